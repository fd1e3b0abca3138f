import { describe, expect, it } from 'vitest';
import { planToText } from '../../../core/export/plan-text.ts';
import { recognise } from '../../../core/recognise/recognise.ts';
import { paragraphsOfText } from '../../../core/recognise/text-paragraphs.ts';
import { samplePlan } from './sample-plan.ts';

describe('planToText', () => {
  it('is what the document says, numbers and all', () => {
    expect(planToText(samplePlan).split('\r\n')).toEqual([
      '云州市教育局2026年工作要点',
      '',
      '（征求意见稿）',
      '',
      '各县区教育局：',
      '　　2026年是“十五五”开局之年。',
      '　　一、总体要求',
      '　　稳中求进 <提质>。',
      '　　二、重点任务',
      '　　1.扩大学位供给。新建学校12所。',
      '　　2.建强教师队伍。招聘教师650名。（责任单位：教师科；完成时限：8月底前）',
      '　　——优先保障新城区。',
      '　　三、组织保障',
      '　　1.压实各方责任。每季度调度。',
      '　　附件：主要指标',
      '　　云州市教育局',
      '　　2026年1月15日',
      '',
      '附件',
      '主要指标',
      '',
      '指标表',
      '指标\t2030年',
      '巩固率 （%）\t99.8',
      '',
    ]);
  });

  it('is read back as the same outline', () => {
    let count = 0;
    const source = paragraphsOfText(planToText(samplePlan), 1_000);
    const { documents } = recognise(source, { newId: () => `i${(count += 1)}`, fileName: '要点.txt' });
    expect(documents[0]!.plan.entries.map(({ heading, children }) => [heading, children.length])).toEqual([
      ['总体要求', 0],
      ['重点任务', 2],
      ['组织保障', 1],
    ]);
  });
});
