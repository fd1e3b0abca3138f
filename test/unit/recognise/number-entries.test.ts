import { describe, expect, test } from 'vitest';
import { codesOf, outlineOf, recogniseText } from './recognise-text.ts';

const title = '云州市2026年教育工作要点\n';

function scopesOf(text: string): string[] {
  return recogniseText(title + text).plan.numbering.map(({ scope }) => scope);
}

/** Every label as computed, in one row. */
function labelsOf(text: string): string {
  const rows = outlineOf(recogniseText(title + text).plan);
  return rows.map((row) => /^\s*\S+ ([^甲乙丙丁戊己庚辛]+)/u.exec(row)![1]).join(' ');
}

describe('scopes are those under which the printed numbers come out', () => {
  test.each([
    ['A: 1. through the document', '一、甲\n1.乙。文。\n2.丙。文。\n二、丁\n3.戊。文。', 'document document'],
    [
      'B: （一） by chapter, 1. through',
      '一、甲\n（一）乙\n1.丙。文。\n（二）丁\n2.戊。文。\n二、己\n（一）庚\n3.辛。文。',
      'document parent document',
    ],
    [
      'C: 1. through the chapter',
      '一、甲\n（一）乙\n1.丙。文。\n（二）丁\n2.戊。文。\n二、己\n（一）庚\n1.辛。文。',
      'document parent chapter',
    ],
    [
      'D: 1. by （一）',
      '一、甲\n（一）乙\n1.丙。文。\n（二）丁\n1.戊。文。\n二、己\n（一）庚\n1.辛。文。',
      'document parent parent',
    ],
    ['E: 1. alone', '1.甲。文。\n2.乙。文。', 'document'],
    ['F: （一） and 1. through', '（一）甲\n1.乙。文。\n（二）丙\n2.丁。文。', 'document document'],
    [
      'G: （一） run-in by chapter',
      '一、甲\n（一）乙。文。\n（二）丙。文。\n二、丁\n（一）戊。文。',
      'document parent',
    ],
  ])('%s', (_, text, scopes) => {
    expect(scopesOf(text).slice(0, scopes.split(' ').length).join(' ')).toBe(scopes);
    expect(labelsOf(text)).toBe(text.match(/[一二]、|（[一二]）|\d\./gu)!.join(' '));
  });
});

describe('printed numbers that are not the next ones', () => {
  test('a fragment keeps its first numbers', () => {
    const text = '三、甲\n10.乙。文。\n11.丙。文。\n四、丁\n12.戊。文。';
    expect(labelsOf(text)).toBe('三、 10. 11. 四、 12.');
    expect(codesOf(recogniseText(title + text))).toEqual(['fragment-start', 'fragment-start']);
  });

  test('a gap stays, and is told of', () => {
    const text = '1.甲。文。\n2.乙。文。\n4.丙。文。\n5.丁。文。';
    expect(labelsOf(text)).toBe('1. 2. 4. 5.');
    expect(codesOf(recogniseText(title + text))).toEqual(['number-gap']);
  });

  test('a repeat or slip is put right where the next number is right again', () => {
    expect(labelsOf('1.甲。文。\n2.乙。文。\n2.丙。文。\n4.丁。文。')).toBe('1. 2. 3. 4.');
    expect(codesOf(recogniseText(`${title}1.甲。文。\n2.乙。文。\n8.丙。文。\n4.丁。文。`))).toEqual(['number-repeat']);
  });

  test('a number without its dot is put right', () => {
    const document = recogniseText(`${title}1.甲。文。\n2乙体系。文。\n3.丙。文。`);
    expect(outlineOf(document.plan)).toEqual(['1 1.甲|文。', '1 2.乙体系|文。', '1 3.丙|文。']);
    expect(codesOf(document)).toEqual(['number-irregular']);
  });
});
