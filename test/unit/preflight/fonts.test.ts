import { expect, test } from 'vitest';
import { preflightPlan } from '../../../core/preflight/preflight.ts';
import { standardStyle } from '../../../core/word/house-style.ts';
import { templateFor } from '../outline/templates.ts';
import { planOf } from '../plan/plan-of.ts';

const findingsWith = (fonts: readonly string[] | null) =>
  preflightPlan(planOf(), templateFor('keyPoints'), { style: standardStyle, fonts }).filter(({ code }) =>
    ['font-missing', 'fonts-unknown'].includes(code),
  );

test('names each font that is missing once, with what it is for and what comes in its place', () => {
  const found = findingsWith(['SimHei', 'KaiTi', 'sim sun', '小标宋体', 'FangSong_GB2312']);
  expect(found).toHaveLength(1);
  expect(found[0]!.message).toContain(
    '：“方正小标宋简体”（标题）换成“小标宋体”；“仿宋”（正文、三级标题、四级标题）换成“仿宋_GB2312”。',
  );
  expect(findingsWith(['宋体'])[0]!.message).toMatch(
    /“仿宋”（正文、三级标题、四级标题）、.*“楷体”（二级标题）换成“宋体”。/u,
  );
  expect(findingsWith([])[0]!.message).toContain('“宋体”（页码）换成别的中文字体');
});

test('takes a font by its Chinese and its English name', () => {
  expect(findingsWith(['方正小标宋简体', '仿宋', 'KaiTi', '黑体', 'SimSun'])).toEqual([]);
});

test('says so where fonts could not be listed, and is silent about files without a page', () => {
  expect(findingsWith(null)).toMatchObject([{ code: 'fonts-unknown', severity: 'hint' }]);
  const found = preflightPlan(planOf(), templateFor('keyPoints'), null);
  expect(found.filter(({ place }) => place === '字体')).toEqual([]);
});
