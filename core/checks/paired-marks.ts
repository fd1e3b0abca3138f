import { excerptAround } from './excerpt.ts';
import type { Check, Finding } from './finding.ts';
import { walkTexts, type PlacedText } from './texts.ts';

const openers = '“‘《〈（【〔「『';
const closers = '”’》〉）】〕」』';

/** Marks that may not stand directly inside their own kind, and what stands inside them instead. */
const innerMarks: Readonly<Record<string, string>> = { '“': '‘ ’', '《': '〈 〉' };

interface OpenMark {
  readonly opener: string;
  readonly at: number;
}

/**
 * Quotation marks, book-title marks and brackets without their other half, and “” directly in “” or 《》 directly in 《》
 * (GB/T 15834-2011: “‘ ’”, 《〈 〉》). Looks at one paragraph at a time.
 */
export const checkPairedMarks: Check = (plan, context) =>
  [...walkTexts(plan, context)].flatMap((placed) => reviewText(placed));

function reviewText(placed: PlacedText): Finding[] {
  const { text } = placed;
  const open: OpenMark[] = [];
  const lone: { mark: string; at: number }[] = [];
  const alike: OpenMark[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at]!;
    if (openers.includes(mark)) {
      open.push({ opener: mark, at });
      continue;
    }
    const kind = closers.indexOf(mark);
    if (kind < 0 || isApostrophe(text, at)) continue;
    const partner = open.findLastIndex(({ opener }) => opener === openers[kind]);
    if (partner < 0) {
      lone.push({ mark, at });
      continue;
    }
    for (const left of open.splice(partner + 1)) lone.push({ mark: left.opener, at: left.at });
    const closed = open.pop()!;
    if (closed.opener in innerMarks && open.at(-1)?.opener === closed.opener) alike.push(closed);
  }
  for (const left of open) lone.push({ mark: left.opener, at: left.at });
  // “ inside an unclosed “ is not nested, the outer one is simply open.
  const nested = alike.filter(({ opener }) => !lone.some(({ mark }) => mark === opener));
  return [
    ...lone.toSorted((one, other) => one.at - other.at).map(({ mark, at }) => loneMark(placed, mark, at)),
    ...nested.map(({ opener, at }) => nestedMark(placed, opener, at)),
  ];
}

/** ’ inside a Latin word, or before a year cut short (’99). */
function isApostrophe(text: string, at: number): boolean {
  return text[at] === '’' && /^(?:[A-Za-z]’[A-Za-z]|[^0-9]?’[0-9]{2})/u.test(text.slice(Math.max(0, at - 1), at + 3));
}

function loneMark({ text, entryId, place }: PlacedText, mark: string, at: number): Finding {
  const isOpener = openers.includes(mark);
  const other = isOpener ? closers[openers.indexOf(mark)]! : openers[closers.indexOf(mark)]!;
  return {
    code: 'unpaired-mark',
    message: isOpener ? `“ ${mark} ”没有配对，后面缺少“ ${other} ”。` : `“ ${mark} ”没有配对，前面缺少“ ${other} ”。`,
    strength: 'regulation',
    clause: 'GB/T 15834-2011',
    severity: 'error',
    entryId,
    place,
    excerpt: excerptAround(text, at, 1),
  };
}

function nestedMark({ text, entryId, place }: PlacedText, opener: string, at: number): Finding {
  const name = opener === '“' ? '引号里面的引号' : '书名号里面的书名号';
  return {
    code: 'marks-nested-alike',
    message: `${name}要用“ ${innerMarks[opener]} ”。`,
    strength: 'regulation',
    clause: 'GB/T 15834-2011',
    severity: 'warning',
    entryId,
    place,
    excerpt: excerptAround(text, at, 1),
  };
}
