import type { DocumentType, SectionRole } from '../../core/plan/schema.ts';
import type { Amendment } from '../../core/corpus/amendment.ts';
import type { Sketch } from '../../core/corpus/near-duplicates.ts';
import type { NewPassage, Origin, Passage, PoisonMark, Source } from '../../core/corpus/source.ts';

/** Why a corpus cannot be used; the message is for the user. */
export class UnusableCorpus extends Error {}

/** A file as it was when it was read; equal ones need not be read again. */
export interface FileState {
  readonly path: string;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modifiedAt: number;
}

/** A document of a file, ready to be stored. */
export interface NewSource {
  readonly title: string;
  readonly year: number | null;
  readonly unit: string;
  readonly origin: Origin;
  readonly documentType: DocumentType;
  readonly characters: number;
  readonly poison: number;
  readonly poisonMarks: readonly PoisonMark[];
  readonly duplicateOf: number | null;
  readonly sketch: Sketch;
  readonly passages: readonly NewPassage[];
}

/** Passages with consecutive ids, both ends included. */
export interface PassageRange {
  readonly first: number;
  readonly last: number;
}

/** A source with the ids of its passages, which are consecutive and in reading order. Without passages `last` is below `first`. */
export type StoredSource = Source & PassageRange;

/**
 * Where a corpus is kept: SQLite on this machine or PostgreSQL for a bureau. Only storage; how passages are ranked, continued
 * and suggested is the same above every database (`corpus-store.ts`). Every writing method is one transaction: after a crash
 * it happened wholly or not at all.
 */
export interface CorpusDatabase {
  /** Changes whenever anybody has written. */
  generation(): Promise<number>;
  sources(): Promise<StoredSource[]>;
  sketchOf(sourceId: number): Promise<Sketch>;
  knowsFile(file: FileState): Promise<boolean>;
  /** Stores the documents of files in place of what the corpus had of these files; what the user has set right of them stays. */
  putFiles(files: readonly { readonly file: FileState; readonly sources: readonly NewSource[] }[]): Promise<void>;
  /** Removes a source; its file counts as never read when it was the last of it. */
  removeSource(sourceId: number): Promise<void>;
  /** Says whose documents sources are; a null unit leaves each its own. */
  assign(sourceIds: readonly number[], origin: Origin, unit: string | null): Promise<void>;
  /** Keeps what the user has set right of a source, in place of what was set right before; an empty amendment is none. */
  amend(sourceId: number, amendment: Amendment): Promise<void>;
  /**
   * Ids of passages in which every phrase stands as it is, in a range and with a role where those are given; at most `limit`,
   * those added last first.
   */
  find(
    phrases: readonly string[],
    role: SectionRole | null,
    range: PassageRange | null,
    limit: number,
  ): Promise<number[]>;
  /** Passages by id, in the order of the ids; unknown ids are left out. */
  passages(ids: readonly number[]): Promise<Passage[]>;
  passagesIn(range: PassageRange): Promise<Passage[]>;
  /** Folders whose adding was begun and not finished. */
  openFolders(): Promise<OpenFolder[]>;
  beginFolder(folder: OpenFolder): Promise<void>;
  endFolder(path: string): Promise<void>;
  /** Remembers a completion that was taken, with the words before it. */
  noteAccepted(text: string): Promise<void>;
  /** The completions taken last, newest first. */
  accepted(limit: number): Promise<string[]>;
  /** Says in Chinese what is wrong; empty where all is well. */
  check(): Promise<string[]>;
  /** Writes everything into one file, which must not be there yet. */
  backup(path: string): Promise<void>;
  close(): Promise<void>;
}

/** A folder that is being added, and as whose. */
export interface OpenFolder {
  readonly path: string;
  readonly origin: Origin;
  readonly unit: string;
}
