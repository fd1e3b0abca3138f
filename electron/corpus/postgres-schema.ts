/**
 * Tables of a shared corpus, in a schema of their own. As in SQLite the index holds bigrams with their places, and the role
 * of the passage as a word of its own. Columns that came later are added where they are not there; programs that do not know
 * them leave them alone.
 */
export const postgresSchema = `
CREATE SCHEMA IF NOT EXISTS gangmu_corpus;
SET LOCAL search_path TO gangmu_corpus;
CREATE TABLE IF NOT EXISTS file (path text PRIMARY KEY, size bigint NOT NULL, modified double precision NOT NULL);
CREATE TABLE IF NOT EXISTS source (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  path text NOT NULL,
  part integer NOT NULL,
  title text NOT NULL,
  year integer,
  unit text NOT NULL,
  origin text NOT NULL,
  document_type text NOT NULL,
  characters integer NOT NULL,
  poison double precision NOT NULL,
  poison_marks text NOT NULL,
  duplicate_of integer,
  sketch bytea NOT NULL,
  first_passage integer NOT NULL,
  last_passage integer NOT NULL,
  UNIQUE (path, part)
);
ALTER TABLE source ADD COLUMN IF NOT EXISTS amended text NOT NULL DEFAULT '{}';
CREATE TABLE IF NOT EXISTS passage (
  id integer PRIMARY KEY,
  source integer NOT NULL,
  text text NOT NULL,
  role integer NOT NULL,
  heading text,
  entry integer NOT NULL,
  paragraph integer NOT NULL,
  bigrams tsvector NOT NULL
);
DO $$ BEGIN
  IF NOT EXISTS (
    SELECT FROM information_schema.columns
    WHERE table_schema = 'gangmu_corpus' AND table_name = 'passage' AND column_name = 'label'
  ) THEN
    -- Numbers were not kept before: files are read again when their folder is gone through the next time.
    ALTER TABLE passage ADD COLUMN label text;
    UPDATE file SET modified = -1;
  END IF;
END $$;
CREATE INDEX IF NOT EXISTS passage_bigrams ON passage USING gin (bigrams);
CREATE TABLE IF NOT EXISTS counter (name text PRIMARY KEY, value integer NOT NULL);
CREATE TABLE IF NOT EXISTS open_folder (path text PRIMARY KEY, origin text NOT NULL, unit text NOT NULL);
CREATE TABLE IF NOT EXISTS accepted (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, text text NOT NULL);
INSERT INTO counter VALUES ('passage', 0), ('generation', 0), ('layout', 1) ON CONFLICT DO NOTHING;
`;
