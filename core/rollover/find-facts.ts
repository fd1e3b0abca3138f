import type { CardAction, CardKind } from '../plan/card.ts';
import { clauseEnd, clauseStart } from './deletion-span.ts';
import { computeValue, isOwnPeriod, type YearStep } from './compute-value.ts';
import { withPlainDigits, writtenAs } from './plain-digits.ts';
import { isHistory, isInside, markedSpans, touches } from './protected-spans.ts';
import type { LooksBack } from './review-parts.ts';
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
  /** Whether a text looks back on the year before. */
  readonly looksBack: LooksBack;
}

/** What a rule looks at if it does not say. */
const usualParts: readonly RulePart[] = ['body', 'cell', 'fact'];

/**
 * The facts in one text, in order, none overlapping another: of rules that claim the same words the one of higher priority
 * has them, of equal ones the longer. References are nobody's. What stands in 《》, in quotation marks or in a clause about
 * the past is never changed, and at most flagged. In a part that looks back years go on, and all else is to be told anew.
 */
export function findFacts({ text, references, ...spot }: SpotText, context: FactContext): Fact[] {
  if (text === '') return [];
  const part = partOf({ text, references, ...spot });
  if (part === null) return [];
  const marks = markedSpans(text);
  const shown = withPlainDigits(text);
  const isReview = context.looksBack({ text, ownerId: spot.ownerId });
  const candidates = context.book.rules
    .filter((rule) => (rule.parts ?? usualParts).includes(part))
    .flatMap((rule) =>
      spansOf(rule, shown).flatMap(({ span, year }) => {
        if (touches(references, span)) return [];
        const isMarked = isInside(marks, span);
        if ((rule.marks ?? 'outside') !== 'anywhere' && isMarked !== (rule.marks === 'inside')) return [];
        const match = { span, year, isMarked, isPure: !touches(marks, span), isReview };
        return factOf(rule, shown, match, context) ?? [];
      }),
    );
  return withoutOverlaps(candidates).map((fact) => {
    const words = text.slice(fact.start, fact.end);
    return { ...fact, words, proposed: fact.proposed === null ? null : writtenAs(fact.proposed, words) };
  });
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
  readonly isReview: boolean;
}

/** What is asked of a task, and means nothing of work that is done. */
const ofTasksOnly: readonly CardKind[] = ['verb', 'milestone'];
/** What a review tells of its own year, and the next one of the next. */
const retold: readonly CardKind[] = [
  ...(['quantity', 'percentage', 'amount', 'ordinal', 'batch', 'count', 'claim', 'name'] as const),
  ...(['meeting', 'stage', 'campaign', 'phrase', 'deadline', 'period'] as const),
];
const toldAnew = '这是回顾里的话，要按{done}的实际情况重写。';

function factOf(
  rule: CompiledRule,
  text: string,
  { span, year, isMarked, isPure, isReview }: Match,
  { step, book, isRepeated }: FactContext,
): Fact | null {
  if (isReview && ofTasksOnly.includes(rule.kind)) return null;
  const clause = searchedAround(text, { start: clauseStart(text, span.start), end: clauseEnd(text, span.end) }, span);
  if (rule.excludes?.test(clause) || (rule.isForRepeated && !isRepeated(text, span))) return null;
  const special =
    year === null ? {} : rule.cases?.[caseOf(year, isReview ? { from: step.from - 1, to: step.to } : step)];
  if (special === null) return null;
  const words = text.slice(span.start, span.end);
  const own = special?.compute === undefined ? rule.compute : special.compute;
  const compute = isReview && own?.by !== 'shift' ? null : own;
  const found = { words, behind: text.slice(span.end, clauseEnd(text, span.end)) };
  const computed = compute ? computeValue(compute, found, step, book) : null;
  if (computed?.value === words) return null;
  const isPast = isHistory(text, span);
  const isFixed = isMarked || isPast;
  const isWeak = isFixed || (!isOwnPeriod(words, step) && (rule.weakens?.test(clause) ?? false));
  const action = special?.action ?? rule.action;
  const isImpossible =
    rule.kind === 'percentage' && impossibleShare(computed?.value ?? '', text.slice(0, span.start)) !== null;
  const proposed = isWeak || isImpossible ? null : (computed?.value ?? null);
  const isComputed = computed !== null && proposed !== null;
  const reason =
    isReview && !isComputed && retold.includes(rule.kind)
      ? toldAnew
      : (special?.reason ?? (compute && !isComputed ? (rule.otherwise ?? rule.reason) : rule.reason));
  return {
    ...span,
    rule,
    words,
    action: actionOf(action, isComputed, isFixed, isPure && !isReview && (year === null || year === step.from)),
    proposed,
    blocks: (special?.blocks ?? rule.blocks) && !isPast,
    reason: fillReason(reason, {
      old: words,
      new: proposed ?? '',
      from: String(step.from),
      to: String(step.to),
      done: step.from === step.to - 1 ? `${step.from}年` : `${step.from}—${step.to - 1}年`,
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
