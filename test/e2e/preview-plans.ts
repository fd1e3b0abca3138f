import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPlan } from '../../core/outline/create-plan.ts';
import { templateSchema } from '../../core/outline/template.ts';
import { readPlan } from '../../core/plan/read-plan.ts';
import type { Plan } from '../../core/plan/schema.ts';
import { paragraphOf } from '../../core/plan/text.ts';
import { walkEntries } from '../../core/plan/walk.ts';
import { recognise } from '../../core/recognise/recognise.ts';
import { readSource } from '../../electron/services/read-source.ts';

const ROOT = join(import.meta.dirname, '../..');

/** A plan to preview, with the name it goes by in what a test says. */
export type NamedPlan = readonly [name: string, plan: Plan];

/** The sample that ships with the program. */
export function readSample(): Plan {
  const read = readPlan(readFileSync(join(ROOT, 'resources/sample.gangmu'), 'utf8'));
  if (!read.ok) throw new Error(read.failure.message);
  return read.value;
}

const sentences = [
  '落实立德树人根本任务，健全学校家庭社会协同育人机制，推动优质资源共建共享。',
  '全年新建、改扩建学校12所，新增学位1.26万个，其中8所秋季学期投用（含2所寄宿制学校）。',
  '完善“市级统筹、县区主责”的工作机制，6月底前完成中期评估，年底前报市政府。',
  '依托云州教育云平台推广AI助教、VR实验等应用——覆盖率达到90%以上，受益学生20万人次。',
];

/** A plan of every template, each entry with some sentences, so that it has several pages. */
export function plansOfTemplates(): NamedPlan[] {
  const folder = join(ROOT, 'templates');
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.map((name) => {
    const template = templateSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    let count = 0;
    const newId = () => `n${(count += 1)}`;
    const plan = createPlan(template, { planYear: 2026, issuer: '云州市教育局', newId });
    let turn = 0;
    for (const { entry } of walkEntries(plan.entries)) {
      turn += 1;
      const text = Array.from({ length: 5 + (turn % 4) }, (_, index) => sentences[(index * 3 + turn) % 4]).join('');
      entry.body.push(paragraphOf(newId(), text));
    }
    return [name, plan];
  });
}

/** The sample as a formal issue: head, contents list, header, footer, watermark, and an annex that is turned on its side. */
export function formalSample(): Plan {
  const sample = readSample();
  const head = ['序号', '任务', '目标', '牵头科室', '配合单位', '时限', '经费', '考核', '备注'];
  const row = [
    '推进义务教育优质均衡发展县创建工作',
    '完成3个县区国家督导评估认定',
    '基础教育科',
    '规划财务科、督导室',
    '2026年12月底前',
    '市级专项资金',
    '纳入年度考核',
    '按季调度通报',
  ];
  const rows = [head, ...Array.from({ length: 30 }, (_, index) => [String(index + 1), ...row])];
  return {
    ...sample,
    issue: {
      agency: '云州市教育局文件',
      secrecy: '内部',
      number: '云教发〔2026〕3号',
      copiedTo: '市委办公室，市人大常委会办公室，市政府办公室，市政协办公室',
      printedBy: '云州市教育局办公室',
      printedOn: '2026年1月20日',
    },
    pageMatter: { contents: true, header: '年度重点工作', watermark: '征求意见稿' },
    annexes: [
      ...sample.annexes,
      {
        id: 'wide',
        title: '任务分解表',
        body: [{ type: 'table', id: 'table', caption: '任务分解', headerRows: 1, rows }],
      },
    ],
  };
}

/** Plans as the program's own importer makes them of texts. */
export async function importPlans(texts: readonly string[]): Promise<NamedPlan[]> {
  const plans: NamedPlan[] = [];
  for (const [index, text] of texts.entries()) {
    const read = await readSource('plan.txt', new TextEncoder().encode(text));
    if (!read.ok) throw new Error(read.failure.message);
    let count = 0;
    const newId = () => `i${(count += 1)}`;
    for (const { plan } of recognise(read.value.value, { newId, fileName: 'plan.txt' }).documents)
      if (plan.entries.length > 1) plans.push([`real plan ${index + 1}`, plan]);
  }
  return plans;
}
