import { markMisreadings } from './signs.ts';
import { accept, notice, remark } from '../notices.ts';
import type { Remark } from '../notices.ts';

/** What scans print for a word, and the word. */
interface Misreading {
  readonly expression: RegExp;
  readonly word: string;
}

/** Words of two characters that exist only as misreadings, with what was meant. */
const words: readonly (readonly [wrong: string, right: string])[] = [
  ['己经', '已经'],
  ['己有', '已有'],
  ['早己', '早已'],
  ['自已', '自己'],
  ['末来', '未来'],
  ['尚末', '尚未'],
  ['期未', '期末'],
  ['年未', '年末'],
  ['周未', '周末'],
  ['末成', '未成'],
  ['深人', '深入'],
  ['融人', '融入'],
  ['纳人', '纳入'],
  ['列人', '列入'],
  ['加人', '加入'],
  ['投人', '投入'],
  ['收人', '收入'],
  ['引人', '引入'],
  ['人学', '入学'],
  ['人园', '入园'],
  ['力口', '加'],
  ['曰前', '日前'],
  ['曰常', '日常'],
  ['节曰', '节日'],
  ['假曰', '假日'],
  ['士地', '土地'],
  ['千部', '干部'],
  ['大千', '大干'],
  ['休系', '体系'],
  ['休制', '体制'],
  ['全休', '全体'],
  ['休育', '体育'],
  ['仝面', '全面'],
  ['仝市', '全市'],
  ['仝国', '全国'],
  ['卫木', '卫生'],
];

/** Where the characters of such a word stand together by right, it is none. */
const meant: Readonly<Record<string, RegExp | undefined>> = {
  深人: /高深人|深人(?=士)/u,
  力口: /力口(?=径|岸|头|述|号)/u,
  年未: /年未(?=[来能经满曾完按见有])/u,
  期未: /期未(?=[来能经满曾完按见有])/u,
  周未: /周未(?=[来能经满曾完按见有])/u,
  末成: /末成(?=[为立果绩效])/u,
  末来: /[年月期周]末来/u,
  收人: /收人(?=员|数|民|才)|[招吸回]收人/u,
  加人: /加人(?=员|数|民|才|工|手)/u,
  引人: /引人(?=注|入|深|瞩|才|向)/u,
  投人: /投人(?=员|民)/u,
  列人: /列人(?=员|民|大)/u,
  人学: /[人育本]人学|人学(?=会|习|者|生|校)|[一二三四五六七八九十老成工]人学|每人学|人人学/u,
  人园: /[游工老家]人园|人园(?=区|林)/u,
  融人: /融人(?=才)/u,
  己有: /(?:自|一|知|利|克)己有/u,
  大千: /大千世界/u,
  千部: /[一二三四五六七八九十两几数百万\d]千部/u,
  全休: /全休(?=息|日)/u,
};

/** Letters and signs among figures. */
const figures: readonly Misreading[] = [
  { expression: /(?<=\d)[OoＯ](?=[OoＯ\d%％万亿个所名人])/gu, word: '0' },
  { expression: /(?<=\d[OoＯ\d]*)[OoＯ](?=[%％万亿个所名人年月日])/gu, word: '0' },
  { expression: /(?<![A-Za-z])[lI|](?=[OoＯ]{2}|\d)/gu, word: '1' },
  { expression: /(?<=\d)[l|](?=\d|[%％万亿个所名人年月日])/gu, word: '1' },
  { expression: /(?<=[%％])o/gu, word: '' },
];

const pattern = new RegExp(words.map(([wrong]) => wrong).join('|'), 'gu');
const right = new Map(words);

markMisreadings(
  words.map(([wrong]) => wrong),
  '己已末未人口曰木士千休仝',
  'OoＯlI|',
);

/**
 * What a scan probably misread in a source block (己经 for 已经, 深人 for 深入, `1O0` for 100), with the corrected text as an
 * answer; null where nothing looks like it. Ask only where `signsOf` says so. Nothing is corrected by itself, for the same characters can be right.
 */
export function findMisreadings(text: string, at: number): Remark | null {
  const found: [wrong: string, meant: string][] = [];
  const note = (wrong: string, word: string): void => {
    if (!found.some(([other]) => other === wrong)) found.push([wrong, word]);
  };
  let corrected = text.replace(pattern, (wrong: string, index: number) => {
    if (isMeant(wrong, text, index)) return wrong;
    note(wrong, right.get(wrong)!);
    return right.get(wrong)!;
  });
  for (const { expression, word } of figures) {
    corrected = corrected.replace(expression, (wrong: string, index: number, whole: string) => {
      const [before, after] = [
        whole.slice(Math.max(0, index - 2), index),
        whole.slice(index + wrong.length, index + 3),
      ];
      note(before + wrong + after, before + word + after);
      return word;
    });
  }
  if (found.length === 0) return null;
  const shown = found.map(([wrong, word]) => `“${wrong}”可能是“${word}”`).join('，');
  const label = found.length === 1 ? `改为“${found[0]![1]}”` : `${found.length}处都改`;
  return remark(notice('misread', `${shown}，像是扫描识别的错字，没有改动，请核对。`, found[0]![0]), at, [
    accept('原文无误，不改'),
    { label, choice: { kind: 'replace', text: corrected } },
  ]);
}

function isMeant(wrong: string, text: string, at: number): boolean {
  return meant[wrong]?.test(text.slice(Math.max(0, at - 2), at + wrong.length + 2)) ?? false;
}
