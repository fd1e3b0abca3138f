import type { Finding } from '../checks/finding.ts';
import { walkTexts, type PlacedText } from '../checks/texts.ts';
import type { Plan } from '../plan/schema.ts';
import { findingOf } from './finding-of.ts';
import type { PreflightCheck } from './preflight.ts';

/**
 * 附件说明 that was typed into the text: how many annexes it lists, in what order, by what names, against those that are there.
 * Without one the export writes it from the annexes, and there is nothing to check.
 */
export const checkAnnexList: PreflightCheck = (plan, context) => {
  const texts = [...walkTexts(plan, context)];
  const at = texts.findIndex(({ text, entryId }) => entryId !== null && /^\s*附件\s*[：:]/u.test(text));
  if (at < 0) return [];
  const first = texts[at]!;
  const lines = [first, ...following(texts, at)];
  const listed = lines.map(({ text }) => nameIn(text));
  const findings = lines.flatMap(({ text }): Finding[] => {
    if (!/[。；;，,]\s*$/u.test(text)) return [];
    return [
      findingOf({
        code: 'annex-list-mark',
        message: '附件说明里，附件名称后面不加标点。',
        strength: 'regulation',
        clause: 'GB/T 9704-2012 7.3.4',
        entryId: first.entryId,
        place: first.place,
        excerpt: text.trim().slice(-40),
      }),
    ];
  });
  const message = differenceOf(listed, plan);
  if (message === null) return findings;
  const { entryId, place, text } = first;
  return [
    findingOf({ code: 'annex-list-differs', message, severity: 'error', entryId, place, excerpt: text.slice(0, 40) }),
    ...findings,
  ];
};

/** The lines below the first that go on with the list: 2.名称, 3.名称 in the same entry. */
function following(texts: readonly PlacedText[], at: number): PlacedText[] {
  const rest = texts.slice(at + 1);
  const end = rest.findIndex(
    ({ text, entryId }) => entryId !== texts[at]!.entryId || !/^\s*\d{1,2}\s*[.．、]/u.test(text),
  );
  return end < 0 ? rest : rest.slice(0, end);
}

/** Name of the annex in a line of the list, without number, book-title marks and the mark at its end. */
function nameIn(text: string): string {
  return fold(text.replace(/^\s*附件\s*[：:]/u, '').replace(/^\s*\d{1,2}\s*[.．、]/u, ''));
}

function fold(name: string): string {
  return name.replace(/[\s《》]/gu, '').replace(/[。；;，,]+$/u, '');
}

function differenceOf(listed: readonly string[], { annexes }: Plan): string | null {
  const titles = annexes.map(({ title }) => fold(title));
  if (listed.length !== titles.length) {
    return `附件说明列了 ${listed.length} 个附件，文稿里有 ${titles.length} 个，请核对。`;
  }
  const at = titles.findIndex((title, index) => title !== listed[index]);
  if (at < 0) return null;
  const moved = titles.indexOf(listed[at]!);
  return moved >= 0
    ? `附件说明的次序与附件不一致：“${listed[at]}”说是第 ${at + 1} 个，实际是第 ${moved + 1} 个。`
    : `附件说明里的“${listed[at]}”与附件的标题“${annexes[at]!.title}”不一致。`;
}
