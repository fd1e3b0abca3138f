import { amendmentOf } from '../../core/corpus/amendment.ts';
import { highlightsOf, phrasesOf } from '../../core/corpus/bigrams.ts';
import { rankHits, type RankedPassage } from '../../core/corpus/rank-hits.ts';
import { rankSuggestions } from '../../core/corpus/rank-suggestions.ts';
import { findSharedRuns } from '../../core/corpus/shared-runs.ts';
import { POISONED, type Origin, type Passage, type Source, type SourceFacts } from '../../core/corpus/source.ts';
import type { RequestInput, RequestOutput } from '../../core/contract/contract.ts';
import type { FoundPassage, SourceLikeness } from '../../core/contract/corpus.ts';
import type { Plan } from '../../core/plan/schema.ts';
import type { CompletionLayers } from './completion-layers.ts';
import type { CorpusDatabase, FileState, OpenFolder, StoredSource } from './corpus-database.ts';
import { findCandidates } from './find-candidates.ts';
import { findPassages, SourceList } from './find-passages.ts';
import { prepareSource, type KnownSketch, type Ownership } from './prepare-source.ts';

/** A file that was read, with the documents in it. */
export interface ReadFile {
  readonly file: FileState;
  readonly documents: readonly Plan[];
}

/**
 * The corpus: what can be asked of past documents, wherever they are kept. Every method can be called from another thread:
 * plain data in, plain data out.
 */
export interface CorpusStore {
  knowsFile(file: FileState): Promise<boolean>;
  /**
   * Stores files in one step, in place of what was known of them; tells the sources they became. With `keepsOrigin` documents
   * that were known stay whose they were.
   */
  addFiles(files: readonly ReadFile[], ownership: Ownership, keepsOrigin?: boolean): Promise<Source[]>;
  sources(): Promise<Source[]>;
  removeSource(sourceId: number): Promise<void>;
  /** Says whose documents sources are; a null unit leaves each its own. */
  assign(sourceIds: readonly number[], origin: Origin, unit: string | null): Promise<void>;
  /** Has a source called as the user says, or again as it was recognised (null). Null: there is no such source. */
  amend(sourceId: number, facts: SourceFacts | null): Promise<Source | null>;
  search(query: RequestInput<'corpus.search'>): Promise<RequestOutput<'corpus.search'>>;
  /** Null: there is no such passage. */
  context(passageId: number): Promise<RequestOutput<'corpus.context'> | null>;
  /** Null: there is no such source. */
  read(sourceId: number): Promise<RequestOutput<'corpus.read'> | null>;
  history(query: RequestInput<'corpus.history'>): Promise<RequestOutput<'corpus.history'>>;
  suggest(query: RequestInput<'corpus.suggest'>): Promise<FoundPassage[]>;
  complete(before: string): Promise<RequestOutput<'corpus.complete'>>;
  notePlan(text: string): Promise<void>;
  noteAccepted(before: string, text: string): Promise<void>;
  likeness(query: RequestInput<'corpus.likeness'>): Promise<RequestOutput<'corpus.likeness'>>;
  stats(): Promise<RequestOutput<'corpus.stats'>>;
  openFolders(): Promise<OpenFolder[]>;
  beginFolder(folder: OpenFolder): Promise<void>;
  endFolder(path: string): Promise<void>;
  check(): Promise<string[]>;
  backup(path: string): Promise<void>;
  close(): Promise<void>;
}

/** Makes the corpus of a database. */
export function createCorpusStore(database: CorpusDatabase, completion: CompletionLayers): CorpusStore {
  let list = new SourceList([]);
  let listed = -1;
  let sketches: KnownSketch[] | null = null;

  async function sourceList(): Promise<SourceList> {
    const generation = await database.generation();
    if (generation !== listed) {
      list = new SourceList(await database.sources());
      listed = generation;
      sketches = null;
    }
    return list;
  }

  async function knownSketches(): Promise<KnownSketch[]> {
    const { all } = await sourceList();
    sketches ??= await Promise.all(all.map(knownSketch));
    return sketches;
  }

  /** Copies are told by what was recognised of both: a copy of what was set right is recognised just as wrongly. */
  async function knownSketch({ id, path, recognised, ...present }: StoredSource): Promise<KnownSketch> {
    const { year } = recognised ?? present;
    return { id, path, year, sketch: await database.sketchOf(id) };
  }

  const store: CorpusStore = {
    knowsFile: (file) => database.knowsFile(file),

    async addFiles(files, ownership, keepsOrigin = false) {
      const known = await knownSketches();
      const before = keepsOrigin ? (await sourceList()).all : [];
      const ownerOf = (path: string, part: number): Ownership => {
        const origin = before.find((source) => source.path === path && source.part === part)?.origin;
        return { ...ownership, origin: origin ?? ownership.origin };
      };
      const paths = new Set(files.map(({ file }) => file.path));
      await database.putFiles(
        files.map(({ file, documents }) => ({
          file,
          sources: documents.map((plan, part) => prepareSource(plan, file.path, ownerOf(file.path, part), known)),
        })),
      );
      const stored = await sourceList();
      const added = stored.all.filter(({ path }) => paths.has(path));
      const fresh = await Promise.all(added.map(knownSketch));
      sketches = [...known.filter(({ path }) => !paths.has(path)), ...fresh];
      return added.map(plainSource);
    },

    async sources() {
      return (await sourceList()).all.map(plainSource);
    },

    removeSource: (sourceId) => database.removeSource(sourceId),
    assign: (sourceIds, origin, unit) => database.assign(sourceIds, origin, unit),

    async amend(sourceId, facts) {
      const source = (await sourceList()).byId(sourceId);
      if (!source) return null;
      await database.amend(sourceId, facts === null ? {} : amendmentOf(source.recognised ?? source, facts));
      const amended = (await sourceList()).byId(sourceId);
      return amended ? plainSource(amended) : null;
    },

    async search({ text, filter, limit }) {
      const phrases = phrasesOf(text);
      if (phrases.length === 0) return { found: [], isMore: false };
      const sources = await sourceList();
      const { hits, isMore } = await findPassages(database, sources, phrases, filter);
      const ranked = rankHits(hits, phrases, sources.newestYear).slice(0, limit);
      return { found: ranked.map((one) => foundPassage(one, phrases)), isMore };
    },

    async context(passageId) {
      const sources = await sourceList();
      const [passage] = await database.passages([passageId]);
      const source = passage && sources.byId(passage.sourceId);
      if (!source) return null;
      const passages = await database.passagesIn(source);
      return { source: plainSource(source), passages: passages.filter(({ entry }) => entry === passage.entry) };
    },

    async read(sourceId) {
      const source = (await sourceList()).byId(sourceId);
      return source ? { source: plainSource(source), passages: await database.passagesIn(source) } : null;
    },

    async history({ role, filter, limit }) {
      const sources = await sourceList();
      const found: RequestOutput<'corpus.history'> = [];
      for (const { first, last } of sources.rangesFor(filter)) {
        const ids = await database.find([], role, { first, last }, 20_000);
        for (const passage of await database.passages(ids.reverse())) addTo(found, passage, sources);
      }
      found.sort((one, other) => (other.source.year ?? 0) - (one.source.year ?? 0) || other.source.id - one.source.id);
      return found.slice(0, limit);
    },

    async suggest({ filter, limit, ...entry }) {
      const sources = await sourceList();
      const candidates = await findCandidates(database, sources, entry, filter);
      return rankSuggestions(entry, candidates, sources.newestYear, limit).map((one) => foundPassage(one, []));
    },

    async complete(before) {
      const found = await completion.complete(before);
      return found && { text: found.text };
    },

    async notePlan(text) {
      completion.notePlan(text);
    },

    async noteAccepted(before, text) {
      await database.noteAccepted(before + text);
      completion.noteAccepted(before + text);
    },

    async likeness({ text, filter, limit }) {
      const sources = await sourceList();
      const candidates = await findCandidates(database, sources, { role: null, heading: '', text }, filter);
      const bySource = new Map<Source, Passage[]>();
      for (const { passage, source } of candidates) {
        bySource.set(source, [...(bySource.get(source) ?? []), passage]);
      }
      const likest = [...bySource].map(([source, passages]) => likenessTo(text, source, passages));
      likest.sort((one, other) => other.shared - one.shared || one.source.id - other.source.id);
      const { characters } = findSharedRuns(text, '');
      return { characters, sources: likest.filter(({ shared }) => shared > 0).slice(0, limit) };
    },

    async stats() {
      const { all } = await sourceList();
      const sum = (count: (source: StoredSource) => number): number =>
        all.reduce((total, one) => total + count(one), 0);
      return {
        sources: all.length,
        passages: sum(({ passages }) => passages),
        characters: sum(({ characters }) => characters),
        poisoned: sum(({ poison }) => Number(poison >= POISONED)),
        duplicates: sum(({ duplicateOf }) => Number(duplicateOf !== null)),
        openFolders: await database.openFolders(),
      };
    },

    openFolders: () => database.openFolders(),
    beginFolder: (folder) => database.beginFolder(folder),
    endFolder: (path) => database.endFolder(path),
    check: () => database.check(),
    backup: (path) => database.backup(path),
    close: () => database.close(),
  };
  return store;
}

function foundPassage({ passage, source, times }: RankedPassage, phrases: readonly string[]): FoundPassage {
  return {
    passage,
    source: plainSource(source),
    highlights: highlightsOf(passage.text, phrases),
    times,
    isInsertable: source.poison < POISONED,
  };
}

/** A source without what only the store knows of it. */
function plainSource(source: Source): Source {
  const { first, last, ...plain } = source as StoredSource;
  void first;
  void last;
  return plain;
}

function addTo(found: RequestOutput<'corpus.history'>, passage: Passage, sources: SourceList): void {
  const source = sources.byId(passage.sourceId);
  if (!source) return;
  const known = found.find((one) => one.source.id === source.id);
  if (known) known.passages.push(passage);
  else found.push({ source: plainSource(source), passages: [passage] });
}

function likenessTo(text: string, source: Source, passages: Passage[]): SourceLikeness {
  passages.sort((one, other) => one.id - other.id);
  const starts: number[] = [];
  let joined = '';
  for (const passage of passages) {
    starts.push(joined.length);
    joined += `${passage.text}\n`;
  }
  const { runs, shared } = findSharedRuns(text, joined);
  return {
    source: plainSource(source),
    shared,
    runs: runs.map(({ start, end, otherStart, otherEnd }) => {
      const [from, to] = [otherStart, otherEnd - 1].map((place) => starts.findLastIndex((at) => at <= place));
      const touched = passages.slice(from, to! + 1);
      return { start, end, passageId: touched[0]!.id, text: touched.map((one) => one.text).join('') };
    }),
  };
}
