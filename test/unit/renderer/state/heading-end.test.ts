import { expect, it } from 'vitest';
import { headingEnd } from '../../../../renderer/state/heading-end.ts';

it.each([
  ['10.扩大优质资源。新建学校30所。', '扩大优质资源', '10.扩大优质资源'],
  ['10、统筹协调,扩大 资源。新建学校。', '统筹协调，扩大资源', '10、统筹协调,扩大 资源'],
  ['（一）扩大优质资源', '扩大优质资源', '（一）扩大优质资源'],
  ['没有这个标题的一段。', '扩大优质资源', '没有这个标题的一段。'],
  ['没有标题的一段。', null, ''],
])('%s', (text, heading, expected) => {
  expect(text.slice(0, headingEnd(text, heading))).toBe(expected);
});
