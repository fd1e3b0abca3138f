import { describe, expect, test } from 'vitest';
import type { Line } from '../../../core/recognise/line.ts';
import { splitHeading } from '../../../core/recognise/split-heading.ts';
import type { HeadingContext } from '../../../core/recognise/split-heading.ts';
import { labelled } from './recognise-text.ts';

function split(text: string, context: Partial<HeadingContext> = {}): string {
  const line = labelled(text)[0] as Line;
  const { heading, form, bodyStart, isGuess } = splitHeading(line, {
    hasMore: () => false,
    isRunInUsual: () => true,
    isMarkedHeading: undefined,
    ...context,
  });
  return `${heading ?? '-'}|${heading === null ? '' : form}|${line.text.slice(bodyStart)}${isGuess ? '|guess' : ''}`;
}

describe('splitHeading', () => {
  test.each([
    ['10.扩增优质资源。落实《行动计划》。', '扩增优质资源|runIn|落实《行动计划》。'],
    ['（一）指导思想。 高举旗帜。', '指导思想|runIn|高举旗帜。'],
    ['一、强化统筹协调，构建高质量教育体系', '强化统筹协调，构建高质量教育体系|alone|'],
    ['1.落实“一校一策。一生一案”要求。统筹推进。', '落实“一校一策。一生一案”要求|runIn|统筹推进。'],
    ['1.学习《教育法。释义》。分批轮训。', '学习《教育法。释义》|runIn|分批轮训。'],
    ['——学位更加充足。新增3万个。', '学位更加充足|runIn|新增3万个。'],
  ])('%s', (text, expected) => {
    expect(split(text)).toBe(expected);
  });

  test('a heading with a full stop of its own line is one where something follows below', () => {
    expect(split('（二）基本原则。', { hasMore: () => true })).toBe('基本原则|aloneWithStop|');
    expect(split('（二）小学巩固率达到百分之百。')).toBe('-||小学巩固率达到百分之百。');
  });

  test.each([
    '1.学前教育毛入园率达到95%以上。普惠园覆盖率达到90%。',
    '1.以办好人民满意的教育为目标，优化布局，补齐短板，提升质量，促进公平，推动全市教育高质量发展。新建学校8所。',
    '1.各县区教育局、市直各学校、各民办学校要按照职责分工，制定工作方案，明确责任人和完成时限，确保落实；',
  ])('%s has no heading', (text) => {
    expect(split(text, { isRunInUsual: () => false })).toBe(`-||${text.slice(2)}`);
  });

  test('a lost full stop is guessed between a noun and a verb, where its siblings have headings', () => {
    const text =
      '15.广泛覆盖的终身教育鼓励学校资源向社区延伸，持续开展全民终身学习活动周、全民阅读活动，办好老年大学和社区学院。';
    expect(split(text)).toBe(
      '广泛覆盖的终身教育|runIn|鼓励学校资源向社区延伸，持续开展全民终身学习活动周、全民阅读活动，办好老年大学和社区学院。|guess',
    );
    expect(split(text, { isRunInUsual: () => false })).toBe(`-||${text.slice(3)}`);
  });

  test('outline levels of a Word file decide', () => {
    expect(split('1.小学巩固率达到百分之百。', { isMarkedHeading: true })).toBe(
      '小学巩固率达到百分之百|aloneWithStop|',
    );
    expect(split('1.办好学校。新建八所。', { isMarkedHeading: false })).toBe('-||办好学校。新建八所。');
  });
});
