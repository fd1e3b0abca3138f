import type { Pool, PoolClient } from 'pg';
import { carryAmendments } from '../../core/corpus/amendment.ts';
import { bigramsOf } from '../../core/corpus/bigrams.ts';
import { originSchema, type Passage } from '../../core/corpus/source.ts';
import { UnusableCorpus, type CorpusDatabase, type NewSource } from './corpus-database.ts';
import { postgresSchema } from './postgres-schema.ts';
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
  type Row,
  type SourcePlace,
} from './stored-rows.ts';

/** How long a server may take to answer a new connection. */
const CONNECT_MILLISECONDS = 5_000;
const PASSAGE = `SELECT id, source, text, role, heading, entry, paragraph, coalesce(label, '') AS label
  FROM gangmu_corpus.passage`;

/**
 * Opens the corpus that an office shares on a PostgreSQL server; its tables are made where they are not there. The server
 * may go away at any time: what is asked then fails with a reason, and the next question tries again.
 */
export async function openPostgresDatabase(connectionString: string): Promise<CorpusDatabase> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({ connectionString, connectionTimeoutMillis: CONNECT_MILLISECONDS, max: 4 });
  // An idle connection that breaks is replaced by the pool.
  pool.on('error', () => undefined);
  try {
    // Several programs may begin at the same time.
    await transaction(pool, (client) => client.query(`SELECT pg_advisory_xact_lock(471100); ${postgresSchema}`));
  } catch (error) {
    await pool.end();
    throw error;
  }
  return createDatabase(pool);
}

function createDatabase(pool: Pool): CorpusDatabase {
  const query = async (sql: string, ...values: unknown[]): Promise<Row[]> => {
    const answer = await guard(() => pool.query<Row>(sql, values));
    return answer.rows;
  };
  const write = (work: (client: PoolClient) => Promise<void>): Promise<void> =>
    transaction(pool, async (client) => {
      await client.query('SET LOCAL search_path TO gangmu_corpus');
      // Whoever writes waits here for the one before, so that ids of passages stay consecutive.
      await client.query(`UPDATE counter SET value = value + 1 WHERE name = 'generation'`);
      await work(client);
    });

  return {
    async generation() {
      const [row] = await query(`SELECT value FROM gangmu_corpus.counter WHERE name = 'generation'`);
      return Number(row?.['value']);
    },
    async sources() {
      return (await query('SELECT * FROM gangmu_corpus.source ORDER BY id')).map(sourceOfRow);
    },
    async sketchOf(sourceId) {
      const [row] = await query('SELECT sketch FROM gangmu_corpus.source WHERE id = $1', sourceId);
      return sketchOfBytes(row?.['sketch']);
    },
    async knowsFile({ path, size, modifiedAt }) {
      const sql = 'SELECT 1 FROM gangmu_corpus.file WHERE path = $1 AND size = $2 AND modified = $3';
      return (await query(sql, path, size, modifiedAt)).length > 0;
    },
    putFiles: (files) =>
      write(async (client) => {
        for (const {
          file: { path, size, modifiedAt },
          sources,
        } of files) {
          const { rows } = await client.query<Row>(`SELECT ${amendedColumns} FROM source WHERE path = $1`, [path]);
          const amended = carryAmendments(
            rows.map(amendedPartOfRow),
            sources.map(({ title }) => title),
          );
          await dropFile(client, path);
          await client.query('INSERT INTO file VALUES ($1, $2, $3)', [path, size, modifiedAt]);
          for (const [part, source] of sources.entries()) {
            await addSource(client, { path, part, amendment: amended[part]! }, source);
          }
        }
      }),
    removeSource: (sourceId) =>
      write(async (client) => {
        await client.query('DELETE FROM passage WHERE source = $1', [sourceId]);
        const { rows } = await client.query<Row>('DELETE FROM source WHERE id = $1 RETURNING path', [sourceId]);
        await client.query('UPDATE source SET duplicate_of = NULL WHERE duplicate_of = $1', [sourceId]);
        await client.query('DELETE FROM file WHERE path = $1 AND NOT EXISTS (SELECT FROM source WHERE path = $1)', [
          rows[0]?.['path'] ?? '',
        ]);
      }),
    assign: (sourceIds, origin, unit) =>
      write(async (client) => {
        const sql = 'UPDATE source SET origin = $2, unit = coalesce($3, unit) WHERE id = ANY($1)';
        await client.query(sql, [sourceIds, origin, unit]);
      }),
    amend: (sourceId, amendment) =>
      write(async (client) => {
        const sql = 'UPDATE source SET amended = $2 WHERE id = $1';
        await client.query(sql, [sourceId, JSON.stringify(amendment)]);
      }),
    async find(phrases, role, range, limit) {
      const terms = [...phrases.map(termOf), ...(role === null ? [] : [`'${roleToken(codeOf(role))}'`])];
      const sql = `SELECT id FROM gangmu_corpus.passage WHERE bigrams @@ $1::tsquery AND id BETWEEN $2 AND $3
        ORDER BY id DESC LIMIT $4`;
      const [first, last] = [range?.first ?? 0, range?.last ?? 0x7fffffff];
      return (await query(sql, terms.join(' & '), first, last, limit)).map(({ id }) => Number(id));
    },
    async passages(ids) {
      const rows = await query(`${PASSAGE} WHERE id = ANY($1::integer[])`, ids);
      const found = new Map(rows.map((row) => [Number(row['id']), passageOf(row)]));
      return ids.flatMap((id) => found.get(id) ?? []);
    },
    async passagesIn({ first, last }) {
      return (await query(`${PASSAGE} WHERE id BETWEEN $1 AND $2 ORDER BY id`, first, last)).map(passageOf);
    },
    async openFolders() {
      return (await query('SELECT * FROM gangmu_corpus.open_folder ORDER BY path')).map(({ path, origin, unit }) => ({
        path: String(path),
        origin: originSchema.parse(origin),
        unit: String(unit),
      }));
    },
    async beginFolder({ path, origin, unit }) {
      const sql = `INSERT INTO gangmu_corpus.open_folder VALUES ($1, $2, $3)
        ON CONFLICT (path) DO UPDATE SET origin = excluded.origin, unit = excluded.unit`;
      await query(sql, path, origin, unit);
    },
    async endFolder(path) {
      await query('DELETE FROM gangmu_corpus.open_folder WHERE path = $1', path);
    },
    async noteAccepted(text) {
      const [row] = await query('INSERT INTO gangmu_corpus.accepted (text) VALUES ($1) RETURNING id', text);
      await query('DELETE FROM gangmu_corpus.accepted WHERE id <= $1', Number(row?.['id']) - MOST_ACCEPTED);
    },
    async accepted(limit) {
      const rows = await query('SELECT text FROM gangmu_corpus.accepted ORDER BY id DESC LIMIT $1', limit);
      return rows.map(({ text }) => String(text));
    },
    async check() {
      const sql = `SELECT
        (SELECT count(*) FROM gangmu_corpus.passage) AS found,
        (SELECT coalesce(sum(last_passage - first_passage + 1), 0) FROM gangmu_corpus.source) AS expected`;
      const [row] = await query(sql);
      const [found, expected] = [Number(row?.['found']), Number(row?.['expected'])];
      return found === expected ? [] : [`应有例句 ${expected} 条，实有 ${found} 条。`];
    },
    async backup() {
      throw new UnusableCorpus('共享语料库在服务器上，由服务器的管理员备份。');
    },
    close: () => pool.end(),
  };
}

async function dropFile(client: PoolClient, path: string): Promise<void> {
  await client.query('DELETE FROM passage WHERE source IN (SELECT id FROM source WHERE path = $1)', [path]);
  await client.query('DELETE FROM source WHERE path = $1', [path]);
  await client.query('DELETE FROM file WHERE path = $1', [path]);
}

async function addSource(client: PoolClient, place: SourcePlace, source: NewSource): Promise<void> {
  const { passages } = source;
  const counted = await client.query<Row>(
    `UPDATE counter SET value = value + $1 WHERE name = 'passage' RETURNING value`,
    [passages.length],
  );
  const last = Number(counted.rows[0]?.['value']);
  const first = last - passages.length + 1;
  const { rows } = await client.query<Row>(
    `INSERT INTO source (${sourceColumns})
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) RETURNING id`,
    valuesOfSource(place, source, { first, last }),
  );
  await client.query(
    `INSERT INTO passage SELECT * FROM unnest($1::integer[], $2::integer[], $3::text[], $4::integer[], $5::text[],
     $6::integer[], $7::integer[], $8::tsvector[], $9::text[])`,
    [
      passages.map((_, index) => first + index),
      passages.map(() => rows[0]?.['id']),
      passages.map(({ text }) => text.replaceAll('\0', '')),
      passages.map(({ role }) => codeOf(role)),
      passages.map(({ heading, isHeading }) => (isHeading ? null : heading.replaceAll('\0', ''))),
      passages.map(({ entry }) => entry),
      passages.map(({ paragraph }) => paragraph),
      passages.map(({ text, role }) => vectorOf(tokensOf(text, codeOf(role)))),
      passages.map(({ label }) => label || null),
    ],
  );
}

/** Tokens with their places, as PostgreSQL reads them. No token holds a quotation mark. */
function vectorOf(tokens: string): string {
  return tokens
    .split(' ')
    .filter((token) => token !== '')
    .map((token, index) => `'${token}':${index + 1}`)
    .join(' ');
}

/** A phrase as a query: its bigrams one behind the other; a single character is the beginning of one. */
function termOf(phrase: string): string {
  if (phrase.length === 1) return `'${phrase}':*`;
  return `(${bigramsOf(phrase)
    .split(' ')
    .map((bigram) => `'${bigram}'`)
    .join(' <-> ')})`;
}

function passageOf(row: Row): Passage {
  return {
    id: Number(row['id']),
    sourceId: Number(row['source']),
    text: String(row['text']),
    label: String(row['label']),
    role: roleOf(row['role']),
    heading: String(row['heading'] ?? row['text']),
    isHeading: row['heading'] === null,
    entry: Number(row['entry']),
    paragraph: Number(row['paragraph']),
  };
}

async function transaction(pool: Pool, work: (client: PoolClient) => Promise<unknown>): Promise<void> {
  const client = await guard(() => pool.connect());
  try {
    await client.query('BEGIN');
    await work(client);
    await client.query('COMMIT');
    client.release();
  } catch (error) {
    // A connection that broke takes its transaction along; one that works is cleaned.
    const isClean = await client.query('ROLLBACK').then(
      () => true,
      () => false,
    );
    client.release(!isClean);
    throw asUnusable(error);
  }
}

async function guard<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asUnusable(error);
  }
}

/** Errors of the line, of the login and of a server that shuts down are no bugs. */
function asUnusable(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : '';
  const isLine =
    /^(?:E[A-Z]+|08...|57P..|28...|42501|3D000|53...)$/u.test(code) || /terminated|timeout|ended/iu.test(message);
  if (!isLine) return error;
  return new UnusableCorpus(
    '连不上共享语料库的服务器，现在查不到往年文稿，写作不受影响。请检查网络，或请管理员查看服务器和连接设置。',
  );
}
