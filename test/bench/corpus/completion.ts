// npm run bench:completion: what completion saves somebody who types a real report, beside a plain longest-context suffix array.
import { parseArgs } from 'node:util';
import { complete, type Layer } from '../../../core/corpus/complete.ts';
import { maskFacts, placeNamesOf } from '../../../core/corpus/mask-facts.ts';
import { buildTextIndex } from '../../../core/corpus/text-index.ts';
import { completePlainly } from './plain-completion.ts';
import { readReports, type Report } from './sentences.ts';
import { addAccounts, typeReport, type Account } from './typing.ts';

const { values } = parseArgs({ options: { cities: { type: 'string', default: '70' } } });

const cities = readReports('prefecture_gwr');
const shanghai = readReports('shanghai_gwr');
const dated = ['national_gwr', 'central_meeting_notices', 'policy_central_xlsx'].flatMap(readReports);
/** What was public before a year, of the last dozen years. */
const before = (year: number): Report[] =>
  dated.filter((report) => report.year !== null && report.year < year && report.year >= year - 12);

const others = (reports: readonly Report[]): Layer => ({
  index: buildTextIndex(reports.map(({ name, lines }) => maskFacts(lines.join('\n'), namesIn(name)))),
  weight: 1,
  isTrusted: false,
});
const own = (reports: readonly Report[]): Layer => ({
  index: buildTextIndex(reports.map(({ lines }) => maskFacts(lines.join('\n')))),
  weight: 4,
  isTrusted: true,
});
/** The names of the reports have the place between underscores. */
const namesIn = (name: string): string[] => {
  const place = name.split('_')[1] ?? '';
  return [...placeNamesOf(place), ...(place.length >= 2 ? [`${place}市`, place] : [])];
};

interface Setting {
  readonly name: string;
  readonly goal: string;
  /** Reports that are typed, each with the corpus its writer had. */
  readonly cases: readonly { readonly lines: readonly string[]; readonly corpus: () => Layer[] }[];
}

const step = Math.max(1, Math.floor(cities.length / Number(values.cities)));
const held = cities.filter((_, index) => index % step === 0);
const settings: Setting[] = [
  {
    name: 'city reports, each with all others as the corpus',
    goal: '18 % saved, 30 % taken',
    cases: held.map((report) => ({
      lines: report.lines,
      corpus: () => [others(cities.filter((other) => other !== report))],
    })),
  },
  {
    name: 'Shanghai, each year with its own years before, the cities and what was public before',
    goal: '28 % saved, 30 % taken',
    cases: shanghai.slice(1).map((report, index) => ({
      lines: report.lines,
      corpus: () => [
        own(shanghai.slice(0, index + 1)),
        others([...before(report.year!), ...(report.year! >= 2024 ? cities : [])]),
      ],
    })),
  },
  {
    name: 'Shanghai, with its own years before alone',
    goal: '',
    cases: shanghai
      .slice(1)
      .map((report, index) => ({ lines: report.lines, corpus: () => [own(shanghai.slice(0, index + 1))] })),
  },
];

console.log(
  'Simulated typing; a suggestion is taken only when all of it is right, and counts as shown at every key at which it stands there.\n',
);
console.log(
  '| setting | | characters saved | less a key for each Tab | taken of those shown | shown per 100 characters | goal |',
);
console.log('| --- | --- | --- | --- | --- | --- | --- |');
for (const { name, goal, cases } of settings) {
  const ours: Account[] = [];
  const plain: Account[] = [];
  for (const { lines, corpus } of cases) {
    const layers = corpus();
    ours.push(typeReport(lines, (text, plan) => complete(plan ? [...layers, plan] : layers, text)?.text ?? null));
    plain.push(typeReport(lines, (text) => completePlainly(layers, text)));
  }
  print(name, 'gangmu', addAccounts(ours), goal);
  print('', 'plain suffix array', addAccounts(plain), '');
}

function print(name: string, who: string, { characters, saved, taken, shown }: Account, goal: string): void {
  const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
  const cells = [
    name,
    who,
    percent(saved, characters),
    percent(saved - taken, characters),
    percent(taken, shown),
    ((100 * shown) / characters).toFixed(1),
    goal,
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
