import { expect, test } from 'vitest';
import { dropPagination } from '../../../../core/recognise/cleaning/pagination.ts';
import { line } from '../recognise-text.ts';

const page = '坚持立德树人根本任务，办好人民满意的教育。'.repeat(12);

function textsOf(...texts: string[]): string[] {
  return dropPagination(texts.map((text) => line(text))).pieces.map((piece) =>
    piece.type === 'line' ? piece.text : '',
  );
}

test.each(['— 3 —', '-3-', '第3页', '第 3 页 共 9 页', '（第3页/共9页）', '3/9', 'Page 3 of 9', 'P3'])(
  '%s is a page number',
  (mark) => {
    expect(textsOf(page, mark, page)).toEqual([page, page]);
  },
);

test('bare numbers are pages where they rise through the text', () => {
  expect(textsOf(page, '1', page, '2', page, '3', page)).toEqual([page, page, page, page]);
  expect(textsOf('序号', '1', '新建学校', '2', '培训教师', '3', '评选')).toHaveLength(7);
  expect(textsOf(page, '7', page, '2', page, '3', page)).toHaveLength(7);
});

test('a bare number below a contents list with numbers of its own is one', () => {
  expect(textsOf('一、总体要求……………………1', '二、保障措施……………………9', '2', page)).toHaveLength(3);
  expect(textsOf('一、总体要求', '二、保障措施', '2', page)).toHaveLength(4);
});

test('a head that comes again on three pages goes with them', () => {
  const head = '云州市教育局文件';
  expect(textsOf(page, '— 1 —', head, page, '— 2 —', head, page, '— 3 —', head, page)).toEqual([
    page,
    page,
    page,
    page,
  ]);
  expect(textsOf(page, '— 1 —', head, page)).toEqual([page, head, page]);
});
