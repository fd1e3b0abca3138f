import { formatLabel } from '../../../../core/numbering/label-style.ts';
import type { LabelStyle } from '../../../../core/plan/schema.ts';
import type { Random } from './random.ts';

/** One entry of a written plan, as it must come out again. */
export interface WrittenEntry {
  readonly label: string;
  readonly heading: string | null;
  readonly body: string;
  /** Label and heading of the entry above it; null at the top. */
  readonly parent: string | null;
}

export interface WrittenPlan {
  readonly title: string;
  readonly year: number;
  readonly preamble: string;
  /** Lines of the text, without the title. */
  readonly lines: readonly string[];
  readonly entries: readonly WrittenEntry[];
}

/** How the numbers of a plan run (drafting.md section 3): styles of the levels, and where the lowest begins anew. */
export interface Habit {
  readonly name: string;
  readonly styles: readonly LabelStyle[];
  readonly scope: 'document' | 'chapter' | 'parent';
}

export const habits: readonly Habit[] = [
  { name: 'A', styles: ['chineseComma', 'arabicDot'], scope: 'document' },
  { name: 'B', styles: ['chineseComma', 'chineseParenthesized', 'arabicDot'], scope: 'document' },
  { name: 'C', styles: ['chineseComma', 'chineseParenthesized', 'arabicDot'], scope: 'chapter' },
  { name: 'D', styles: ['chineseComma', 'chineseParenthesized', 'arabicDot'], scope: 'parent' },
  { name: 'E', styles: ['arabicDot'], scope: 'document' },
  { name: 'F', styles: ['chineseParenthesized', 'arabicDot'], scope: 'document' },
  { name: 'G', styles: ['chineseComma', 'chineseParenthesized'], scope: 'parent' },
];

/** How a heading stands to its text: V1 and V2 run in, V3 alone, V4 alone with 。, V5 text only. */
export type Form = 'runIn' | 'alone' | 'aloneWithStop' | 'textOnly';

const verbs = [
  '加强',
  '推进',
  '深化',
  '完善',
  '健全',
  '落实',
  '提升',
  '优化',
  '扩大',
  '规范',
  '统筹',
  '创新',
  '巩固',
  '做好',
];
const objects = [
  '德育',
  '体育',
  '美育',
  '劳动教育',
  '学前教育',
  '高中教育',
  '职业教育',
  '特殊教育',
  '教师队伍',
  '教育评价',
  '校园安全',
  '办学条件',
  '课后服务',
  '集团化办学',
  '数字化应用',
  '招生制度',
  '语言文字',
  '民办教育',
  '家校协同',
  '督导',
];
const endings = ['工作', '改革', '建设', '管理', '机制', '体系', '发展', '水平', '质量', '能力'];
const areas = ['城乡', '全市', '县域', '优质', '重点领域', '基础', '关键环节', '公共'];
const clauses = [
  '坚持问题导向、目标导向相统一',
  '建立健全分级负责、协同推进的工作机制',
  '新建、改扩建学校12所，新增学位1.2万个',
  '按照“一校一策”要求完善实施方案',
  '开展第三批示范学校认定，遴选示范校30所',
  '落实《云州市教育高质量发展三年行动计划》',
  '力争公办园占比达到60.5%以上',
  '推动优质资源向农村和薄弱学校倾斜',
  '定期调度、通报进展情况',
  '9月底前出台实施办法，12月底前完成评估',
  '强化部门联动，形成工作合力',
  '参加培训的教师不少于5000人次',
  '健全党委统一领导、党政齐抓共管的体制',
  '师生比不低于1:12，课间不少于15分钟',
  '推广“互联网+教育”等新型教学方式',
  '把工作成效纳入年度考核',
];

/** Writes a plan about a city that does not exist, in one of the seven habits. */
export function writePlan(habit: Habit, random: Random): WrittenPlan {
  const year = random.between(2018, 2027);
  const title = `云州市教育局${year}年${random.pick(['', '全市', '教育系统'])}教育工作要点`;
  const used = new Set<string>();
  const lines: string[] = [];
  const entries: WrittenEntry[] = [];
  const preamble = `${year}年，全市教育系统坚持以立德树人为根本任务，${sentence(random)}${sentence(random)}`;
  lines.push(preamble);
  const lowest = habit.styles.length;
  let running = 0;
  const forms: Form[] = random.chance(0.15) ? ['textOnly'] : ['runIn', 'runIn', 'runIn', 'runIn', 'aloneWithStop'];
  const middleForm: Form = random.pick(habit.name === 'G' ? ['runIn'] : ['alone', 'alone', 'aloneWithStop']);

  const write = (level: number, value: number, parent: string | null): void => {
    const style = habit.styles[level - 1]!;
    const label = formatLabel(style, value);
    const isLowest = level === lowest;
    const form = isLowest ? random.pick(forms) : level === 1 ? 'alone' : middleForm;
    const heading = form === 'textOnly' ? null : writeHeading(random, used, level);
    const own = `${label}${heading ?? ''}`;
    const body =
      form === 'textOnly'
        ? [`到${year + 1}年，${random.pick(objects)}达标率达到${random.between(60, 99)}%以上，${sentence(random)}`]
        : isLowest
          ? writeBody(random)
          : random.chance(0.3)
            ? [writeBody(random)[0]!]
            : [];
    if (form === 'runIn') lines.push(`${label}${heading}。${body[0] ?? ''}`, ...body.slice(1));
    else if (form === 'textOnly') lines.push(`${label}${body[0]}`, ...body.slice(1));
    else lines.push(`${label}${heading}${form === 'aloneWithStop' ? '。' : ''}`, ...body);
    entries.push({ label, heading, body: body.join(''), parent });
    if (isLowest) return;
    if (habit.scope === 'parent' || (habit.scope === 'chapter' && level === 1)) running = 0;
    const count = level + 1 === lowest ? random.between(2, 5) : random.between(2, 4);
    for (let child = 1; child <= count; child += 1) {
      if (level + 1 === lowest) running += 1;
      write(level + 1, level + 1 === lowest ? running : child, own);
    }
  };
  const chapters = lowest === 1 ? random.between(12, 30) : random.between(3, 6);
  for (let chapter = 1; chapter <= chapters; chapter += 1) write(1, chapter, null);
  return { title, year, preamble, lines, entries };
}

function writeHeading(random: Random, used: Set<string>, level: number): string {
  for (;;) {
    const half = (): string =>
      `${random.pick(verbs)}${random.pick(areas)}${random.pick(objects)}${random.pick(endings)}`;
    const heading = level === 1 && random.chance(0.6) ? `${half()}，${half()}` : half();
    if (used.has(heading)) continue;
    used.add(heading);
    return heading;
  }
}

function sentence(random: Random): string {
  const parts = Array.from({ length: random.between(2, 4) }, () => random.pick(clauses));
  return `${[...new Set(parts)].join('，')}。`;
}

function writeBody(random: Random): string[] {
  const first = Array.from({ length: random.between(2, 4) }, () => sentence(random)).join('');
  const enumeration = random.chance(0.1) ? `一是${random.pick(clauses)}；二是${random.pick(clauses)}。` : '';
  const duty = random.chance(0.2) ? '（责任科室：基础教育科、督导室）' : '';
  const more = random.chance(0.15) ? [sentence(random)] : [];
  return [`${first}${enumeration}${duty}`, ...more];
}
