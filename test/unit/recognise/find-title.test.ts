import { describe, expect, test } from 'vitest';
import { findTitle } from '../../../core/recognise/find-title.ts';
import { documentTypeOfTitle, isTitleOfPlan, splitTitle } from '../../../core/recognise/title-words.ts';
import { labelled, line } from './recognise-text.ts';

function titleOf(...texts: string[]): {
  title: string;
  status: string | null;
  date: string | null;
  dropped: readonly string[];
} {
  const { title, status, date, dropped } = findTitle(labelled(...texts, '一、总体要求'));
  return { title, status, date, dropped: dropped.map(({ text }) => text) };
}

describe('findTitle', () => {
  test('takes the line that names a kind of document, and lists what stands above it', () => {
    expect(titleOf('云教发〔2026〕1号', '云州市2026年教育工作要点', '2026年，全市教育系统坚持立德树人。')).toEqual({
      title: '云州市2026年教育工作要点',
      status: null,
      date: null,
      dropped: ['云教发〔2026〕1号'],
    });
  });

  test('joins an office and the title below it', () => {
    expect(titleOf('云州市教育局', '2026年工作要点').title).toBe('云州市教育局2026年工作要点');
    expect(titleOf('云州市', '2026年政府工作报告').title).toBe('云州市2026年政府工作报告');
  });

  test('reads status and date below the title', () => {
    expect(titleOf('云州市“十五五”教育发展规划', '（征求意见稿）', '（2026年3月）')).toMatchObject({
      title: '云州市“十五五”教育发展规划',
      status: '征求意见稿',
      date: '2026年3月',
    });
  });

  test('joins the halves of a title that is broken over two lines', () => {
    expect(titleOf('云州市“十五五”教育事业', '发展规划').title).toBe('云州市“十五五”教育事业发展规划');
    expect(titleOf('云州市教育局关于加强教师队伍', '建设的实施意见').title).toBe(
      '云州市教育局关于加强教师队伍建设的实施意见',
    );
    expect(titleOf('云州市教育系统', '2026年工作要点').title).toBe('云州市教育系统2026年工作要点');
    expect(titleOf('2026年第1期', '政府工作报告').title).toBe('政府工作报告');
    expect(titleOf('2026年1月16日', '政府工作报告').title).toBe('政府工作报告');
    expect(titleOf('云教发〔2026〕1号', '云州市2026年教育工作要点').title).toBe('云州市2026年教育工作要点');
  });

  test('reads an office above a date below the title', () => {
    const pieces = labelled('云州市2026年教育工作要点', '云州市教育局', '2026年1月5日', '一、总体要求');
    expect(findTitle(pieces)).toMatchObject({ issuer: '云州市教育局', date: '2026年1月5日', rest: [pieces[3]] });
    const others = labelled('云州市2026年教育工作要点', '云州市教育局', '全市教育系统要抓好落实。', '一、总体要求');
    expect(findTitle(others)).toMatchObject({ issuer: null, rest: others.slice(1) });
  });

  test('takes what Word sets as a title, over two lines', () => {
    const centred = { alignment: 'center', fontSize: 22 } as const;
    const pieces = [line('云州市青少年', centred), line('健康成长行动纲领', centred), line('正文。')];
    expect(findTitle(pieces).title).toBe('云州市青少年健康成长行动纲领');
    expect(findTitle([line('致全市教师的信', { style: 'Title' }), line('正文。')]).title).toBe('致全市教师的信');
  });

  test('takes the title of any official document, set over several lines, its number aside', () => {
    const found = titleOf(
      '云州市人民政府',
      '关于同意成立职业教育',
      '联席会议的批复',
      '云政函〔2026〕8号',
      '市教育局：',
    );
    expect(found.title).toBe('云州市人民政府关于同意成立职业教育联席会议的批复');
    expect(found.dropped).toEqual(['云政函〔2026〕8号']);
    expect(titleOf('云州市校外培训', '和学科竞赛管理暂行办法').title).toBe('云州市校外培训和学科竞赛管理暂行办法');
  });

  test('a title that a web page prints twice is one, whatever its marks', () => {
    const pieces = labelled(
      '云州市智慧校园建设指南（试行）',
      '云州市智慧校园建设指南(试行)',
      '为规范建设，制定本指南。',
    );
    expect(findTitle(pieces)).toMatchObject({
      title: '云州市智慧校园建设指南（试行）',
      rest: [{ text: '为规范建设，制定本指南。' }],
    });
  });

  test('a copy below that alone has the status of the draft gives it', () => {
    const title = '云州市2026年教育工作要点';
    expect(titleOf(title, `${title}（征求意见稿）`)).toMatchObject({ title, status: '征求意见稿', dropped: [] });
    expect(titleOf(title, '云州市教育局', title, title)).toMatchObject({ title, dropped: [title, '云州市教育局'] });
  });

  test('what ends like a regulation is none below other text', () => {
    expect(titleOf('市长主持召开常务会议', '研究教育用地政策').title).toBe('');
  });

  test('a sentence that ends like a title is none', () => {
    expect(titleOf('现在，我代表市政府报告工作，请各位委员提出意见').title).toBe('');
  });

  test('a title that a cover or a page prints before is there once', () => {
    const title = '云州市2026年教育工作要点';
    expect(titleOf(title, '云州市教育局', '2026年1月', `《${title}》`, '2026年，全市坚持立德树人。')).toEqual({
      title,
      status: null,
      date: '2026年1月',
      dropped: [title, '云州市教育局', '2026年1月'],
    });
    expect(titleOf(title, '云江县2026年教育工作要点').dropped).toEqual([]);
  });

  test('a title further down, below numbers, is none', () => {
    expect(findTitle(labelled('一、总体要求', '云州市2026年教育工作要点')).title).toBe('');
  });
});

test.each([
  ['《云州市“十五五”教育事业发展规划》决策草案', '云州市“十五五”教育事业发展规划', '决策草案'],
  ['云州市校园安全指南（二次征求意见稿）', '云州市校园安全指南', '二次征求意见稿'],
  ['《云州市教育事业发展规划》', '云州市教育事业发展规划', null],
  ['云州市2026年教育工作要点（征求意见稿）', '云州市2026年教育工作要点', '征求意见稿'],
  ['云州市2026年教育工作要点（第2/3页）', '云州市2026年教育工作要点', null],
  ['关于印发《云州市2026年教育工作要点》的通知', '关于印发《云州市2026年教育工作要点》的通知', null],
  ['云州市教育行动计划（2026—2028年）', '云州市教育行动计划（2026—2028年）', null],
  ['云州市优秀书稿评选方案', '云州市优秀书稿评选方案', null],
  ['【云州市2026年教育工作要点】', '云州市2026年教育工作要点', null],
  ['篇一：云州市2026年教育工作要点', '云州市2026年教育工作要点', null],
  ['云州市2026年教育工作要点（第3篇）', '云州市2026年教育工作要点', null],
  ['云州市“百篇好文”评选方案', '云州市“百篇好文”评选方案', null],
])('splitTitle(%s)', (text, title, status) => {
  expect(splitTitle(text)).toEqual({ title, status });
});

test.each([
  ['云州市2026年教育工作要点', 'keyPoints'],
  ['云州市教育局2026年工作计划', 'workPlan'],
  ['云州市“十五五”教育事业发展规划', 'fiveYearPlan'],
  ['云州市“双减”工作实施方案（试行）', 'implementationScheme'],
  ['云州市教育局2025年工作总结', 'workSummary'],
  ['云州市政府工作报告', 'workReport'],
  ['关于加强校园安全的意见', null],
  ['云州市教育局', null],
  ['云州市国民经济和社会发展第十个五年计划纲要', 'fiveYearPlan'],
  ['云州市第十五个五年规划和2035年远景目标纲要', 'fiveYearPlan'],
  ['关于落实第十五个五年规划的工作要点', 'keyPoints'],
])('documentTypeOfTitle(%s)', (title, type) => {
  expect(documentTypeOfTitle(title)).toBe(type);
});

test('the title of a plan names its time; a heading that ends alike does not', () => {
  expect(isTitleOfPlan('云州市教育局2026年工作要点')).toBe(true);
  expect(isTitleOfPlan('云州市教育局二〇二六年工作要点')).toBe(true);
  expect(isTitleOfPlan('制定年度工作计划')).toBe(false);
});
