/**
 * The page of an official document as numbers: GB/T 9704-2012 党政机关公文格式, each number with the clause it stands in and
 * how strongly it binds. Lengths are in twips (1/20 pt) unless the name says otherwise, sizes of type in half points, as
 * WordprocessingML counts them.
 */

/**
 * How strongly a number binds. 规定: the standard requires it; 一般: the standard says what is usual; 推荐: the standard
 * recommends it; 实务: not in the standard, but what offices do, or what a word processor needs to arrive at the standard.
 */
export type Strength = '规定' | '一般' | '推荐' | '实务';

/** A setting together with where it comes from; a practice is never passed off as a rule. */
export interface Rule<Value> {
  readonly value: Value;
  /** Clause of GB/T 9704-2012; null for a practice. */
  readonly clause: string | null;
  readonly strength: Strength;
}

function rule<const Value>(value: Value, strength: Strength, clause: string | null = null): Rule<Value> {
  return { value, clause, strength };
}

/** Type sizes of Chinese printing in half points. */
export const typeSizes = {
  /** 2号, 22 pt */ second: 44,
  /** 3号, 16 pt */ third: 32,
  /** 4号, 14 pt */ fourth: 28,
  /** 小4号, 12 pt */ smallFourth: 24,
} as const;

/** Families as they are called where they are installed. 小标宋 has to be bought and may be missing; the others come with Windows. */
export const fontNames = {
  xiaobiaosong: '方正小标宋简体',
  heiti: '黑体',
  kaiti: '楷体',
  fangsong: '仿宋',
  songti: '宋体',
} as const;

/** A4, 210 × 297 mm. */
export const paper = rule({ width: 11906, height: 16838 }, '规定', '5.1');

/** 天头 37 mm and 订口 28 mm (±1 mm each). */
export const outerMargins = rule({ top: 2098, left: 1587 }, '规定', '5.2.1');

/** 版心 156 × 225 mm; what remains of the paper is 35 mm below and 26 mm at the right. */
export const innerMargins = rule({ bottom: 1984, right: 1474 }, '规定', '5.2.1');

/** Width of the text area (版心) in twips: what the margins leave of the paper. */
export const textWidth = paper.value.width - outerMargins.value.left - innerMargins.value.right;

/** Lines on a page and characters on a line, filling the text area. */
export const grid = rule({ lines: 22, characters: 28 }, '一般', '5.2.3');

/**
 * Exact line pitch of 28.95 pt. The standard names none; 22 lines of it are 12738 twips and fill the 12756 of the text
 * area, 29 pt would leave room for 21 only.
 */
export const linePitch = rule(579, '实务');

/**
 * −0.25 pt between characters: 28 characters of 16 pt are 448 pt and the line has 442.2; with it they are 441. A character
 * grid would do the same in Word, but stretches the title and breaks lines after 18 characters in LibreOffice.
 */
export const characterSpacing = rule(-5, '实务');

/**
 * Body text begins at the left and is not stretched to the right margin, so that a full line has 28 characters and they
 * stand below one another. Stretched lines (两端对齐) would have 27 wherever a mark may not begin or a number not end a line.
 * The standard says nothing of it; a house style may.
 */
export const bodyAlignment = rule<'left' | 'both'>('left', '实务');

/** Width of one character of body text, spacing included. */
export const characterWidth = typeSizes.third * 10 + characterSpacing.value;

/** 左空二字 in hundredths of a character; 回行顶格, so only the first line has it. */
export const firstLineIndent = rule(200, '规定', '7.3.3');

/** Look of a kind of text. */
export interface Look {
  /** One of `fontNames`, or what a house style puts in its place. */
  readonly font: string;
  /** In half points. */
  readonly size: number;
  readonly isBold: boolean;
}

/** 标题: 2号小标宋, centred. */
export const titleLook = rule<Look>(
  { font: fontNames.xiaobiaosong, size: typeSizes.second, isBold: false },
  '一般',
  '7.3.1',
);

/** Status behind the title, such as （征求意见稿）: a line of its own below it. */
export const titleStatusLook = rule<Look>({ font: fontNames.kaiti, size: typeSizes.third, isBold: false }, '实务');

/** Blank lines above the title: two below the red rule. A plan has no rule, so they begin the page and the title stands on line 3. */
export const linesAboveTitle = rule(2, '一般', '7.3.1');

/** Blank lines between the title and what follows, as before 主送机关. */
export const linesBelowTitle = rule(1, '规定', '7.3.2');

/** 正文: 3号仿宋. */
export const bodyLook = rule<Look>({ font: fontNames.fangsong, size: typeSizes.third, isBold: false }, '一般', '5.2.2');

/**
 * Headings of the levels 1 to 4: 黑体, 楷体, 仿宋, 仿宋. The standard knows no bold; many offices embolden the third level,
 * which would be 实务, so this is left to a house style.
 */
export const headingLooks = rule<readonly [Look, Look, Look, Look]>(
  [
    { font: fontNames.heiti, size: typeSizes.third, isBold: false },
    { font: fontNames.kaiti, size: typeSizes.third, isBold: false },
    { font: fontNames.fangsong, size: typeSizes.third, isBold: false },
    { font: fontNames.fangsong, size: typeSizes.third, isBold: false },
  ],
  '一般',
  '7.3.3',
);

/** 附件 and its number at the head of an annex: 3号黑体, flush left on the first line. */
export const annexMarkLook = rule<Look>(
  { font: fontNames.heiti, size: typeSizes.third, isBold: false },
  '规定',
  '7.3.7',
);

/** Line of the annex page on which its title stands. */
export const annexTitleLine = rule(3, '规定', '7.3.7');

/** 附件说明 begins one blank line below the text, two characters in. */
export const linesAboveAnnexList = rule(1, '规定', '7.3.4');

/** 署名 of a document without a seal: one blank line below the text. */
export const linesAboveSignature = rule(1, '规定', '7.3.5.2');

/** 右空二字, in characters: the room at the right of the signature, and how far the date begins to the right of it. */
export const signatureIndent = rule(2, '规定', '7.3.5.2');

/** 页码: 4号半角宋体, with a dash on either side. */
export const pageNumberLook = rule<Look>(
  { font: fontNames.songti, size: typeSizes.fourth, isBold: false },
  '一般',
  '7.5',
);

/** 空一字: how far the page number keeps from the edge of the text area, right on odd pages and left on even ones. */
export const pageNumberIndent = rule(typeSizes.fourth * 10, '一般', '7.5');

/** Line pitch of the footer; its dashes stand in the middle. */
export const pageNumberPitch = rule(360, '实务');

const SEVEN_MILLIMETRES = 397;

/** Distance of the footer from the edge of the paper that puts the dashes 7 mm below the text area. */
export const footerDistance = rule(
  innerMargins.value.bottom - SEVEN_MILLIMETRES - pageNumberPitch.value / 2,
  '一般',
  '7.5',
);

/** Words in a table: smaller than the body, so that a row stays a row. */
export const tableLook = rule<Look>({ font: fontNames.fangsong, size: typeSizes.smallFourth, isBold: false }, '实务');

/** Words in the header row of a table. */
export const tableHeaderLook = rule<Look>(
  { font: fontNames.heiti, size: typeSizes.smallFourth, isBold: false },
  '实务',
);

/** Caption, centred above its table. */
export const captionLook = rule<Look>({ font: fontNames.heiti, size: typeSizes.fourth, isBold: false }, '实务');

/** Exact line pitch inside tables, 18 pt. */
export const tablePitch = rule(360, '实务');
