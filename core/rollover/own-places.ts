import type { Plan } from '../plan/schema.ts';
import { textOfBlock } from '../plan/text.ts';
import type { RuleBook } from './rule-book.ts';
import { walkSpots } from './spots.ts';

/** A name that stands this often is the drafter's own, where title and issuer name no place. */
const OFTEN = 3;

/** A rule's expression may name `%places%` and `%short%`: places and their one-character names that are not the plan's own. */
const placeholders = /%(places|short)%/gu;

/**
 * The book with the names of other people's places filled into its rules. A plan's own are the place in its title or issuer,
 * the province around that and all in it, all of them in a plan of the nation; where neither names one, the place the text names most often, but none in a text
 * whose names were masked (XX市), since what is left there is what the masking overlooked.
 */
export function withForeignPlaces(book: RuleBook, plan: Plan): RuleBook {
  const own = findOwnProvince(book, plan);
  const foreign = isOfNation(plan) ? [] : book.places.filter((line) => line !== own);
  const names = foreign.flatMap(({ province, cities }) => [province, ...cities]).sort((a, b) => b.length - a.length);
  const sets = { places: names.join('|') || '(?!)', short: foreign.map(({ short }) => short).join('') || '\\u0000' };
  return {
    ...book,
    rules: book.rules.map((rule) =>
      rule.pattern.search(placeholders) < 0
        ? rule
        : {
            ...rule,
            find: new RegExp(
              rule.pattern.replace(placeholders, (_, name: 'places' | 'short') => sets[name]),
              'dgu',
            ),
          },
    ),
  };
}

/** Whether a plan is one of the whole country, whose places are all its own. */
function isOfNation({ title, issuer, preamble }: Plan): boolean {
  const opening = preamble.slice(0, 1).map(textOfBlock).join('');
  return [title, issuer ?? '', opening].some((text) => /^(?:中华人民共和国|国务院|中共中央)/u.test(text));
}

function findOwnProvince({ places }: RuleBook, plan: Plan): RuleBook['places'][number] | null {
  const named = (text: string) =>
    places.find(({ province, cities }) =>
      [province, ...cities].some((name) => text.includes(name.replace(/市$/u, ''))),
    );
  const inHead = named(plan.title + (plan.issuer ?? ''));
  if (inHead || /[\u4e00-\u9fff]{2,}[省市县区]/u.test(plan.title)) return inHead ?? null;
  const text = [...walkSpots(plan)].map((spot) => spot.text).join('\n');
  if (/[XxＸ×]{2}/u.test(text)) return null;
  const counts = places.map((line) => ({
    line,
    count: [line.province, ...line.cities].reduce((sum, name) => sum + text.split(name).length - 1, 0),
  }));
  const most = counts.reduce((best, one) => (one.count > best.count ? one : best), {
    line: null as never,
    count: OFTEN - 1,
  });
  return most.count >= OFTEN ? most.line : null;
}
