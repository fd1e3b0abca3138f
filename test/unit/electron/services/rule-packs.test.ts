import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { RulePack } from '../../../../core/rollover/rule-pack.ts';
import { findProgramFolders } from '../../../../electron/services/paths.ts';
import { createRulePacks } from '../../../../electron/services/rule-packs.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';

const shipped = join(findProgramFolders().resources, 'rules');
const ours: RulePack = {
  format: 'gangmu-rules',
  id: 'ours',
  name: '云州提法包',
  anchors: [{ id: 'festival', name: '中小学生艺术节', first: 1990, every: 2, source: '本局', date: '2026-01-01' }],
};

test('what ships is served without an own folder, and nothing is wrong with it', async () => {
  const { packs, warnings } = await createRulePacks(shipped, join(temporaryFolder(), 'none')).list();
  expect(packs.map(({ id }) => id)).toEqual([
    'dates',
    'ordinals',
    'places',
    'residues',
    'spelling',
    'tasks',
    'wording',
  ]);
  expect(warnings).toEqual([]);
});

test('own packs come behind; a broken one gives one line that names it, and all others are served', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a-cut.json'), '{"format":');
  writeFileSync(join(folder, 'b-other.json'), '{"format":"gangmu-rules","id":"b","name":"乙","rules":[{"id":"S01"}]}');
  writeFileSync(join(folder, 'c-good.json'), JSON.stringify(ours));
  writeFileSync(join(folder, 'notes.txt'), '不是提法包');
  const { packs, warnings } = await createRulePacks(shipped, folder).list();
  expect(packs.at(-1)).toEqual(ours);
  expect(packs).toHaveLength(8);
  expect(warnings).toEqual([
    '提法包“a-cut.json”不能用，没有采用，其余照旧：不是完整的 JSON 文件。',
    '提法包“b-other.json”不能用，没有采用，其余照旧：“rules.0.kind”处的内容不合提法包的格式。',
  ]);
});
