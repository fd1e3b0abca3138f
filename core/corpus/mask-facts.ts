/** What stands for a fact in a masked text. Nothing that is typed or printed is this character. */
export const FACT = '\ufffc';

/**
 * Facts as far as their form alone tells them, for completion, which must never offer one: numbers of any kind, ordinals,
 * five-year plans, meetings by number, names of documents. Quick enough for a whole corpus.
 */
const facts = new RegExp(
  [
    /[0-9０-９]+(?:[.．,:：～~—-][0-9０-９]+)*[%％‰]?/u,
    /(?<=第)[一二三四五六七八九十百零〇两]+(?=[届批次期轮号条名位]|季度)/u,
    /十[一二三四五六七八九](?=五(?:[”’]|时期|规划|期间))/u,
    /[一二三四五六七八九十]+(?=大(?:精神|报告|以来|[^一-龥])|届[一二三四五六七八九十]+[中次])/u,
    /(?<=届)[一二三四五六七八九十]+(?=[中次])/u,
    /(?<=《)[^《》]+(?=》)/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

const digit = /[0-9０-９%％‰.．]$/u;

/** Where facts stand that their form alone tells, in order. */
export function factSpans(text: string): { start: number; end: number }[] {
  return [...text.matchAll(facts)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

/** A text in which one `FACT` stands for each fact; `names` are words that are facts too, such as the place it is about. */
export function maskFacts(text: string, names: readonly string[] = []): string {
  let masked = text.replace(facts, FACT);
  for (const name of names) masked = masked.replaceAll(name, FACT);
  return masked;
}

/** Whether a text ends in a number that may go on. */
export function endsInNumber(text: string): boolean {
  return digit.test(text);
}

/** Names of a place in the name of a unit or title: 云州市教育局 is of 云州市, 云州 for short; a unit called by the bare name of a place is one. */
export function placeNamesOf(name: string): string[] {
  if (/^[一-龥]{2,4}$/u.test(name) && !/[局委办处科部院校会]$/u.test(name)) return [name];
  const found = /^(?:[12]\d{3}年?)?[_\s]*([一-龥]{2,9}?(?:自治州|自治县|地区|[省市县区州盟旗]))/u.exec(name)?.[1];
  if (found === undefined) return [];
  const short = found.replace(/(?:自治州|自治县|地区|[省市县区州盟旗])$/u, '');
  return short.length >= 2 ? [found, short] : [found];
}
