import { markMisreadings } from './signs.ts';
import { accept, notice, remark } from '../notices.ts';
import type { Remark } from '../notices.ts';

/** What scans print for a word, and the word. */
interface Misreading {
  readonly expression: RegExp;
  readonly word: string;
}

/** Words that exist only as misreadings, with what was meant. */
const words: readonly (readonly [wrong: string, right: string])[] = [
  ['己经', '已经'],
  ['早己', '早已'],
  ['自已', '自己'],
  ['末来', '未来'],
  ['尚末', '尚未'],
  ['末成年', '未成年'],
  ['力口强', '加强'],
  ['力口快', '加快'],
  ['力口大', '加大'],
  ['曰前', '日前'],
  ['曰常', '日常'],
  ['节曰', '节日'],
  ['假曰', '假日'],
  ['休系', '体系'],
  ['休育', '体育'],
  ['一休化', '一体化'],
  ['休制机制', '体制机制'],
  ['仝面', '全面'],
  ['仝市', '全市'],
  ['仝国', '全国'],
  ['士地', '土地'],
];

/** Words that are misread only where they stand so. */
const inContext: readonly Misreading[] = [
  { expression: /深人(?=[推贯学开实落挖研基一群])/gu, word: '深入' },
  { expression: /融人(?=[大课教国全日])/gu, word: '融入' },
  { expression: /纳人(?=[规考年清全统督计绩预])/gu, word: '纳入' },
  { expression: /列人(?=[重年考计预])/gu, word: '列入' },
  { expression: /引人(?=社会|先进|优质|企业|第三|市场|专业|竞争)/gu, word: '引入' },
  { expression: /投人(?=[使力资经产运。，])|(?<=经费|资金|财政|加大|教育)投人/gu, word: '投入' },
  { expression: /(?<=财政|居民|农民|人均|税费|营业|工资|经营|国民)收人/gu, word: '收入' },
  { expression: /(?<![人育本])人学(?=率|考试|条件|资格|登记|政策|需求|矛盾|难)/gu, word: '入学' },
  { expression: /人园(?=率|难|需求|幼儿|条件)/gu, word: '入园' },
  { expression: /(?<=今|明|去|每|\d)年未(?=[前，。、；）])/gu, word: '年末' },
  { expression: /期未(?=考|测|检|[，。；])/gu, word: '期末' },
  { expression: /周未(?=[，。、；]|活动|托管)/gu, word: '周末' },
  { expression: /(?<=党员|老|骨|领导|名|女|和|位)千部(?=[^队分])/gu, word: '干部' },
];

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

/** Where a look at a text begins: pairs of characters of which one, the key, is seldom. */
markMisreadings(
  [
    ...words.map(([wrong]) => wrong),
    ...['深人', '融人', '纳人', '列人', '引人', '投人', '收人', '人学', '人园', '年未', '期未', '周未', '千部'],
  ],
  '己已末未人口曰士千休仝',
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
  let corrected = text.replace(pattern, (wrong: string) => {
    note(wrong, right.get(wrong)!);
    return right.get(wrong)!;
  });
  for (const { expression, word } of inContext) {
    corrected = corrected.replace(expression, (wrong: string) => {
      note(wrong, word);
      return word;
    });
  }
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
