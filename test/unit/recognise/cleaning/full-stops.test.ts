import { noChoices } from '../../../../core/recognise/review.ts';
import { describe, expect, test } from 'vitest';
import { cleanBlocks } from '../../../../core/recognise/cleaning/clean.ts';
import { restoreFullStops } from '../../../../core/recognise/cleaning/full-stops.ts';
import { paragraphs } from '../recognise-text.ts';

test.each([
  ['提高教育质量．继续办好学校．', '提高教育质量。继续办好学校。'],
  ['落实“双减”．（责任单位：基础教育科）．', '落实“双减”。（责任单位：基础教育科）。'],
  ['全面贯彻《纲要》．“双减”稳步推进', '全面贯彻《纲要》。“双减”稳步推进'],
  ['1．加强德育工作．扎实开展活动．', '1．加强德育工作。扎实开展活动。'],
  ['加强校园安全．  ', '加强校园安全。  '],
  ['占比达到95%以上．2026年秋季学期起实施．', '占比达到95%以上。2026年秋季学期起实施。'],
  ['新建学校30所．落实《规划》．推行“双减”．', '新建学校30所。落实《规划》。推行“双减”。'],
  ['扩大“双减”成果．新建、改建学校．', '扩大“双减”成果。新建、改建学校。'],
])('%s', (text, clean) => {
  expect(restoreFullStops(text)).toBe(clean);
});

test.each([
  '增长１２．５％，达到3．6亿元',
  '人均由六．七平方米提高到八．五平方米',
  '比例由百分之四十三．七提高',
  '办好三件实事之一．二是扩大学位',
  '1．加强德育工作',
  '一．加强德育工作',
  '第十二章．教育督导',
  '（二）．加强德育工作',
  '任务如下：（二）．加强德育工作',
  '附件十一．教育督导清单',
  '介绍马可．波罗的旅行',
  '统筹推进科技．教育．文化',
  '第三节　教师队伍建设．．．．．．',
  '教师队伍建设．（35）',
  '教师队伍建设．12',
  'BIM．系统',
])('%s stays', (text) => {
  expect(restoreFullStops(text)).toBe(text);
});

describe('the half-width point', () => {
  const folded = '1.加强德育工作.扎实开展活动，落实《德育纲要》的各项要求，占比达到95.5%以上.';

  test('stays, unless it is known to be folded', () => {
    expect(restoreFullStops(folded)).toBe(folded);
    expect(restoreFullStops(folded, true)).toBe(
      '1.加强德育工作。扎实开展活动，落实《德育纲要》的各项要求，占比达到95.5%以上。',
    );
  });

  test('is a full stop where lines end in it again and again', () => {
    const lines = Array.from({ length: 6 }, (_, index) => folded.replace('1.', `${index + 1}.`));
    expect(textsOf(lines)[0]).toContain('工作。扎实');
    expect(textsOf(lines.slice(2))[0]).toContain('工作.扎实');
    const proper = lines.map((text) => text.replace(/\.$/u, '。'));
    expect(textsOf([...lines, ...proper])[0]).toContain('工作.扎实');
  });
});

function textsOf(lines: readonly string[]): string[] {
  const { pieces } = cleanBlocks(paragraphs(lines.join('\n')), 'asPrinted');
  return pieces.map((piece) => (piece.type === 'line' ? piece.text : ''));
}

test('is a step of its own, listed, and can be skipped', () => {
  const blocks = paragraphs('1．提高教育质量．继续办好学校．');
  const step = 'fullStops';
  const { pieces, changes } = cleanBlocks(blocks, 'asPrinted');
  expect(pieces).toMatchObject([{ text: '1．提高教育质量。继续办好学校。' }]);
  expect(changes).toEqual([
    { step, source: 0, before: '1．提高教育质量．继续办好学校．', after: '1．提高教育质量。继续办好学校。' },
  ]);
  const skipped = cleanBlocks(blocks, 'asPrinted', { ...noChoices, skippedSteps: [step] });
  expect(skipped).toMatchObject({ pieces: [{ text: blocks[0]!.text }], changes: [] });
});
