/** Number of the newest layout; kept in `user_version`. */
export const CORPUS_VERSION = 3;

/**
 * Tables of the corpus. The index holds bigrams with their places and no text (`content=''`): the text stands once, in
 * `passage`, from which the bigrams are made again when they have to be taken out. The first token of each indexed passage
 * is its role. The index is merged seldom while documents come in and wholly when a folder is through: a sixth less time.
 * Of a source `title`, `year` and `unit` are what was recognised; what the user has set right stands in `amended` as JSON, so
 * that either can change without the other.
 */
export const schema = `
CREATE TABLE file (
  path TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  modified REAL NOT NULL
) WITHOUT ROWID;
CREATE TABLE source (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  path TEXT NOT NULL,
  part INTEGER NOT NULL,
  title TEXT NOT NULL,
  year INTEGER,
  unit TEXT NOT NULL,
  origin TEXT NOT NULL,
  document_type TEXT NOT NULL,
  characters INTEGER NOT NULL,
  poison REAL NOT NULL,
  poison_marks TEXT NOT NULL,
  duplicate_of INTEGER,
  sketch BLOB NOT NULL,
  first_passage INTEGER NOT NULL,
  last_passage INTEGER NOT NULL,
  amended TEXT NOT NULL DEFAULT '{}',
  UNIQUE (path, part)
);
CREATE TABLE passage (
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL,
  text TEXT NOT NULL,
  role INTEGER NOT NULL,
  heading TEXT,
  entry INTEGER NOT NULL,
  paragraph INTEGER NOT NULL,
  label TEXT
);
CREATE VIRTUAL TABLE passage_index USING fts5(bigrams, content='', columnsize=0, tokenize='ascii');
INSERT INTO passage_index (passage_index, rank) VALUES ('automerge', 16);
CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE open_folder (path TEXT PRIMARY KEY, origin TEXT NOT NULL, unit TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE accepted (id INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT NOT NULL);
INSERT INTO counter VALUES ('passage', 0), ('generation', 0);
`;

/** What makes of each older layout the next one, by the number of the older. A released step never changes. */
export const steps: Readonly<Record<number, string>> = {
  1: `ALTER TABLE source ADD COLUMN amended TEXT NOT NULL DEFAULT '{}';`,
  // Numbers were not kept before: files are read again when their folder is gone through the next time.
  2: `ALTER TABLE passage ADD COLUMN label TEXT; UPDATE file SET modified = -1;`,
};
