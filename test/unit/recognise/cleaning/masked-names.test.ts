import { describe, expect, test } from 'vitest';
import { fillMasks, findMasks } from '../../../../core/recognise/cleaning/masked-names.ts';
import { sign, signsOf } from '../../../../core/recognise/cleaning/signs.ts';
import { recognise } from '../../../../core/recognise/recognise.ts';
import { noChoices } from '../../../../core/recognise/review.ts';
import { findingsOf } from '../../checks/finding-lines.ts';
import { createIds, line, outlineOf, paragraphs } from '../recognise-text.ts';

function filled(text: string): string {
  const [piece] = fillMasks([line(text)]).pieces;
  return piece?.type === 'line' ? piece.text : '';
}

describe('a masked name becomes a placeholder', () => {
  test.each([
    ['落实《XX市教育规划》', '落实《〔待填〕市教育规划》'],
    ['建成ＸＸ市实训基地', '建成〔待填〕市实训基地'],
    ['举办××学校', '举办〔待填〕学校'],
    ['推动XX理工大学（XX）建设', '推动〔待填〕理工大学（〔待填〕）建设'],
    ['支持某某同志，某市先行', '支持〔待填〕同志，〔待填〕市先行'],
    ['○○县、□□镇', '〔待填〕县、〔待填〕镇'],
    ['xx区教育局', '〔待填〕区教育局'],
    ['X市X区', '〔待填〕市〔待填〕区'],
    ['20XX年X月X日', '〔待填〕年〔待填〕月〔待填〕日'],
    ['建设XX号线配套学校，新增学位XXXX个', '建设〔待填〕号线配套学校，新增学位〔待填〕个'],
    ['打造XX', '打造〔待填〕'],
  ])('%s', (text, result) => {
    expect(signsOf(text) & sign.mask).not.toBe(0);
    expect(filled(text)).toBe(result);
  });

  test.each([
    '校服XXL码',
    'XXI世纪',
    'Louis XX 号',
    '设备编号AB-XX-03',
    'XX/T 2024',
    '实施“1+X”证书制度',
    'X射线、X光',
    '拍摄视频1920×1080',
    '二〇〇八年',
    '一九○○年',
    '某些、某种、某一学校',
    '某区域',
    'www.xx.com',
  ])('%s stays', (text) => {
    expect(findMasks(text)).toEqual([]);
    expect(filled(text)).toBe(text);
  });
});

test('looks and places in the source move with the text', () => {
  const text = '落实XX市规划';
  const { pieces } = fillMasks([
    { ...line(text), runs: [{ text: '落实XX市', bold: true }, { text: '规划' }], also: [{ at: 1, start: 5 }] },
    { ...line(text), runs: [{ text: '落实X', bold: true }, { text: 'X市规划' }] },
  ]);
  expect(pieces[0]).toMatchObject({
    runs: [{ text: '落实〔待填〕市', bold: true }, { text: '规划' }],
    also: [{ at: 1, start: 7 }],
  });
  expect(pieces[1]).toMatchObject({ text: '落实〔待填〕市规划' });
  expect(pieces[1]).not.toHaveProperty('runs');
});

describe('the step', () => {
  const source = paragraphs(
    'XX市教育局2026年工作要点\n一、重点任务\n1.编制规划。印发《××市规划》。\n2.加强体育。人人会游泳。',
  );
  const run = (choices = noChoices) => recognise(source, { newId: createIds(), fileName: '来源.txt', choices });
  const leftOf = ({ documents }: ReturnType<typeof run>) => findingsOf(documents[0]!.plan, ['placeholder-left']);

  test('is only proposed: the text stays as printed', () => {
    const { documents, review } = run();
    expect(documents[0]!.plan.title).toBe('XX市教育局2026年工作要点');
    expect(review.changes).toEqual([]);
    expect(review.proposals).toMatchObject([
      { step: 'maskedNames', source: 0, after: '〔待填〕市教育局2026年工作要点' },
      { step: 'maskedNames', source: 2, before: '1.编制规划。印发《××市规划》。' },
    ]);
  });

  test('lists each change once it is taken, with the same outline, and the checks count every placeholder', () => {
    const taken = run({ ...noChoices, takenSteps: ['maskedNames'] });
    expect(taken.review.changes).toEqual(run().review.proposals);
    expect(taken.review.proposals).toEqual([]);
    expect(taken.documents[0]!.plan.planYear).toBe(2026);
    expect(outlineOf(taken.documents[0]!.plan)[1]).toBe('  2 1.编制规划|印发《〔待填〕市规划》。');
    expect(leftOf(taken).map(({ message }) => message.slice(0, 6))).toEqual(['“〔待填〕”', '“〔待填〕”']);
  });
});
