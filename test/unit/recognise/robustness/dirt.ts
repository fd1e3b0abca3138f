import type { Random } from './random.ts';
import type { WrittenPlan } from './write-plan.ts';

/** Spoils the text of a plan the way scans, web pages and sharing sites do. */
export interface Dirt {
  readonly name: string;
  /** Lines of the whole text, title first. */
  apply(plan: WrittenPlan, random: Random): string[];
}

function clean({ title, lines }: WrittenPlan): string[] {
  return [title, ...lines];
}

const hasLabel = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.)/u;

function eachLine(change: (line: string, random: Random) => string): Dirt['apply'] {
  return (plan, random) => clean(plan).map((line) => change(line, random));
}

function halfWidth(line: string): string {
  return line.replace(/[，；：？！（）]/gu, (mark) => ',;:?!()'['，；：？！（）'.indexOf(mark)]!);
}

/** The text in slices of equal length, each with its mark, line ends kept or lost. */
function sliced(lines: readonly string[], size: number, between: string): string[] {
  const text = lines.join(between);
  const slices: string[] = [];
  for (let at = 0; at < text.length; at += size) slices.push(text.slice(at, at + size));
  return slices
    .map((slice, index) => `${index + 1}、${slice}`)
    .join('\n')
    .split('\n');
}

const traditional: Readonly<Record<string, string>> = {
  为: '為',
  与: '與',
  学: '學',
  实: '實',
  发: '發',
  国: '國',
  会: '會',
};
const ocr: Readonly<Record<string, string>> = { 已: '己', 入: '人', 未: '末', 日: '曰' };

export const dirts: readonly Dirt[] = [
  { name: 'clean', apply: clean },
  { name: 'half-width marks', apply: eachLine(halfWidth) },
  { name: 'slice marks', apply: (plan) => sliced(clean(plan), 300, '\n') },
  { name: 'slice marks without line ends', apply: (plan) => sliced(clean(plan), 300, ' ') },
  {
    name: 'hard wraps',
    apply(plan, random) {
      const width = random.between(30, 40);
      return clean(plan).flatMap((line) => line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []);
    },
  },
  {
    name: 'hard wraps and pages',
    apply(plan, random) {
      const width = random.between(30, 40);
      const lines = clean(plan).flatMap((line) => line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []);
      return lines.flatMap((line, index) => (index % 28 === 27 ? [line, `— ${(index + 1) / 28} —`] : [line]));
    },
  },
  {
    name: 'blanks',
    apply: eachLine((line, random) =>
      line
        .replace(/(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])/gu, () => (random.chance(0.05) ? ' ' : ''))
        .replace(/(?<=[\u4e00-\u9fff])(?=\d)|(?<=\d)(?=[\u4e00-\u9fff])/gu, ' '),
    ),
  },
  {
    name: 'OCR characters',
    apply: eachLine((line, random) => line.replace(/[已入未日]/gu, (char) => (random.chance(0.5) ? ocr[char]! : char))),
  },
  {
    name: 'OCR numbers',
    apply: eachLine((line, random) => {
      if (!random.chance(0.3)) return line;
      return line
        .replace(/^（一）/u, random.pick(['〈一）', '（ー）', '（一〕', '(一)']))
        .replace(/^（([二三四五六])）/u, random.pick(['〈$1）', '（$1〕', '($1)', '（ $1 ）']))
        .replace(/^一、/u, random.pick(['—、', 'ー、', '一丶']))
        .replace(/^1\./u, random.pick(['l.', 'I.', '１．', '1、']))
        .replace(/^(\d+)\./u, random.pick(['$1、', '$1．', '$1 .', '$1·']));
    }),
  },
  {
    name: 'missing dots',
    apply: eachLine((line, random) => (random.chance(0.12) ? line.replace(/^(?!1\.)(\d+)\.(?=\D)/u, '$1') : line)),
  },
  {
    name: 'glued headings',
    apply(plan) {
      const lines = clean(plan);
      return lines.flatMap((line, index) => {
        const next = lines[index + 1] ?? '';
        const isShort = /^[一二三四五六七八九十]+、/u.test(line) && line.length < 40;
        if (isShort && /^1\.|^（一）/u.test(next)) return [line + next];
        const last = lines[index - 1] ?? '';
        const isTaken = /^[一二三四五六七八九十]+、/u.test(last) && last.length < 40 && /^1\.|^（一）/u.test(line);
        return isTaken ? [] : [line];
      });
    },
  },
  {
    name: 'several items in one line',
    apply(plan, random) {
      const lines: string[] = [];
      for (const line of clean(plan)) {
        const last = lines.at(-1);
        const joins = last !== undefined && /^\d+\./u.test(last) && /^\d+\./u.test(line) && /。$/u.test(last);
        if (joins && random.chance(0.3)) lines[lines.length - 1] = `${last}${random.pick([' ', ''])}${line}`;
        else lines.push(line);
      }
      return lines;
    },
  },
  {
    name: 'boilerplate',
    apply(plan, random) {
      const lines = clean(plan);
      const middle = random.between(3, lines.length - 3);
      return [
        '当前位置：首页 > 政务公开 > 计划总结',
        lines[0]!,
        '发布时间：2026-01-05 来源：云州市教育局 浏览次数：128',
        '【字体：大 中 小】 打印',
        ...lines.slice(1, middle),
        '扫码关注公众号，领取更多范文',
        ...lines.slice(middle),
        '责任编辑：张三',
        '上一篇：云州市教育局通知',
        '版权所有 云州市教育局 备案号 ICP备00000000号',
      ];
    },
  },
  {
    name: 'page numbers and heads',
    apply(plan) {
      return clean(plan).flatMap((line, index) =>
        index % 7 === 6 ? [line, '云州市教育局文件', `${(index + 1) / 7}`] : [line],
      );
    },
  },
  {
    name: 'entities and tags',
    apply: eachLine(
      (line) =>
        `<p style="text-indent:2em">${line.replaceAll('“', '&ldquo;').replaceAll('”', '&rdquo;').replaceAll('、', '&#12289;')}</p>`,
    ),
  },
  {
    name: 'traditional characters',
    apply: eachLine((line, random) =>
      line.replace(/[为与学实发国会]/gu, (char) => (random.chance(0.15) ? traditional[char]! : char)),
    ),
  },
  {
    name: 'contents list',
    apply(plan, random) {
      const headings = plan.entries.filter(({ heading }) => heading !== null);
      const list = headings.map(
        ({ label, heading }, index) => `${label}${heading}${random.pick(['……', '\t', ' '])}${index + 2}`,
      );
      return [plan.title, '目 录', ...list, plan.title, ...plan.lines];
    },
  },
  {
    name: 'web page, folded and copied',
    apply(plan, random) {
      const page = dirts.find(({ name }) => name === 'boilerplate')!.apply(plan, random);
      return page.map((line) => `<p>${halfWidth(line)}</p>`);
    },
  },
  {
    name: 'scan: broken lines, blanks, pages, numbers',
    apply(plan, random) {
      const numbered = dirts.find(({ name }) => name === 'OCR numbers')!.apply(plan, random);
      const lines = numbered.flatMap((line) => line.match(/.{1,36}/gu) ?? []);
      const blanked = lines.map((line) => line.replace(/(?<=[\u4e00-\u9fff])(?=\d)|(?<=\d)(?=[\u4e00-\u9fff])/gu, ' '));
      return blanked.flatMap((line, index) => (index % 26 === 25 ? [line, `— ${(index + 1) / 26} —`] : [line]));
    },
  },
  {
    name: 'sliced page with folded marks',
    apply: (plan) => sliced(clean(plan).map(halfWidth), 300, '\n'),
  },
  {
    name: 'lost line ends',
    apply: (plan) => [clean(plan).join(' ')],
  },
  {
    name: 'blank before labels',
    apply: eachLine((line) => (hasLabel.test(line) ? `　　${line.replace(hasLabel, '$& ')}` : `　　${line}`)),
  },
];
