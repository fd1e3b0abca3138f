import type { Plan } from '../plan/schema.ts';
import { excerptAround } from './excerpt.ts';
import type { Check } from './finding.ts';
import { ownWords } from './own-words.ts';
import { placeNames } from './place-names.ts';
import { walkTexts } from './texts.ts';

/** The province of every name: its own for a province. */
const provinceOf = new Map(
  Object.entries(placeNames).flatMap(([province, cities]) => [province, ...cities].map((name) => [name, province])),
);
const longest = Math.max(...[...provinceOf.keys()].map((name) => name.length));
const lastOfName = /[省市区州盟]/gu;
/** What is no place but of one: its market or road, or what a company or a university is called by. */
const calledByIt = /^(?:[场区]|[^，。；、]{0,6}(?:路|街|大道|大学|学院|医院|公司|集团|银行|企业|商会|机场))/u;
/** A sentence names other places with good reason where it tells of these. */
const related = new RegExp(
  [
    '借鉴|学习.{0,8}(?:经验|做法)|考察|对标|模式|案例|排名|高于|低于|超过',
    '对口|支援|帮扶|援[疆藏青]|东西部|协作|合作|共建|共享|联合|联动|协同|交流|互认|互通|结对|联盟|对接|承接|招商|推介',
    '毗邻|交界|接壤|通往|连接|直达|流域|融入|一体化|都市圈|城市群|经济[圈带区]|京津冀|长三角|珠三角|大湾区|成渝',
    '异地|跨省|跨市|驻|在外|来自|赴|参展|等(?:地|市|省|城市)',
  ].join('|'),
  'u',
);

/**
 * Provinces and cities that are not the plan's own: what is left when another place's text is taken over unchanged. Its own are the
 * province of the place in its title or issuer and all in it; of a county, which no list has here, the province that is named
 * most. A plan that names no place of its own is not looked at. Goes by full names only, and would rather miss one than cry
 * at a partner.
 */
export const checkForeignPlaces: Check = (plan, context) => {
  const named = [...walkTexts(plan, context)].flatMap((one) => namesIn(one.text).map((name) => ({ ...one, ...name })));
  const own = findOwnProvince(
    plan,
    named.map(({ province }) => province),
  );
  if (own === null) return [];
  return named
    .filter((one) => one.province !== own && one.place !== '标题' && !related.test(one.sentence))
    .map(({ name, text, index, entryId, place }) => ({
      code: 'foreign-place',
      message: `“${name}”不是本地的地名，请看看是不是照抄别处留下的；确实要写的，不用改。`,
      strength: 'practice',
      clause: null,
      severity: 'warning',
      entryId,
      place,
      excerpt: excerptAround(text, index, name.length),
    }));
};

interface Named {
  readonly name: string;
  readonly province: string;
  readonly index: number;
  /** The sentence it stands in, without what stands in marks. */
  readonly sentence: string;
}

/** The full names in a text, outside marks; found by their last character, since so few texts have one. */
function namesIn(text: string): Named[] {
  return [...text.matchAll(lastOfName)].flatMap(({ index: last }) => {
    for (let length = Math.min(longest, last + 1); length > 1; length -= 1) {
      const index = last + 1 - length;
      const name = text.slice(index, last + 1);
      const province = provinceOf.get(name);
      if (province === undefined) continue;
      const own = ownWords(text);
      if (own[index] !== name[0] || calledByIt.test(own.slice(last + 1))) return [];
      return [{ name, province, index, sentence: sentenceAround(own, index) }];
    }
    return [];
  });
}

/** Null where title and issuer name no place, or nothing tells its province. */
function findOwnProvince({ title, issuer }: Plan, named: readonly string[]): string | null {
  const head = title + (issuer ?? '');
  const listed = [...provinceOf].findLast(([name]) => head.includes(name));
  if (listed) return listed[1];
  if (!/[\u4e00-\u9fff]{2}[省市县区州旗盟]/u.test(head)) return null;
  const counts = new Map<string, number>();
  for (const province of named) counts.set(province, (counts.get(province) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}

function sentenceAround(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf('。', at), text.lastIndexOf('；', at)) + 1;
  const length = text.slice(at).search(/[。；]/u);
  return text.slice(start, length < 0 ? undefined : at + length);
}
