import type { DatabaseSync } from 'node:sqlite';

/**
 * Looks for damage: of the file, of the index, and of what belongs together. Takes about a second per hundred thousand
 * passages.
 */
export function checkSqlite(database: DatabaseSync): string[] {
  const problems: string[] = [];
  const count = (sql: string): number => Number(database.prepare(sql).get()?.['count']);
  const integrity = database
    .prepare('PRAGMA integrity_check(3)')
    .all()
    .map((row) => String(row['integrity_check']));
  if (integrity.join() !== 'ok') problems.push(`语料库文件有损坏：${integrity.join('；')}`);
  try {
    database.exec(`INSERT INTO passage_index (passage_index) VALUES ('integrity-check')`);
  } catch (error) {
    problems.push(`检索索引有损坏：${String(error)}`);
  }
  const stray = count('SELECT count(*) AS count FROM passage WHERE source NOT IN (SELECT id FROM source)');
  if (stray > 0) problems.push(`有 ${stray} 条例句没有出处。`);
  const expected = count('SELECT coalesce(sum(last_passage - first_passage + 1), 0) AS count FROM source');
  const found = count('SELECT count(*) AS count FROM passage');
  if (found !== expected) problems.push(`应有例句 ${expected} 条，实有 ${found} 条。`);
  const indexed = count(`SELECT count(*) AS count FROM passage_index WHERE passage_index MATCH '§*'`);
  if (indexed !== found) problems.push(`例句 ${found} 条，编入索引的 ${indexed} 条。`);
  return problems;
}
