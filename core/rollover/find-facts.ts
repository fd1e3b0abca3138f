import type { CardAction } from '../plan/card.ts';
import { clauseEnd, clauseStart } from './deletion-span.ts';
import { computeValue, type YearStep } from './compute-value.ts';
import { isHistory, isInside, markedSpans, touches } from './protected-spans.ts';
import type { CompiledRule, RuleBook } from './rule-book.ts';
import type { RulePart } from './rule-pack.ts';
import { impossibleShare } from './share-value.ts';
import { searchedAround, searchedPieces } from './searched-pieces.ts';
import type { Span, SpotText } from './spots.ts';

/** Words of one text that a rule asks about. */
export interface Fact extends Span {
  readonly rule: CompiledRule;
  readonly words: string;
  readonly action: CardAction;
  readonly proposed: string | null;
  readonly blocks: boolean;
  readonly reason: string;
}

export interface FactContext {
  readonly step: YearStep;
  readonly book: RuleBook;
  /** Whether a sentence stood the same in the plan before the old one already. */
  readonly isRepeated: (text: string, span: Span) => boolean;
}

/** What a rule looks at if it does not say. */
const usualParts: readonly RulePart[] = ['body', 'cell', 'fact'];

/**
 * The facts in one text, in order, none overlapping another: of rules that claim the same words the one of higher priority
 * has them, of equal ones the longer. References are nobody's. What stands in 《》, in quotation marks or in a clause about
 * the past is never changed, and at most flagged.
 */
export function findFacts({ text, references, ...spot }: SpotText, context: FactContext): Fact[] {
  if (text === '') return [];
  const part = partOf({ text, references, ...spot });
  if (part === null) return [];
  const marks = markedSpans(text);
  const shown = withPlainDigits(text);
  const candidates = context.book.rules
    .filter((rule) => (rule.parts ?? usualParts).includes(part))
    .flatMap((rule) =>
      spansOf(rule, shown).flatMap(({ span, year }) => {
        if (touches(references, span)) return [];
        const isMarked = isInside(marks, span);
        if ((rule.marks ?? 'outside') !== 'anywhere' && isMarked !== (rule.marks === 'inside')) return [];
        return factOf(rule, shown, { span, year, isMarked, isPure: !touches(marks, span) }, context) ?? [];
      }),
    );
  return withoutOverlaps(candidates).map((fact) => ({ ...fact, words: text.slice(fact.start, fact.end) }));
}

/** The same text with １２ as 12, each at its place: what is as wide as a character is a number all the same. */
function withPlainDigits(text: string): string {
  return text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

function spansOf({ find }: CompiledRule, text: string): { span: Span; year: number | null }[] {
  return searchedPieces(text).flatMap(({ start: offset, end: stop }) =>
    [...text.slice(offset, stop).matchAll(find)].flatMap((match) => {
      const [start, end] = match.indices?.groups?.['value'] ?? match.indices?.[0] ?? [0, 0];
      const span = { start: offset + start, end: offset + end };
      const year = match.groups?.['year'];
      return start === end ? [] : [{ span, year: year === undefined ? null : Number(year) }];
    }),
  );
}

/** Where a rule found something. */
interface Match {
  readonly span: Span;
  readonly year: number | null;
  /** It stands within marks. */
  readonly isMarked: boolean;
  /** It has nothing in it that stands within marks. */
  readonly isPure: boolean;
}

function factOf(
  rule: CompiledRule,
  text: string,
  { span, year, isMarked, isPure }: Match,
  { step, book, isRepeated }: FactContext,
): Fact | null {
  const clause = searchedAround(text, { start: clauseStart(text, span.start), end: clauseEnd(text, span.end) }, span);
  if (rule.excludes?.test(clause) || (rule.isForRepeated && !isRepeated(text, span))) return null;
  const special = year === null ? {} : rule.cases?.[caseOf(year, step)];
  if (special === null) return null;
  const words = text.slice(span.start, span.end);
  const compute = special?.compute === undefined ? rule.compute : special.compute;
  const found = { words, behind: text.slice(span.end, clauseEnd(text, span.end)) };
  const computed = compute ? computeValue(compute, found, step, book) : null;
  if (computed?.value === words) return null;
  const isPast = isHistory(text, span);
  const isFixed = isMarked || isPast;
  const isWeak = isFixed || (rule.weakens?.test(clause) ?? false);
  const action = special?.action ?? rule.action;
  const isImpossible =
    rule.kind === 'percentage' && impossibleShare(computed?.value ?? '', text.slice(0, span.start)) !== null;
  const proposed = isWeak || isImpossible ? null : (computed?.value ?? null);
  const isComputed = computed !== null && proposed !== null;
  const reason = special?.reason ?? (compute && !isComputed ? (rule.otherwise ?? rule.reason) : rule.reason);
  return {
    ...span,
    rule,
    words,
    action: actionOf(action, isComputed, isFixed, isPure && (year === null || year === step.from)),
    proposed,
    blocks: (special?.blocks ?? rule.blocks) && !isPast,
    reason: fillReason(reason, {
      old: words,
      new: proposed ?? '',
      from: String(step.from),
      to: String(step.to),
      year: String(year ?? ''),
      ...computed?.slots,
    }),
  };
}

/**
 * Without a value there is nothing to change or propose; what is fixed is at most flagged; only what
 * has no marked words in it and of years the one the old plan was for is changed unasked.
 */
function actionOf(action: CardAction, isComputed: boolean, isFixed: boolean, isSure: boolean): CardAction {
  if (action !== 'change' && action !== 'propose') return action;
  if (!isComputed || isFixed) return 'flag';
  return isSure ? action : 'propose';
}

function caseOf(year: number, { from, to }: YearStep): 'past' | 'last' | 'current' | 'future' {
  if (year < from) return 'past';
  if (year < to) return 'last';
  return year === to ? 'current' : 'future';
}

/** Quotation marks of words that stand within marks become single ones. */
function fillReason(reason: string, slots: Readonly<Record<string, string>>): string {
  return reason.replace(/(“?)\{(\w+)\}/gu, (_, mark: string, name: string) => {
    const words = slots[name] ?? '';
    return mark + (mark === '' ? words : words.replaceAll('“', '‘').replaceAll('”', '’'));
  });
}

function withoutOverlaps(candidates: readonly Fact[]): Fact[] {
  const length = (fact: Fact) => fact.end - fact.start;
  const ranked = [...candidates].sort(
    (one, other) => other.rule.priority - one.rule.priority || length(other) - length(one) || one.start - other.start,
  );
  const kept: Fact[] = [];
  for (const fact of ranked) if (!touches(kept, fact)) kept.push(fact);
  return kept.sort((one, other) => one.start - other.start);
}

/** Columns that only count their rows. */
const serial = /^(?:序号|编号|号|No\.?)$/iu;
const units = /单位|科室|部门|责任人|牵头|配合/u;

function partOf({ spot, header }: SpotText): RulePart | null {
  switch (spot.in) {
    case 'property':
      return spot.property === 'title' ? 'title' : spot.property === 'titleStatus' ? 'status' : 'date';
    case 'cell':
      return serial.test(header.trim()) ? null : units.test(header) ? 'unit' : 'cell';
    case 'fact':
      return spot.fact === 'leadUnit' || spot.fact === 'supportingUnits' ? 'unit' : 'fact';
    case 'heading':
    case 'annexTitle':
    case 'paragraph':
    case 'caption':
      return 'body';
    default:
      return spot satisfies never;
  }
}
