import type { Label } from '../numbering/compute-labels.ts';
import type { Template } from '../outline/template.ts';
import type { Plan } from '../plan/schema.ts';
import type { Words } from './words.ts';

/**
 * How binding the rule behind a finding is: 规定 (the standard demands it), 一般 (the standard calls it usual), 推荐 (the
 * standard recommends it), 实务 (practice of offices; no standard says so).
 */
export type Strength = 'regulation' | 'general' | 'recommended' | 'practice';

/** The word for a strength as drafters say it. */
export const strengthNames: Readonly<Record<Strength, string>> = {
  regulation: '规定',
  general: '一般',
  recommended: '推荐',
  practice: '实务',
};

/** 错 must be mended or answered; 警 asks for a look; 提 is a suggestion. */
export type Severity = 'error' | 'warning' | 'hint';

const weights: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

/** Compares for sorting: the gravest first, equals as they come. */
export function bySeverity(one: Finding, other: Finding): number {
  return weights[one.severity] - weights[other.severity];
}

/** Names of everything the checks can find. Stable: other programs and the tests go by them. */
export const findingCodes = [
  'placeholder-left',
  'number-gap',
  'number-repeat',
  'number-backwards',
  'fragment-start',
  'missing-section',
  'misplaced-section',
  'too-many-sections',
  'too-few-sections',
  'section-at-wrong-level',
  'empty-section',
  'empty-entry',
  'untitled-entry',
  'mark-after-heading',
  'unpaired-mark',
  'marks-nested-alike',
  'repeated-punctuation',
  'ellipsis-of-stops',
  'straight-quotation-mark',
  'unfinished-sentence',
  'broken-reference',
  'count-differs',
  'typed-number',
  'foreign-place',
  'wording',
  'misspelling',
  'altered-phrase',
  'repeated-sentence',
  'abbreviation-unused',
  // Before an export only, see core/preflight.
  'open-cards',
  'annex-missing',
  'annex-not-mentioned',
  'annex-list-differs',
  'annex-list-mark',
  'annex-untitled',
  'annex-empty',
  'title-year-differs',
  'text-year-differs',
  'past-deadline',
  'letterhead-incomplete',
  'contents-before-letterhead',
  'signature-missing',
  'document-number-form',
  'secrecy-form',
  'date-form',
  'private-number',
  'secrecy-in-text',
  'font-missing',
  'fonts-unknown',
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** Something in a plan that a drafter should look at. */
export interface Finding {
  readonly code: FindingCode;
  /** A Chinese sentence that names the thing and, where there is one, the way out. */
  readonly message: string;
  readonly strength: Strength;
  /** The standard behind it, e.g. `GB/T 15834-2011`; null for a practice. */
  readonly clause: string | null;
  readonly severity: Severity;
  /** Entry to go to; null for title, preamble, annexes and what is missing. */
  readonly entryId: string | null;
  /** Where it is, as people say it: `二、第5条`, `导语`, `附件1`. */
  readonly place: string;
  /** The words it is about, at most 40 characters; empty where there are none. */
  readonly excerpt: string;
  /** Those of the excerpt that are wrong, where that is not all of it. */
  readonly wrong?: string;
  /** Id of the line of a rule pack that found it. */
  readonly rule?: string;
  /** How to put it right, where that is known. */
  readonly correction?: Correction;
}

/** What is to stand in a text instead of what is wrong in it. */
export interface Correction {
  /** The text as it stands: of a paragraph, a cell, or a heading with what runs on from it. */
  readonly text: string;
  /** In reading order; `end` exclusive. */
  readonly replacements: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

/** Numbers as the source of an imported plan printed them, by the id of the entry. */
export type PrintedLabels = ReadonlyMap<string, Label>;

/** What every check gets besides the plan. */
export interface CheckContext {
  readonly template: Template;
  /** Numbers of the source; null for a plan that was not imported just now. */
  readonly printed: PrintedLabels | null;
  /** What the rule packs say of wrong words; null where there are none at hand. */
  readonly words: Words | null;
  /** Where an entry is, as people say it. */
  readonly placeOf: (entryId: string) => string;
}

/** One check: pure, in reading order, never throws. */
export type Check = (plan: Plan, context: CheckContext) => Finding[];
