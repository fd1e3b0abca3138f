import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, test } from 'vitest';
import { UnusableCorpus } from '../../../../electron/corpus/corpus-database.ts';
import { openSqliteDatabase } from '../../../../electron/corpus/sqlite-database.ts';
import { prepareSource } from '../../../../electron/corpus/prepare-source.ts';
import { safeguardsOf } from './report-of.ts';
import { describeStore, freshPath } from './store-suite.ts';

let path = '';
beforeEach(() => {
  path = freshPath('corpus.db');
});

describeStore('SQLite', () => openSqliteDatabase(path));

const source = (year: number, at = '/x/a.docx') =>
  prepareSource(safeguardsOf(year), at, { origin: 'own', unit: '' }, []);
const file = (at: string) => ({ path: at, size: 1, modifiedAt: 1 });

/** Version, tables and columns of a file, the columns by name. */
function layoutOf(at: string): unknown {
  const raw = new DatabaseSync(at);
  const columns = raw
    .prepare(
      `SELECT m.name AS "table", c.name, c.type, c."notnull", c.dflt_value FROM sqlite_schema m, pragma_table_info(m.name) c
       WHERE m.type = 'table' AND m.name NOT LIKE 'passage_index%' ORDER BY m.name, c.name`,
    )
    .all();
  const version = raw.prepare('PRAGMA user_version').get();
  raw.close();
  return [version, columns];
}

describe('a corpus file', () => {
  test('is backed up into one file that is a corpus itself', async () => {
    const database = await openSqliteDatabase(path);
    await database.putFiles([{ file: file('/x/a.docx'), sources: [source(2025)] }]);
    const copy = freshPath('copy.db');
    await database.backup(copy);
    await expect(database.backup(copy)).rejects.toBeInstanceOf(UnusableCorpus);
    await database.close();
    const restored = await openSqliteDatabase(copy);
    expect(await restored.check()).toEqual([]);
    expect((await restored.find(['各负其责'], null, null, 9)).length).toBe(1);
    await restored.close();
  });

  test('of an older layout is brought up to date, with everything in it', async () => {
    const older = readFileSync(join(import.meta.dirname, '../../../fixtures/corpus-layouts/1.sql'), 'utf8');
    const raw = new DatabaseSync(path);
    raw.exec(`${older} PRAGMA user_version=1;`);
    raw.exec(`INSERT INTO source (path, part, title, year, unit, origin, document_type, characters, poison, poison_marks,
      sketch, first_passage, last_passage) VALUES ('/x/a.docx', 0, '要点', 2024, '', 'own', 'keyPoints', 0, 0, '[]', x'', 1, 0)`);
    raw.exec(`INSERT INTO file VALUES ('/x/a.docx', 1, 1)`);
    raw.close();
    const migrated = await openSqliteDatabase(path);
    expect(await migrated.sources()).toMatchObject([{ title: '要点', year: 2024, recognised: null }]);
    // It is read again, for the numbers that were not kept.
    expect(await migrated.knowsFile(file('/x/a.docx'))).toBe(false);
    await migrated.putFiles([{ file: file('/x/b.docx'), sources: [source(2025, '/x/b.docx')] }]);
    expect(await migrated.check()).toEqual([]);
    await migrated.close();
    const fresh = freshPath('fresh.db');
    await (await openSqliteDatabase(fresh)).close();
    expect(layoutOf(path)).toEqual(layoutOf(fresh));
  });

  test('of a newer version or that is none is refused with a reason', async () => {
    const newer = new DatabaseSync(path);
    newer.exec('PRAGMA user_version=99');
    newer.close();
    await expect(openSqliteDatabase(path)).rejects.toThrow('更新版本');
    const foreign = freshPath('foreign.db');
    writeFileSync(foreign, 'PK'.repeat(4000));
    await expect(openSqliteDatabase(foreign)).rejects.toBeInstanceOf(UnusableCorpus);
  });

  test('control: the check tells passages that are lost, indexed no more or without a source', async () => {
    const database = await openSqliteDatabase(path);
    await database.putFiles([{ file: file('/x/a.docx'), sources: [source(2025)] }]);
    const raw = new DatabaseSync(path);
    raw.exec('DELETE FROM passage WHERE id = 3');
    expect((await database.check()).join()).toMatch(/应有例句 13 条，实有 12 条.*编入索引的 13 条/su);
    raw.exec('DELETE FROM source');
    expect((await database.check()).join()).toContain('没有出处');
    raw.close();
    await database.close();
  });

  test('a write that fails half-way leaves everything as it was', async () => {
    const database = await openSqliteDatabase(path);
    await database.putFiles([{ file: file('/x/a.docx'), sources: [source(2024)] }]);
    const before = await database.sources();
    const broken = { ...source(2025), title: null as unknown as string };
    await expect(database.putFiles([{ file: file('/x/a.docx'), sources: [source(2025), broken] }])).rejects.toThrow();
    expect(await database.sources()).toEqual(before);
    expect(await database.check()).toEqual([]);
    await database.close();
  });
});
