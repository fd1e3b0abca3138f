import { amendedFacts, amendmentSchema, type AmendedPart, type Amendment } from '../../core/corpus/amendment.ts';
import { bigramsOf } from '../../core/corpus/bigrams.ts';
import type { Sketch } from '../../core/corpus/near-duplicates.ts';
import { originSchema, poisonMarkSchema } from '../../core/corpus/source.ts';
import { documentTypeSchema, sectionRoles, type SectionRole } from '../../core/plan/schema.ts';
import type { NewSource, PassageRange, StoredSource } from './corpus-database.ts';

/** A row by the names of its columns, the same in every database. */
export type Row = Readonly<Record<string, unknown>>;

/** Where a source belongs, and what the user has set right of it. */
export interface SourcePlace {
  readonly path: string;
  readonly part: number;
  readonly amendment: Amendment;
}

/** Most completions remembered. */
export const MOST_ACCEPTED = 5_000;

/** Begins the token of a role; no bigram has it. */
const ROLE = '§';

/** Number a role is stored as; 0 is no role. */
export function codeOf(role: SectionRole | null): number {
  return role === null ? 0 : sectionRoles.indexOf(role) + 1;
}

export function roleOf(code: unknown): SectionRole | null {
  return sectionRoles[Number(code) - 1] ?? null;
}

/** The token by which passages with a role are found. */
export function roleToken(code: number): string {
  return `${ROLE}${code}`;
}

/** What is indexed of a passage: its role and its bigrams. */
export function tokensOf(text: string, code: number): string {
  return `${roleToken(code)} ${bigramsOf(text)}`;
}

export function sourceOfRow(row: Row): StoredSource {
  const [first, last] = [Number(row['first_passage']), Number(row['last_passage'])];
  const recognised = {
    title: String(row['title']),
    year: row['year'] === null ? null : Number(row['year']),
    unit: String(row['unit']),
  };
  return {
    id: Number(row['id']),
    ...amendedFacts(recognised, amendmentOfRow(row)),
    path: String(row['path']),
    part: Number(row['part']),
    origin: originSchema.parse(row['origin']),
    documentType: documentTypeSchema.parse(row['document_type']),
    passages: last - first + 1,
    characters: Number(row['characters']),
    poison: Number(row['poison']),
    poisonMarks: poisonMarkSchema.array().parse(JSON.parse(String(row['poison_marks']))),
    duplicateOf: row['duplicate_of'] === null ? null : Number(row['duplicate_of']),
    first,
    last,
  };
}

function amendmentOfRow(row: Row): Amendment {
  return amendmentSchema.parse(JSON.parse(String(row['amended'])));
}

/** The columns by which amendments of a file are carried over when it is read again. */
export const amendedColumns = 'part, title, amended';

export function amendedPartOfRow(row: Row): AmendedPart {
  return { part: Number(row['part']), title: String(row['title']), amendment: amendmentOfRow(row) };
}

/** The columns of a source but its id, in the order of `valuesOfSource`. */
export const sourceColumns =
  'path, part, title, year, unit, origin, document_type, characters, poison, poison_marks, duplicate_of, sketch, ' +
  'first_passage, last_passage, amended';

/** What a source is stored as. */
export function valuesOfSource(
  { path, part, amendment }: SourcePlace,
  source: NewSource,
  { first, last }: PassageRange,
) {
  return [
    path,
    part,
    source.title,
    source.year,
    source.unit,
    source.origin,
    source.documentType,
    source.characters,
    source.poison,
    JSON.stringify(source.poisonMarks),
    source.duplicateOf,
    bytesOfSketch(source.sketch),
    first,
    last,
    JSON.stringify(amendment),
  ];
}

function bytesOfSketch({ buffer, byteOffset, byteLength }: Sketch): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

export function sketchOfBytes(bytes: unknown): Sketch {
  return bytes instanceof Uint8Array ? new Uint32Array(Uint8Array.from(bytes).buffer) : new Uint32Array();
}
