import type { PoisonMark } from './source.ts';

/** Letters of similar shape that a scanner splits or confuses, as they stand in no honest text. */
const misread =
  /力口(?=强|快|大|速|工|入|以)|(?<=[一-龥])IOO|IOO(?=[一-龥])|\d[OoIl]{2,}|%o(?![a-z])|卩介|亻(?=[一-龥])|讠(?=[一-龥])|阝(?=[一-龥])|曰(?=[前常益起])(?<![子诗书云说答问])|0(?=一[五六]年规划)/gu;

/** A name hidden behind X: 局X组, XX市, ××同志; but not X光, X射线, 标注*的 or a multiplication. */
const masked = /(?<=[一-龥])[XxＸ×](?=[一-龥])(?![射光线轴])|(?<![A-Za-z0-9*])[XxＸ×＊*]{2,}(?=[一-龥，。、）])/gu;

/** A number from which a count follows that is a year's: 授予2023所学校. */
const countedYear = /(?<![\d.,第年至到—–~-])(20[1-4]\d)(?=所|名|个|家|人|座|间|件|台|户|套|场|批|次)/gu;

/**
 * Set formulas as word-changing programs leave them. A word of the formula was replaced by another of like sense; the right
 * form is looked for nowhere, so that a text that has both is still told.
 */
const washed = [
  /新年代(?:中国|我国)/gu,
  /中国特(?:点|性|征)社会主义/gu,
  /(?:高质量|高品质)(?:成长|进展)(?=[，。、的])/gu,
  /科学成长观|可持续成长/gu,
  /(?:深入|深刻)(?:进修|研习)(?:贯彻|宣传)/gu,
  /立德(?:树|育)(?:大众|人材)/gu,
  /以(?:群众|大众)为(?:中心|核心)的成长/gu,
  /素质(?:教诲|培育教育)|(?:义务|学前|高等|职业)教诲/gu,
  /(?:全方位|周全)(?:从严治党|建成小康)/gu,
  /(?:党|群众)(?:的)?核心组(?:进修|研习)/gu,
  /不忘(?:初志|本心)|牢记(?:任务|工作)(?=[，。、”])/gu,
];

/** Marks per ten thousand characters at which each kind alone makes a text useless, and the least number that counts. */
const kinds = [
  { kind: 'maskedWords', find: [masked], worst: 12, least: 2 },
  { kind: 'bumpedYears', find: [countedYear], worst: 3, least: 1 },
  { kind: 'washedFormulas', find: washed, worst: 3, least: 1 },
  { kind: 'misreadCharacters', find: [misread], worst: 8, least: 2 },
] as const;

/** How far a text is poisoned: the score rises with marks per length, any one kind is enough. */
export interface Poison {
  /** 0 to 1. */
  readonly score: number;
  readonly marks: PoisonMark[];
}

/**
 * Looks for signs that a text was made or spoilt by a machine. `year` is the year of the document: a count that is just
 * this year was set by whoever bumped all numbers that look like years. A word list, not a reading: a clean score is no
 * warrant.
 */
export function findPoison(text: string, year: number | null): Poison {
  const marks: PoisonMark[] = [];
  let honest = 1;
  for (const { kind, find, worst, least } of kinds) {
    const places = find
      .flatMap((expression) => [...text.matchAll(expression)])
      .filter(([, counted]) => counted === undefined || Number(counted) === year)
      .map(({ index }) => index);
    if (places.length < least) continue;
    const first = Math.min(...places);
    marks.push({ kind, count: places.length, excerpt: text.slice(Math.max(0, first - 8), first + 12).trim() });
    // Short texts are taken as a page of 1,000 characters, so that one slip is not all of them.
    const rate = (places.length * 10_000) / Math.max(text.length, 1000);
    honest *= 1 - Math.min(1, rate / worst);
  }
  return { score: Math.round((1 - honest) * 1000) / 1000, marks };
}
