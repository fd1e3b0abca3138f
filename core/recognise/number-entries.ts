import { createLabeller } from '../numbering/compute-labels.ts';
import { formatLabel } from '../numbering/label-style.ts';
import type { Entry, LabelScope, LabelStyle, Level, Numbering } from '../plan/schema.ts';
import { nestEntries } from '../plan/nest.ts';
import { textOfBlock } from '../plan/text.ts';
import { accept, notice, remark } from './notices.ts';
import type { Remark } from './notices.ts';
import type { Notice } from './source.ts';
import { readsLikeChapter } from './parts-of-report.ts';

/** An entry with the number that was printed before it. */
export interface PrintedEntry {
  readonly entry: Entry;
  /** 0 for a dash item, and for an entry that takes whatever number comes next. */
  readonly printed: number;
  /** Index of its source block. */
  readonly at: number;
}

/** Largest start that a plan can hold. */
const MAX_START = 9999;

/** Among as many last paragraphs of an entry the heading of the next chapter is looked for. */
const MAX_BELOW_CHAPTER = 6;

/** Scopes in the order in which a level takes them when several fit alike: as each level is usually meant. */
const preferred: readonly LabelScope[] = ['parent', 'chapter', 'document'];

/** The numbering under which the computed numbers agree best with the printed ones. */
export function detectNumbering(
  styles: readonly [LabelStyle, LabelStyle, LabelStyle, LabelStyle],
  entries: readonly PrintedEntry[],
): Numbering {
  const level = (index: 0 | 1 | 2 | 3) => ({
    style: styles[index],
    scope: index === 0 ? ('document' as const) : detectScope((index + 1) as 2 | 3 | 4, entries),
  });
  return [level(0), level(1), level(2), level(3)];
}

function detectScope(level: 2 | 3 | 4, entries: readonly PrintedEntry[]): LabelScope {
  let best: LabelScope = 'parent';
  let fewest = Infinity;
  for (const scope of preferred) {
    const misses = countMisses(level, scope, entries);
    if (misses < fewest) [best, fewest] = [scope, misses];
  }
  return best;
}

/** How many printed numbers of a level are not what comes next under a scope. */
function countMisses(level: Level, scope: LabelScope, entries: readonly PrintedEntry[]): number {
  let misses = 0;
  let last = 0;
  for (const { entry, printed } of entries) {
    if (entry.level === 'bullet') continue;
    if (entry.level === level) {
      if (printed !== 0 && printed !== last + 1) misses += 1;
      last = printed || last + 1;
    } else if (entry.level < (level as number) && (scope === 'parent' || (scope === 'chapter' && entry.level === 1)))
      last = 0;
  }
  return misses;
}

/** Numbers entries given in reading order and nests them; what was odd about their numbers comes back as notices. */
export function nestNumbered(
  numbering: Numbering,
  flat: readonly PrintedEntry[],
): { entries: Entry[]; remarks: Remark[] } {
  const remarks = settleStarts(numbering, flat);
  return { entries: nestEntries(flat.map(({ entry }) => entry)), remarks };
}

/**
 * Gives a number of its own (`start`) to every entry whose printed number is right but not the next one, and tells of each:
 * a fragment that begins at 三、, a gap, a new beginning. A number that only repeats or slips, so that the one behind it is
 * right again, is corrected silently by the computed one and told of as well.
 */
function settleStarts(numbering: Numbering, entries: readonly PrintedEntry[]): Remark[] {
  const remarks: Remark[] = [];
  const next = createLabeller(numbering);
  const seen = new Set<Level>();
  entries.forEach(({ entry, printed, at }, index) => {
    const { level } = entry;
    if (level === 'bullet') return;
    const expected = next({ level }).value;
    const isFirst = !seen.has(level);
    seen.add(level);
    if (printed === expected || printed === 0) return;
    const following = nextOfLevel(entries, index);
    const style = numbering[level - 1]!.style;
    const shown = formatLabel(style, printed);
    const excerpt = `${shown}${entry.heading ?? ''}`;
    const isSlip = !isFirst && following === expected + 1 && following !== printed + 1;
    if (isSlip || printed > MAX_START) {
      const message = `“${shown}”重复或写错，已按顺序改为“${formatLabel(style, expected)}”，请核对。`;
      remarks.push(
        remark(notice('number-repeat', message, excerpt), at, [
          accept(`改为“${formatLabel(style, expected)}”`),
          { label: '不是序号，作为正文', choice: { kind: 'text' } },
        ]),
      );
      return;
    }
    entry.start = printed;
    next({ level, start: printed });
    const wanted = formatLabel(style, Math.max(1, expected));
    remarks.push(
      remark(startNotice({ isFirst, printed, expected, shown, wanted, excerpt }, entries[index - 1]?.entry), at, [
        accept(`保留“${shown}”`),
        { label: `按顺序编号为“${wanted}”`, choice: { kind: 'entry', level } },
        { label: '不是序号，作为正文', choice: { kind: 'text' } },
      ]),
    );
  });
  return remarks;
}

interface Start {
  readonly isFirst: boolean;
  readonly printed: number;
  readonly expected: number;
  /** The number as printed, and the one that comes next. */
  readonly shown: string;
  readonly wanted: string;
  readonly excerpt: string;
}

function startNotice({ isFirst, printed, expected, shown, wanted, excerpt }: Start, above: Entry | undefined): Notice {
  if (isFirst) {
    return notice('fragment-start', `编号从“${shown}”开始，前面的内容可能不在这份材料里；编号已照原样保留。`, excerpt);
  }
  if (printed > expected) {
    return notice('number-gap', `“${shown}”前面缺少“${wanted}”，编号已照原样保留，请核对是否漏了内容。`, excerpt);
  }
  const chapter = printed === 1 ? chapterAtEnd(above) : undefined;
  const message =
    chapter === undefined
      ? `编号在“${shown}”处重新开始或倒退，已照原样保留，请核对。`
      : `“${chapter}”没有序号，编号在它下面从“${shown}”重新开始，已照原样保留；这一行暂放在上一条的正文末尾，请核对。`;
  return notice('number-restart', message, excerpt);
}

/** The last line at the end of an entry that can be the heading of what comes next, perhaps with a few paragraphs below. */
function chapterAtEnd(entry: Entry | undefined): string | undefined {
  return entry?.body.slice(-MAX_BELOW_CHAPTER).map(textOfBlock).findLast(readsLikeChapter);
}

function nextOfLevel(entries: readonly PrintedEntry[], index: number): number | undefined {
  const { level } = entries[index]!.entry;
  for (let at = index + 1; at < entries.length; at += 1)
    if (entries[at]!.entry.level === level) return entries[at]!.printed;
  return undefined;
}
