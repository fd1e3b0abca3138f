import type { Plan } from '../plan/schema.ts';
import { walkEntries } from '../plan/walk.ts';
import { foldNames, isInstalled, standInFor } from '../word/font-families.ts';
import type { HouseStyle } from '../word/house-style.ts';
import { findingOf } from './finding-of.ts';
import type { PreflightCheck } from './preflight.ts';

const headingNames = ['一级标题', '二级标题', '三级标题', '四级标题'] as const;

/** Fonts of the style that this machine has not, with what Word and WPS take instead when they open the file here, in one finding. */
export const checkFonts: PreflightCheck = (plan, { page }) => {
  if (page === null) return [];
  if (page.fonts === null) {
    const message = '没能读出本机装了哪些字体，请在 Word 或 WPS 里看一眼字体是否齐全。';
    return [findingOf({ code: 'fonts-unknown', message, severity: 'hint', place: '字体' })];
  }
  const installed = foldNames(page.fonts);
  const missing = [...usesOfFonts(page.style, plan)].filter(([font]) => !isInstalled(font, installed));
  if (missing.length === 0) return [];
  const replaced = new Map<string, string[]>();
  for (const [font, uses] of missing) {
    const taken = [standInFor(font), '宋体'].find((name) => name !== undefined && isInstalled(name, installed));
    const instead = taken === undefined ? '别的中文字体' : `“${taken}”`;
    replaced.set(instead, [...(replaced.get(instead) ?? []), `“${font}”（${uses.join('、')}）`]);
  }
  const each = [...replaced].map(([instead, fonts]) => `${fonts.join('、')}换成${instead}`);
  const message = `本机没有这些字体，在这台电脑上打开时，Word、WPS 一般这样代替：${each.join('；')}。文件里写明的仍是原字体，装有它们的电脑上显示、打印不受影响。`;
  return [findingOf({ code: 'font-missing', message, place: '字体' })];
};

/** What each font of a style is for, of the parts that the plan has. */
function usesOfFonts({ looks }: HouseStyle, plan: Plan): Map<string, string[]> {
  const uses = new Map<string, string[]>();
  const note = (font: string, use: string) => uses.set(font, [...(uses.get(font) ?? []), use]);
  note(looks.title.font, '标题');
  if (plan.titleStatus !== null) note(looks.titleStatus.font, '稿次');
  note(looks.body.font, '正文');
  looks.headings.forEach(({ font }, level) => note(font, headingNames[level]!));
  if (plan.annexes.length > 0) {
    note(looks.annexMark.font, '附件序号');
    note(looks.annexTitle.font, '附件标题');
  }
  note(looks.pageNumber.font, '页码');
  if (hasTables(plan)) {
    note(looks.table.font, '表格');
    note(looks.tableHeader.font, '表头');
    note(looks.caption.font, '表题');
  }
  return uses;
}

function hasTables({ preamble, entries, annexes }: Plan): boolean {
  const bodies = [
    preamble,
    ...[...walkEntries(entries)].map(({ entry }) => entry.body),
    ...annexes.map(({ body }) => body),
  ];
  return bodies.some((blocks) => blocks.some(({ type }) => type === 'table'));
}
