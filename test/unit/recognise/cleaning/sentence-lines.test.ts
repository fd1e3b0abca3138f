import { describe, expect, test } from 'vitest';
import { cleanBlocks } from '../../../../core/recognise/cleaning/clean.ts';
import { noChoices } from '../../../../core/recognise/review.ts';
import { paragraphs, recogniseText } from '../recognise-text.ts';

const sentences = [
  '全市新建改扩建学校十二所，新增学位一万个，基本消除大班额',
  '健全教师培训制度，全年培训校长和骨干教师五千人次',
  '加强校园安全管理，定期排查消防和食品安全隐患',
  '完善督导评估办法，按月通报进展情况，及时解决突出问题',
];
/** A plan as it was written: a title, chapters, and paragraphs of several sentences. */
const plan = [
  '云州市教育事业第三个五年计划',
  ...['一、发展目标', '二、主要任务', '三、保障措施'].flatMap((heading) => [
    `　　${heading}`,
    ...Array.from({ length: 6 }, () => `　　${sentences.join('。')}。`),
  ]),
].join('\n');

/** The same plan with a line end for every full stop. */
const broken = plan.replace(/。\n?/gu, '\n');

function cleaned(text: string): string[] {
  return cleanBlocks(paragraphs(text), 'asPrinted').pieces.map((piece) => (piece.type === 'line' ? piece.text : ''));
}

function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.trim());
}

describe('a plan with a line end for every full stop', () => {
  test('gets them again, sentences stand in their paragraphs, headings alone', () => {
    expect(cleaned(broken)).toEqual(linesOf(plan));
    const { plan: recognised } = recogniseText(broken);
    expect(recognised.entries.map((entry) => entry.body.length)).toEqual([6, 6, 6]);
  });

  test('has paragraphs where an indentation stands inside a line', () => {
    const glued = broken.replaceAll('发展目标\n　　', '发展目标　　');
    expect(glued).not.toBe(broken);
    expect(cleaned(glued)).toEqual(linesOf(plan));
  });

  test('keeps a chapter, a numbered line, and the signature apart', () => {
    const text = broken
      .replace('　　二、主要任务\n　　', '　　第二章主要任务\n')
      .replace(`　　三、保障措施`, `1．落实责任\n　　三、保障措施`);
    const lines = cleaned(`${text}云州市教育局\n2026年3月1日`);
    const whole = `${sentences.join('。')}。`;
    expect(lines.slice(8, 10)).toEqual(['第二章主要任务', whole]);
    expect(lines.filter((line) => !line.startsWith(whole))).toEqual([
      '云州市教育事业第三个五年计划',
      '一、发展目标',
      '第二章主要任务',
      '1．落实责任',
      '三、保障措施',
      '云州市教育局',
      '2026年3月1日',
    ]);
  });

  test('is listed line by line, and left where the step is skipped', () => {
    const { changes } = cleanBlocks(paragraphs(broken), 'asPrinted');
    expect(new Set(changes.map(({ step }) => step))).toEqual(new Set(['sentenceLines']));
    expect(changes.slice(0, 4)).toEqual(
      sentences.map((text, index) => ({
        step: 'sentenceLines',
        source: 2 + index,
        before: index === 3 ? text : `${text}\n`,
        after: `${text}。`,
      })),
    );
    const skipped = cleanBlocks(paragraphs(broken), 'asPrinted', {
      ...noChoices,
      skippedSteps: ['sentenceLines', 'hardWraps'],
    });
    expect(skipped.pieces).toHaveLength(linesOf(broken.trim()).length);
    expect(skipped.changes).toEqual([]);
  });
});

test.each([
  ['with its full stops', plan],
  ['with one full stop', broken.replace('云州市教育事业第三个五年计划', '说明。')],
  ['with nothing indented', broken.replaceAll('　　', '')],
  ['with everything indented', broken.replaceAll(/^　*/gmu, '　　')],
  ['that is short', broken.split('\n').slice(0, 20).join('\n')],
  ['with marks at the ends', broken.replaceAll(/(?<=，.*)$/gmu, '；')],
  ['of bare names', broken.replaceAll('，', '')],
])('a text %s stays as it is', (_, text) => {
  const { changes } = cleanBlocks(paragraphs(text), 'asPrinted');
  expect(changes.filter(({ step }) => step === 'sentenceLines')).toEqual([]);
});
