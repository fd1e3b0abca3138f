import { describe, expect, test } from 'vitest';
import type { Plan } from '../../../core/plan/schema.ts';
import { paragraphOf } from '../../../core/plan/text.ts';
import { placeNames } from '../../../core/checks/place-names.ts';
import { findingsOf, linesOf, planSaying } from './finding-lines.ts';

/** A plan of Suzhou that says something. */
const ours = (text: string, own: Partial<Plan> = { title: '苏州市2026年教育工作要点' }): Plan => ({
  ...planSaying(text),
  ...own,
});
const found = (plan: Plan) => linesOf(plan, ['foreign-place']);

describe('a place that is not the plan’s own is found', () => {
  test.each([
    '在中共亳州市委坚强领导下推进各项工作',
    '南充市专门学校建成投用',
    '承办四川省第十五届乡村文化旅游节',
    '修订雅安市重大行政决策程序规定',
    '推动延边州职业教育发展',
  ])('%s', (text) => {
    expect(found(ours(text))).toHaveLength(1);
  });

  test('and named, with where it stands; a practice that stops nothing', () => {
    expect(findingsOf(ours('由长沙市教育局牵头'), ['foreign-place'])).toEqual([
      {
        code: 'foreign-place',
        message: '“长沙市”不是本地的地名，请看看是不是照抄别处留下的；确实要写的，不用改。',
        strength: 'practice',
        clause: null,
        severity: 'warning',
        entryId: 'a',
        place: '一、',
        excerpt: '抓落实。由长沙市教育局牵头',
      },
    ]);
  });

  test('where only the issuer says whose plan it is', () => {
    expect(found(ours('由长沙市教育局牵头', { title: '2026年工作要点', issuer: '苏州市教育局' }))).toHaveLength(1);
    expect(found(ours('由长沙市教育局牵头', { title: '2026年工作要点', issuer: '长沙市教育局' }))).toEqual([]);
  });
});

describe('left alone is', () => {
  test.each([
    '苏州市、南京市和江苏省的学校',
    '学习借鉴长沙市集团化办学做法',
    '学习长沙市的先进经验',
    '做好对口支援铜仁市教育工作',
    '与铜仁市开展协作',
    '深化与上海市教育合作',
    '融入长三角，与上海市、浙江省联动',
    '落实《上海市教育发展规划》',
    '推广“长沙市雨花区”做法',
    '引进北京市、湖北省等地优质资源',
    '赴青岛市考察',
    '新建长沙市路',
    '南京路、长沙米粉、北京时间',
    '近视率低于上海市',
  ])('%s', (text) => {
    expect(found(ours(text))).toEqual([]);
  });

  test('a plan that names no place of its own, or tells nothing of its province', () => {
    expect(found(ours('由长沙市教育局牵头', { title: '2026年工作要点' }))).toEqual([]);
    expect(found(ours('由长沙市教育局牵头', { title: '云州市2026年工作要点' }))).toEqual([]);
  });
});

test('of a county the province that is named most is its own', () => {
  const text = '落实湖南省部署，按湖南省标准建设，由四川省教育厅验收。';
  expect(found(ours(text, { title: '云江县2026年工作要点' }))).toHaveLength(1);
});

test('reads the preamble, and a place in the title is never one', () => {
  const plan = ours('', { title: '苏州市与铜仁市2026年要点', preamble: [paragraphOf('p', '长沙市各学校：')] });
  expect(linesOf(plan, ['foreign-place'])).toEqual(['foreign-place 导语 长沙市各学校：']);
});

test('the table knows every province once, and no city twice', () => {
  const names = Object.entries(placeNames).flatMap(([province, cities]) => [province, ...cities]);
  expect(Object.keys(placeNames)).toHaveLength(31);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => !/^\p{Script=Han}{2,8}[省市区州盟]$/u.test(name))).toEqual([]);
});
