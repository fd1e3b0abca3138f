import { expect, test } from 'vitest';
import { lineBegin } from '../../../core/recognise/cleaning/hard-wraps.ts';
import { findDocumentType } from '../../../core/recognise/find-document-type.ts';

test.each(['各位代表：', '各位主任、各位委员：', '同志们：', '尊敬的各位领导，同志们：'])(
  'a greeting begins a line of its own and a report: %s',
  (greeting) => {
    expect(lineBegin.test(greeting)).toBe(true);
    expect(findDocumentType('云州', greeting, [])).toBe('workReport');
  },
);

test.each(['各位学生家长：', '请各位代表审议', '尊敬师长，爱护同学'])('no greeting of a report: %s', (text) => {
  expect(lineBegin.test(text)).toBe(false);
  expect(findDocumentType('云州', text, [])).toBe('keyPoints');
});
