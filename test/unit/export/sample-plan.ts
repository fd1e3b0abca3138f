import { nestEntries } from '../../../core/plan/nest.ts';
import type { Plan } from '../../../core/plan/schema.ts';
import { paragraphOf } from '../../../core/plan/text.ts';
import { entryOf, planOf } from '../plan/plan-of.ts';

/** A small plan with everything that prints. */
export const samplePlan: Plan = planOf({
  titleStatus: '征求意见稿',
  issueDate: '2026年1月15日',
  preamble: [paragraphOf('to', '各县区教育局：'), paragraphOf('pre', '2026年是“十五五”开局之年。')],
  entries: nestEntries([
    entryOf({ id: 'a', heading: '总体要求', headingForm: 'alone', body: [paragraphOf('a1', '稳中求进 <提质>。')] }),
    entryOf({ id: 'b', heading: '重点任务', headingForm: 'alone' }),
    entryOf({
      id: 'c',
      level: 3,
      heading: '扩大学位供给',
      body: [paragraphOf('c1', '新建学校12所。')],
      facts: {
        leadUnit: '规划科',
        supportingUnits: ['财务科', '基教科'],
        deadline: '9月底前',
        targets: ['学校12所', '学位1.8万个'],
      },
    }),
    entryOf({
      id: 'd',
      level: 3,
      heading: '建强教师队伍',
      body: [paragraphOf('d1', '招聘教师650名。（责任单位：教师科；完成时限：8月底前）')],
    }),
    entryOf({ id: 'e', level: 'bullet', body: [paragraphOf('e1', '优先保障新城区。')] }),
    entryOf({ id: 'f', heading: '组织保障', headingForm: 'alone' }),
    entryOf({ id: 'g', level: 3, heading: null, body: [paragraphOf('g1', '压实各方责任。每季度调度。')] }),
  ]),
  annexes: [
    {
      id: 'x',
      title: '主要指标',
      body: [
        {
          type: 'table',
          id: 't',
          caption: '指标表',
          headerRows: 1,
          rows: [
            ['指标', '2030年'],
            ['巩固率\n（%）', '99.8'],
          ],
        },
      ],
    },
  ],
});
