import { standardStyle, type HouseStyle, type StyleLook } from './house-style.ts';
import {
  annexMarkLook,
  bodyAlignment,
  bodyLook,
  characterSpacing,
  firstLineIndent,
  grid,
  headingLooks,
  innerMargins,
  linePitch,
  linesAboveTitle,
  linesBelowTitle,
  outerMargins,
  pageNumberLook,
  tableLook,
  titleLook,
  type Rule,
  type Strength,
} from './page.ts';
import { createPageSetup } from './page-setup.ts';

/** A setting of a house style that is not that of GB/T 9704-2012. */
export interface Deviation {
  /** What is set otherwise, in the words of the trade. */
  readonly what: string;
  readonly value: string;
  readonly standard: string;
  /** Clause of GB/T 9704-2012; null for a practice. */
  readonly clause: string | null;
  readonly strength: Strength;
}

/** The standard allows a millimetre either way (5.2.1). */
const MARGIN_TOLERANCE = 1;

type Source = Pick<Rule<unknown>, 'clause' | 'strength'>;

const levelNames = ['一级标题', '二级标题', '三级标题', '四级标题'] as const;

/**
 * What a house style sets otherwise than the standard, with the clause and how strongly it binds: nothing is hidden, and a
 * practice is called one. Empty for a style that follows the standard in everything.
 */
export function listDeviations(style: HouseStyle): Deviation[] {
  const setup = createPageSetup(style);
  const found: Deviation[] = [];
  const compare = (what: string, value: string, standard: string, { clause, strength }: Source, tolerated = false) => {
    if (value !== standard && !tolerated) found.push({ what, value, standard, clause, strength });
  };
  const margins = [
    ['天头', 'top', outerMargins],
    ['订口', 'left', outerMargins],
    ['下白边', 'bottom', innerMargins],
    ['切口', 'right', innerMargins],
  ] as const;
  for (const [what, side, rule] of margins) {
    const [own, wanted] = [style.margins[side], standardStyle.margins[side]];
    compare(what, `${own} mm`, `${wanted} mm`, rule, Math.abs(own - wanted) <= MARGIN_TOLERANCE);
  }
  const lines = Math.floor(setup.textHeight / setup.linePitch);
  const characters = Math.floor(setup.textWidth / setup.characterWidth);
  compare('每页行数', `${lines} 行`, `${grid.value.lines} 行`, grid);
  compare('每行字数', `${characters} 字`, `${grid.value.characters} 字`, grid);
  compare('行距', `固定值 ${style.linePitch} 磅`, `固定值 ${standardStyle.linePitch} 磅`, linePitch);
  compare('字距', `${style.characterSpacing} 磅`, `${standardStyle.characterSpacing} 磅`, characterSpacing);
  compare('首行缩进', `${style.firstLineIndent} 字`, `${standardStyle.firstLineIndent} 字`, firstLineIndent);
  compare('正文对齐', alignmentName(style.bodyAlignment), alignmentName(standardStyle.bodyAlignment), bodyAlignment);
  compare('标题上方空行', `${style.linesAboveTitle} 行`, `${standardStyle.linesAboveTitle} 行`, linesAboveTitle);
  compare('标题下方空行', `${style.linesBelowTitle} 行`, `${standardStyle.linesBelowTitle} 行`, linesBelowTitle);
  const { looks } = style;
  const wanted = standardStyle.looks;
  const look = (what: string, own: StyleLook, other: StyleLook, rule: Source) => {
    compare(what, lookName(own), lookName(other), rule);
  };
  look('标题', looks.title, wanted.title, titleLook);
  look('正文', looks.body, wanted.body, bodyLook);
  looks.headings.forEach((own, index) => {
    look(levelNames[index]!, own, wanted.headings[index]!, headingLooks);
  });
  look('附件序号', looks.annexMark, wanted.annexMark, annexMarkLook);
  look('附件标题', looks.annexTitle, wanted.annexTitle, titleLook);
  look('页码', looks.pageNumber, wanted.pageNumber, pageNumberLook);
  look('表格文字', looks.table, wanted.table, tableLook);
  look('表头文字', looks.tableHeader, wanted.tableHeader, tableLook);
  look('表题', looks.caption, wanted.caption, tableLook);
  look('标题后的稿次', looks.titleStatus, wanted.titleStatus, tableLook);
  compare('页码样式', style.pageNumber.form === 'plain' ? '-1-' : '— 1 —', '— 1 —', pageNumberLook);
  compare('页码位置', style.pageNumber.place === 'centre' ? '居中' : '外侧', '外侧', pageNumberLook);
  return found;
}

function alignmentName(alignment: HouseStyle['bodyAlignment']): string {
  return alignment === 'both' ? '两端对齐' : '左对齐';
}

function lookName({ font, size, bold }: StyleLook): string {
  return `${font} ${size} 磅${bold ? ' 加粗' : ''}`;
}
