import { existsSync } from 'node:fs';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { carryAmendments } from '../../core/corpus/amendment.ts';
import { bigramsOf } from '../../core/corpus/bigrams.ts';
import { originSchema, type Passage } from '../../core/corpus/source.ts';
import { UnusableCorpus, type CorpusDatabase, type NewSource, type PassageRange } from './corpus-database.ts';
import { checkSqlite } from './sqlite-check.ts';
import { CORPUS_VERSION, schema, steps } from './sqlite-schema.ts';
import {
  amendedColumns,
  amendedPartOfRow,
  codeOf,
  MOST_ACCEPTED,
  roleOf,
  roleToken,
  sketchOfBytes,
  sourceColumns,
  sourceOfRow,
  tokensOf,
  valuesOfSource,
  type SourcePlace,
} from './stored-rows.ts';

type Value = string | number | bigint | Uint8Array | null;
type Row = Record<string, Value>;

/**
 * Opens the corpus in a file, or makes it. `node:sqlite` is loaded only here, so that a program without it starts and works
 * in all else. Everything the program was told is stored is on disk when it is killed; what was under way is not there at all.
 */
export async function openSqliteDatabase(path: string): Promise<CorpusDatabase> {
  const { DatabaseSync } = await import('node:sqlite');
  const database = new DatabaseSync(path, { timeout: 10_000 });
  try {
    prepareFile(database);
  } catch (error) {
    database.close();
    throw error instanceof UnusableCorpus
      ? error
      : new UnusableCorpus(`语料库文件已损坏，无法打开（${String(error)}）。请从备份恢复。`);
  }
  return createDatabase(database);
}

function prepareFile(database: DatabaseSync): void {
  database.exec(
    'PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-16000; PRAGMA temp_store=MEMORY;',
  );
  const version = versionOf(database);
  if (version > CORPUS_VERSION) {
    throw new UnusableCorpus('语料库是由更新版本的纲目建立的，这个版本不能打开。请升级纲目。');
  }
  if (version === 0) database.exec(`BEGIN IMMEDIATE; ${schema} PRAGMA user_version=${CORPUS_VERSION}; COMMIT;`);
  else if (version < CORPUS_VERSION) bringUpToDate(database);
}

function versionOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
}

/** Goes on from the layout a file has, wholly or not at all; another program may have done it while this one waited. */
function bringUpToDate(database: DatabaseSync): void {
  database.exec('BEGIN IMMEDIATE');
  for (let version = versionOf(database); version < CORPUS_VERSION; version += 1) database.exec(steps[version]!);
  database.exec(`PRAGMA user_version=${CORPUS_VERSION}; COMMIT;`);
}

function createDatabase(database: DatabaseSync): CorpusDatabase {
  const statements = new Map<string, StatementSync>();
  const prepare = (sql: string): StatementSync => {
    const known = statements.get(sql);
    if (known) return known;
    const made = database.prepare(sql);
    statements.set(sql, made);
    return made;
  };
  const all = (sql: string, ...values: (string | number)[]): Row[] => prepare(sql).all(...values);
  /** Quicker than rows by name, for what is read by the hundred. */
  const allArrays = (sql: string, ...values: (string | number)[]): Value[][] => {
    const statement = prepare(sql);
    statement.setReturnArrays(true);
    return statement.all(...values) as unknown as Value[][];
  };
  const run = (sql: string, ...values: (string | number | null | Uint8Array)[]): number =>
    Number(prepare(sql).run(...values).lastInsertRowid);

  function write(work: () => void): void {
    database.exec('BEGIN IMMEDIATE');
    try {
      work();
      run(`UPDATE counter SET value = value + 1 WHERE name = 'generation'`);
      database.exec('COMMIT');
    } catch (error) {
      database.exec('ROLLBACK');
      throw error;
    }
  }

  function dropPassages({ first, last }: PassageRange): void {
    const take = prepare(`INSERT INTO passage_index (passage_index, rowid, bigrams) VALUES ('delete', ?, ?)`);
    for (const row of all('SELECT id, text, role FROM passage WHERE id BETWEEN ? AND ?', first, last)) {
      take.run(Number(row['id']), tokensOf(String(row['text']), Number(row['role'])));
    }
    run('DELETE FROM passage WHERE id BETWEEN ? AND ?', first, last);
  }

  function dropFile(path: string): void {
    const ranges = all('SELECT first_passage AS first, last_passage AS last FROM source WHERE path = ?', path);
    for (const range of ranges) dropPassages({ first: Number(range['first']), last: Number(range['last']) });
    run('DELETE FROM source WHERE path = ?', path);
    run('DELETE FROM file WHERE path = ?', path);
  }

  function addSource(place: SourcePlace, source: NewSource): void {
    const { passages } = source;
    const counted = prepare(`UPDATE counter SET value = value + ? WHERE name = 'passage' RETURNING value`).get(
      passages.length,
    );
    const last = Number(counted?.['value']);
    const first = last - passages.length + 1;
    const id = run(
      `INSERT INTO source (${sourceColumns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...valuesOfSource(place, source, { first, last }),
    );
    const addText = prepare('INSERT INTO passage VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
    const addBigrams = prepare('INSERT INTO passage_index (rowid, bigrams) VALUES (?, ?)');
    passages.forEach(({ text, label, role, heading, isHeading, entry, paragraph }, index) => {
      const code = codeOf(role);
      addText.run(first + index, id, text, code, isHeading ? null : heading, entry, paragraph, label || null);
      addBigrams.run(first + index, tokensOf(text, code));
    });
  }

  const passageColumns = 'SELECT id, source, text, role, heading, entry, paragraph, label FROM passage';

  return {
    async generation() {
      return Number(prepare(`SELECT value FROM counter WHERE name = 'generation'`).get()?.['value']);
    },
    async sources() {
      return all('SELECT * FROM source ORDER BY id').map(sourceOfRow);
    },
    async sketchOf(sourceId) {
      return sketchOfBytes(prepare('SELECT sketch FROM source WHERE id = ?').get(sourceId)?.['sketch']);
    },
    async knowsFile({ path, size, modifiedAt }) {
      return all('SELECT 1 FROM file WHERE path = ? AND size = ? AND modified = ?', path, size, modifiedAt).length > 0;
    },
    async putFiles(files) {
      write(() => {
        for (const {
          file: { path, size, modifiedAt },
          sources,
        } of files) {
          const before = all(`SELECT ${amendedColumns} FROM source WHERE path = ?`, path).map(amendedPartOfRow);
          const amended = carryAmendments(
            before,
            sources.map(({ title }) => title),
          );
          dropFile(path);
          run('INSERT INTO file VALUES (?, ?, ?)', path, size, modifiedAt);
          sources.forEach((source, part) => addSource({ path, part, amendment: amended[part]! }, source));
        }
      });
    },
    async removeSource(sourceId) {
      const [source] = all('SELECT path, first_passage, last_passage FROM source WHERE id = ?', sourceId);
      if (!source) return;
      write(() => {
        dropPassages({ first: Number(source['first_passage']), last: Number(source['last_passage']) });
        run('DELETE FROM source WHERE id = ?', sourceId);
        run('UPDATE source SET duplicate_of = NULL WHERE duplicate_of = ?', sourceId);
        const path = String(source['path']);
        if (all('SELECT 1 FROM source WHERE path = ?', path).length === 0) run('DELETE FROM file WHERE path = ?', path);
      });
    },
    async assign(sourceIds, origin, unit) {
      write(() => {
        for (const id of sourceIds) {
          run('UPDATE source SET origin = ?, unit = coalesce(?, unit) WHERE id = ?', origin, unit, id);
        }
      });
    },
    async amend(sourceId, amendment) {
      write(() => run('UPDATE source SET amended = ? WHERE id = ?', JSON.stringify(amendment), sourceId));
    },
    async find(phrases, role, range, limit) {
      const terms = phrases.map((phrase) => matchOf(phrase));
      if (role !== null) terms.push(roleToken(codeOf(role)));
      const [low, high] = range === null ? [0, Number.MAX_SAFE_INTEGER] : [range.first, range.last];
      const sql = `SELECT rowid FROM passage_index WHERE passage_index MATCH ? AND rowid BETWEEN ? AND ?
        ORDER BY rowid DESC LIMIT ?`;
      return allArrays(sql, terms.join(' AND '), low, high, limit).map(([id]) => Number(id));
    },
    async passages(ids) {
      const rows = allArrays(`${passageColumns} WHERE id IN (SELECT value FROM json_each(?))`, JSON.stringify(ids));
      const found = new Map(rows.map((row) => [Number(row[0]), passageOf(row)]));
      return ids.flatMap((id) => found.get(id) ?? []);
    },
    async passagesIn({ first, last }) {
      return allArrays(`${passageColumns} WHERE id BETWEEN ? AND ? ORDER BY id`, first, last).map(passageOf);
    },
    async openFolders() {
      return all('SELECT * FROM open_folder ORDER BY path').map(({ path, origin, unit }) => ({
        path: String(path),
        origin: originSchema.parse(origin),
        unit: String(unit),
      }));
    },
    async beginFolder({ path, origin, unit }) {
      run('INSERT OR REPLACE INTO open_folder VALUES (?, ?, ?)', path, origin, unit);
    },
    async endFolder(path) {
      run('DELETE FROM open_folder WHERE path = ?', path);
      // Many small writes leave the index in pieces; in one it answers quicker.
      run(`INSERT INTO passage_index (passage_index) VALUES ('optimize')`);
    },
    async noteAccepted(text) {
      const id = run('INSERT INTO accepted (text) VALUES (?)', text);
      run('DELETE FROM accepted WHERE id <= ?', id - MOST_ACCEPTED);
    },
    async accepted(limit) {
      return all('SELECT text FROM accepted ORDER BY id DESC LIMIT ?', limit).map(({ text }) => String(text));
    },
    async check() {
      return checkSqlite(database);
    },
    async backup(path) {
      if (existsSync(path)) throw new UnusableCorpus('备份文件已经存在。请换一个文件名。');
      prepare('VACUUM INTO ?').run(path);
    },
    async close() {
      statements.clear();
      database.close();
    },
  };
}

/** A phrase as the index is asked for it; a single character is looked for at the beginning of bigrams. */
function matchOf(phrase: string): string {
  return phrase.length === 1 ? `"${phrase}"*` : `"${bigramsOf(phrase)}"`;
}

function passageOf([id, source, text, role, heading, entry, paragraph, label]: readonly Value[]): Passage {
  return {
    id: Number(id),
    sourceId: Number(source),
    text: String(text),
    label: String(label ?? ''),
    role: roleOf(role),
    heading: String(heading ?? text),
    isHeading: heading === null,
    entry: Number(entry),
    paragraph: Number(paragraph),
  };
}
