import { searchedPieces } from '../rollover/searched-pieces.ts';
import type { CompiledWording, RuleBook } from '../rollover/rule-book.ts';
import { excerptAround } from './excerpt.ts';
import type { Check, Finding } from './finding.ts';
import { findNearPhrases } from './near-phrases.ts';
import { ownWords } from './own-words.ts';
import { walkTexts } from './texts.ts';

/** What the rule packs say of wrong words. */
export type Words = Pick<RuleBook, 'wordings' | 'misspellings' | 'phrases'>;

/** What is wrong in a text, wherever the text stands. */
type Fault = Omit<Finding, 'entryId' | 'place'>;

/** Words made ready for searching. */
interface Searched {
  readonly wordings: Words['wordings'];
  /** The wrong words in one expression; null where there are none. */
  readonly misspelt: RegExp | null;
  /** What each wrong word should be. */
  readonly right: ReadonlyMap<string, string>;
  readonly phrases: readonly string[];
  /** What each text of the last check has wrong: of a long plan only those that changed are searched anew. */
  known: ReadonlyMap<string, readonly Fault[]>;
}

const searched = new WeakMap<Words, Searched>();

function makeReady({ wordings, misspellings, phrases }: Words): Searched {
  const right = new Map(misspellings.flatMap((line) => Object.entries(line.words)));
  const misspelt = right.size === 0 ? null : new RegExp([...right.keys()].join('|'), 'gu');
  return { wordings, misspelt, right, phrases: phrases.map(({ text }) => text), known: new Map() };
}

/**
 * Words that are wrong or not as an office writes them (用字用词), wrong characters (错别字), and fixed phrases (固定提法) with one character
 * changed, by the rule packs in force; one finding for each line and text.
 */
export const checkWords: Check = (plan, context) => {
  const { words } = context;
  if (!words) return [];
  const ready = searched.get(words) ?? makeReady(words);
  searched.set(words, ready);
  const now = new Map<string, readonly Fault[]>();
  const findings = [...walkTexts(plan, context)].flatMap(({ text, entryId, place }) => {
    const faults = now.get(text) ?? ready.known.get(text) ?? faultsIn(text, ready);
    now.set(text, faults);
    return faults.map((fault): Finding => ({ ...fault, entryId, place }));
  });
  ready.known = now;
  return findings;
};

function faultsIn(text: string, ready: Searched): Fault[] {
  if (text === '') return [];
  const own = ownWords(text);
  return [
    ...ready.wordings.flatMap((line) => wordingFault(text, own, line)),
    ...misspellingFaults(text, own, ready),
    ...phraseFaults(text, ready),
  ];
}

function wordingFault(text: string, own: string, line: CompiledWording): Fault[] {
  const visible = line.marks === 'anywhere' ? text : own;
  const { correction } = line;
  const found = searchedPieces(visible).flatMap((piece) =>
    [...visible.slice(piece.start, piece.end).matchAll(line.find)].map((match) => {
      const start = piece.start + match.index;
      return { start, end: start + match[0].length, text: expand(correction ?? '', match) };
    }),
  );
  const first = found[0];
  if (!first) return [];
  const old = text.slice(first.start, first.end);
  const message = line.message.replaceAll('{old}', old).replaceAll('{new}', first.text);
  return [
    {
      code: 'wording',
      rule: line.id,
      message: found.length > 1 ? message.replace(/[。？]?$/u, `（${found.length}处）$&`) : message,
      strength: line.strength ?? 'practice',
      clause: line.clause ?? null,
      severity: line.severity,
      excerpt: excerptAround(text, first.start, old.length),
      wrong: old,
      ...(correction !== undefined && { correction: { text, replacements: found } }),
    },
  ];
}

/** What a correction says for a match: $1 stands for what the first group took. */
function expand(correction: string, match: RegExpExecArray): string {
  return correction.replaceAll(/\$(\d)/gu, (_, group: string) => match[Number(group)] ?? '');
}

function misspellingFaults(text: string, own: string, { misspelt, right }: Searched): Fault[] {
  if (!misspelt) return [];
  return [...own.matchAll(misspelt)].map(({ 0: old, index }) => {
    const replacement = { start: index, end: index + old.length, text: right.get(old)! };
    return {
      code: 'misspelling',
      message: `“${old}”有错别字，应为“${replacement.text}”。`,
      strength: 'practice',
      clause: null,
      severity: 'error',
      excerpt: excerptAround(text, index, old.length),
      wrong: old,
      correction: { text, replacements: [replacement] },
    };
  });
}

function phraseFaults(text: string, { phrases }: Searched): Fault[] {
  return findNearPhrases(text, phrases).map(({ phrase, start, end }) => ({
    code: 'altered-phrase',
    message: `“${text.slice(start, end)}”与固定提法“${phrase}”差一个字，请核对。`,
    strength: 'practice',
    clause: null,
    severity: 'warning',
    excerpt: excerptAround(text, start, end - start),
    wrong: text.slice(start, end),
    correction: { text, replacements: [{ start, end, text: phrase }] },
  }));
}
