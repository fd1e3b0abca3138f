import { complete, type Completion, type Layer } from '../../core/corpus/complete.ts';
import { maskFacts, placeNamesOf } from '../../core/corpus/mask-facts.ts';
import { POISONED } from '../../core/corpus/source.ts';
import { buildTextIndex, type TextIndex } from '../../core/corpus/text-index.ts';
import type { CompletionFile } from './completion-file.ts';
import type { CorpusDatabase, StoredSource } from './corpus-database.ts';

/** How much a sentence counts by whose it is. */
const weights = { own: 4, others: 1, presentPlan: 3, accepted: 3 };
/** Completions taken that are learned from. */
const MOST_ACCEPTED = 2_000;

/** The texts of a corpus as completion reads them: own documents apart from all others. */
export interface CorpusIndexes {
  readonly own: TextIndex;
  readonly others: TextIndex;
}

/** What completion goes by: the corpus, the plan at hand, what was taken before. */
export interface CompletionLayers {
  complete(before: string): Promise<Completion | null>;
  notePlan(text: string): void;
  noteAccepted(text: string): void;
  /** Brings the indexes up to date with the corpus, if they are not. */
  refresh(): Promise<void>;
}

/**
 * Holds the indexes of completion in memory. They are read from `file` at the first completion, and made anew in the
 * background when the corpus has changed; until then the old ones serve.
 */
export function createCompletionLayers(database: CorpusDatabase, file: CompletionFile): CompletionLayers {
  let indexes: CorpusIndexes | null = null;
  let indexed = -1;
  let refreshing: Promise<void> | null = null;
  let presentPlan: Layer | null = null;
  let taken: string[] | null = null;
  let accepted: Layer | null = null;

  async function bringUpToDate(): Promise<void> {
    const generation = await database.generation();
    if (generation === indexed) return;
    const kept = await file.read(generation);
    indexes = kept ?? (await buildIndexes(database));
    indexed = generation;
    if (!kept) await file.write(generation, indexes);
  }

  function refresh(): Promise<void> {
    refreshing ??= bringUpToDate().finally(() => {
      refreshing = null;
    });
    return refreshing;
  }

  async function layers(): Promise<Layer[]> {
    if (indexes === null) await refresh();
    else if ((await database.generation()) !== indexed) void refresh();
    if (taken === null) {
      taken = (await database.accepted(MOST_ACCEPTED)).reverse();
      accepted = layerOf(taken, weights.accepted);
    }
    const corpus: Layer[] = indexes
      ? [
          { index: indexes.own, weight: weights.own, isTrusted: true },
          { index: indexes.others, weight: weights.others, isTrusted: false },
        ]
      : [];
    return [...corpus, ...[presentPlan, accepted].filter((layer) => layer !== null)];
  }

  return {
    async complete(before) {
      return complete(await layers(), before);
    },
    notePlan(text) {
      presentPlan = layerOf([text], weights.presentPlan);
    },
    noteAccepted(text) {
      taken?.push(text);
      if (taken) accepted = layerOf(taken, weights.accepted);
    },
    refresh,
  };
}

function layerOf(texts: readonly string[], weight: number): Layer | null {
  const masked = texts.filter((text) => text !== '').map((text) => maskFacts(text));
  return masked.length === 0 ? null : { index: buildTextIndex(masked), weight, isTrusted: true };
}

/** Reads the whole corpus, source by source, without the poisoned and the doubled ones. */
export async function buildIndexes(database: CorpusDatabase): Promise<CorpusIndexes> {
  const usable = (await database.sources()).filter(
    ({ poison, duplicateOf }) => poison < POISONED && duplicateOf === null,
  );
  const own: string[] = [];
  const others: string[] = [];
  for (const source of usable) {
    if (source.origin === 'own') own.push(await maskedText(database, source, []));
    else others.push(await maskedText(database, source, [...placeNamesOf(source.unit), ...placeNamesOf(source.title)]));
  }
  return { own: buildTextIndex(own), others: buildTextIndex(others) };
}

/** The passages of a source as running text, one line per paragraph. */
async function maskedText(database: CorpusDatabase, source: StoredSource, names: readonly string[]): Promise<string> {
  let text = '';
  let paragraph = -1;
  for (const passage of await database.passagesIn(source)) {
    text += (passage.paragraph === paragraph || text === '' ? '' : '\n') + passage.text;
    ({ paragraph } = passage);
  }
  return maskFacts(text, names);
}
