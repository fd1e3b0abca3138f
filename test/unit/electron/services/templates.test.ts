import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findProgramFolders } from '../../../../electron/services/paths.ts';
import { createTemplates } from '../../../../electron/services/templates.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';

const shipped = findProgramFolders().templates;

test('the templates that ship are all served', async () => {
  const problems: string[] = [];
  const list = await createTemplates(shipped, (problem) => problems.push(problem)).list();
  expect(list.ok && list.value.map((template) => template.documentType).sort()).toEqual([
    'fiveYearPlan',
    'implementationScheme',
    'keyPoints',
    'workPlan',
    'workReport',
    'workSummary',
  ]);
  expect(problems).toEqual([]);
});

test('a broken template is reported and the rest served; none at all is a failure', async () => {
  const folder = temporaryFolder();
  const problems: string[] = [];
  const templates = createTemplates(folder, (problem) => problems.push(problem));
  expect(await templates.list()).toMatchObject({ ok: false, failure: { code: 'not-found' } });
  copyFileSync(join(shipped, 'key-points.json'), join(folder, 'good.json'));
  writeFileSync(join(folder, 'bad.json'), '{"id":');
  writeFileSync(join(folder, 'wrong.json'), '{"id":"wrong"}');
  const list = await templates.list();
  expect(list.ok && list.value.map((template) => template.id)).toEqual(['key-points']);
  expect(problems.map((problem) => problem.split(':')[0])).toEqual(['template bad.json', 'template wrong.json']);
});
