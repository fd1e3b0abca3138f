import type { Remark } from './notices.ts';
import type { Notice } from './source.ts';

/** As many notices of one kind are shown one by one; beyond that, one tells of all. */
const MAX_ALIKE = 3;

/** Kinds that can come in hundreds, with what is then said of them. */
const sums: Readonly<Record<string, ((count: number, excerpt: string) => string) | undefined>> = {
  'number-irregular': (count, excerpt) => `有 ${count} 个序号的写法不规范（如“${excerpt}”），已按顺序编号，请核对。`,
  misread: (count) => `有 ${count} 段像是有扫描识别的错字，没有改动，请逐处核对。`,
  'items-in-one-line': (count) => `来源中有 ${count} 处几条连在一行里，已按序号分开，请核对。`,
  'box-as-text': (count) => `有 ${count} 个专栏里的序号自成一列，不参加上下文编号，已随专栏作为正文，请核对。`,
  'glued-heading': (count) => `有 ${count} 个标题与正文之间没有句号，已按语意分开，请核对。`,
};

/** Remarks as notices; those that come in great number are told of in one. */
export function summed(remarks: readonly Remark[]): Notice[] {
  const counts = new Map<string, number>();
  for (const { code } of remarks) counts.set(code, (counts.get(code) ?? 0) + 1);
  const told = new Set<string>();
  return remarks.flatMap(({ code, message, excerpt }) => {
    const sum = sums[code];
    const count = counts.get(code)!;
    if (!sum || count <= MAX_ALIKE) return [{ code, message, excerpt }];
    if (told.has(code)) return [];
    told.add(code);
    return [{ code, message: sum(count, excerpt.slice(0, 12)), excerpt }];
  });
}
