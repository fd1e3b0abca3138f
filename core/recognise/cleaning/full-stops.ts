import type { Piece } from '../line.ts';

const character = '[\\u3400-\\u9fff々〇]';

/**
 * Behind four characters, a closing mark, or a figure or mark with up to three characters, before some characters, a date, or
 * an opening mark with a character; at the end of a line behind any character.
 */
const candidate = new RegExp(
  `(?<=${character}{4}|[）”》’%％‰]|[\\d%％‰）”》’]${character}{1,3})[．.]` +
    `(?=${character}{3}|${character}{1,2}[“《（(、，,]|\\d{1,4}[年月]|[（“《‘]${character})` +
    `|(?<=${character}|[）”》’%％‰])[．.](?=\\s*$)`,
  'gu',
);
/** 一．, （二）．, 第十二章．, 附件十一．: the dot belongs to a number. */
const label =
  /(?:^|[。！？；：．\s])(?:(?:第|附件|附表|专栏)?[〇零一二三四五六七八九十百]{1,5}(?:部分|[章节条编篇款项])?|[（(〔〈][〇零一二三四五六七八九十百\d]{1,4}[）)〕〉])$/u;
const numeralBefore = /[〇零一二三四五六七八九十百千万亿]$/u;
const numeralBehind = /^[〇零一二三四五六七八九]/u;
/** What foreign names are written with; two on either side of the dot make it the dot of a name. */
const nameCharacter =
  '[阿安奥巴贝比波伯博布查达戴丹德登迪杜尔法菲费弗戈格哈汉赫亨基吉加杰金卡凯可科克拉莱朗劳勒雷里理利列林卢鲁伦罗洛马玛麦曼梅米密莫姆穆纳娜尼诺帕佩皮普奇乔琼瑞萨塞森莎舍史斯苏索塔泰汤特托瓦威韦维翁沃乌西希夏谢休逊雅亚扬耶伊约翰兹佐]{2}';
const nameBefore = new RegExp(`${nameCharacter}$`, 'u');
const nameBehind = new RegExp(`^${nameCharacter}`, 'u');

/**
 * Makes the full-width point that scans print for 。 the full stop again, where it ends a sentence between Chinese
 * characters. It stays in figures (１．２, 六．七), numbers of items (1．, 一．), foreign names and rows of points. With
 * `isFolded` it does so with the half-width point, too, to which folding turns the other.
 */
export function restoreFullStops(text: string, isFolded = false): string {
  return text.replace(candidate, (point, at: number) => {
    if (point === '.' && !isFolded) return point;
    const before = text.slice(0, at);
    const behind = text.slice(at + 1);
    if (label.test(before)) return point;
    if (numeralBefore.test(before) && numeralBehind.test(behind)) return point;
    return nameBefore.test(before) && nameBehind.test(behind) ? point : '。';
  });
}

/** Fewer lines than this that end in a point prove nothing. */
const MIN_POINTS = 5;
/** Shorter lines may be headings, or end in an abbreviation. */
const MIN_LINE = 30;

/** Whether the sentences of a text end in half-width points: lines end so again and again, and hardly ever in 。. */
export function hasFoldedStops(pieces: readonly Piece[]): boolean {
  let [points, stops] = [0, 0];
  for (const piece of pieces) {
    if (piece.type === 'table' || piece.text.length < MIN_LINE) continue;
    const last = piece.text.at(-1);
    if (last === '。') stops += 1;
    else if (last === '.') points += 1;
  }
  return points >= MIN_POINTS && points > stops * 4;
}
