import type { Entry, Plan, SectionRole } from '../../../../core/plan/schema.ts';
import { paragraphOf } from '../../../../core/plan/text.ts';
import { planOf } from '../../plan/plan-of.ts';
import type { ReadFile } from '../../../../electron/corpus/corpus-store.ts';

/** A chapter with tasks, as short as tests want it. */
export interface Chapter {
  readonly role: SectionRole;
  readonly heading: string;
  readonly tasks: readonly (readonly [heading: string, text: string])[];
}

/** A plan with chapters of tasks. */
export function planWith(title: string, year: number, chapters: readonly Chapter[]): Plan {
  let count = 0;
  const entry = (level: 1 | 2, heading: string, text: string, more: Partial<Entry> = {}): Entry => {
    count += 1;
    const body = text === '' ? [] : [paragraphOf(`p${count}`, text)];
    return { id: `e${count}`, level, heading, headingForm: 'runIn', body, children: [], ...more };
  };
  return planOf({
    title,
    planYear: year,
    entries: chapters.map(({ role, heading, tasks }) =>
      entry(1, heading, '', { role, children: tasks.map(([task, text]) => entry(2, task, text)) }),
    ),
  });
}

/** A file as it was read, with one plan in it. */
export function fileOf(path: string, ...documents: Plan[]): ReadFile {
  return { file: { path, size: JSON.stringify(documents).length, modifiedAt: 1 }, documents };
}

/** Safeguards of a year, in the words a bureau uses year after year. */
export function safeguardsOf(year: number): Plan {
  return planWith(`云州市教育局${year}年工作要点`, year, [
    {
      role: 'keyTasks',
      heading: '重点任务',
      tasks: [
        ['扩大学位供给', `全年新建改扩建学校${year - 2000}所，新增学位${(year - 2000) * 40}个。统筹城乡学校布局。`],
        ['加强教师队伍建设', '完善教师培训体系，落实教师减负清单。健全师德考核机制。'],
      ],
    },
    {
      role: 'safeguards',
      heading: '保障措施',
      tasks: [
        ['加强组织领导', '健全党委统一领导、部门各负其责的工作机制。压实各级各部门责任。'],
        ['强化督导考核', '将重点任务纳入年度考核，按月调度、按季通报。'],
      ],
    },
  ]);
}
