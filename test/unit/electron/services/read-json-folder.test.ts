import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { describeFault, readJsonFolder } from '../../../../electron/services/read-json-folder.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';

const schema = z.strictObject({ name: z.strictObject({ full: z.string() }) });

test('sound files are read in the order of their names, the others say what is wrong with them', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'b.json'), '{"name":{"full":"云州"}}');
  writeFileSync(join(folder, 'a.json'), '{"name":{"full":1}}');
  writeFileSync(join(folder, 'c.json'), '{"name":');
  writeFileSync(join(folder, 'd.txt'), '{}');
  const files = await readJsonFolder(folder, schema, 1024);
  expect(files.map(({ name }) => name)).toEqual(['a.json', 'b.json', 'c.json']);
  expect(files[1]).toEqual({ name: 'b.json', value: { name: { full: '云州' } } });
  const faults = files.flatMap((file) => ('fault' in file ? [file.fault] : []));
  expect(faults.map(({ kind }) => kind)).toEqual(['schema', 'json']);
  expect(faults.map(describeFault)[0]).toMatch(/^name\.full: /u);
});

test('a file that is too large is a fault, a folder that is not there has no files', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a.json'), '{"name":{"full":"云州"}}');
  expect(await readJsonFolder(folder, schema, 8)).toMatchObject([{ name: 'a.json', fault: { kind: 'file' } }]);
  expect(await readJsonFolder(join(folder, 'missing'), schema, 8)).toEqual([]);
});
