import { describe, expect, it } from 'vitest';
import { printAsHtml, printAsText } from '../../../core/html/print-fragment.ts';
import type { Fragment } from '../../../core/plan/fragment.ts';
import type { Block, Entry, Level, Numbering } from '../../../core/plan/schema.ts';
import { recogniseFragment } from '../../../core/recognise/recognise-fragment.ts';
import { blocksOf } from './lines-of.ts';

function paragraph(text: string, bold?: true): Block {
  return { type: 'paragraph', id: 'copied', runs: [{ text, ...(bold && { bold }) }] };
}

function entry(level: Level, heading: string | null, form: Entry['headingForm'], body: Block[]): Entry {
  return { id: heading ?? 'plain', level, heading, headingForm: form, body, children: [] };
}

const table: Block = {
  type: 'table',
  id: 'copied',
  caption: '主要指标',
  headerRows: 1,
  rows: [
    ['指标', '目标'],
    ['学位<个>', '1,200\n以上'],
  ],
};

const fragment: Fragment = {
  lead: [paragraph('承上段。')],
  entries: [
    entry(1, '总体要求', 'alone', [paragraph('坚持“双减”&公益。', true)]),
    entry(2, '主要目标', 'aloneWithStop', [table]),
    entry(3, '扩大学位', 'runIn', [paragraph('新建3所。'), paragraph('年内建成。')]),
    entry('bullet', null, 'alone', [paragraph('每园一名保健医生。')]),
  ],
};

const labels = new Map([
  ['总体要求', '三、'],
  ['主要目标', '（一）'],
  ['扩大学位', '10.'],
  ['plain', '——'],
]);
const labelOf = ({ id }: Entry) => labels.get(id) ?? '';

const numbering = ['chineseComma', 'chineseParenthesized', 'arabicDot', 'arabicParenthesized'].map((style) => ({
  style,
  scope: 'parent',
})) as Numbering;

describe('a copied fragment', () => {
  it('is text with its numbers for other programs', () => {
    expect(printAsText(fragment, labelOf)).toBe(
      [
        '承上段。',
        '三、总体要求',
        '坚持“双减”&公益。',
        '（一）主要目标。',
        '主要指标',
        '指标\t目标',
        '学位<个>\t1,200 以上',
        '10.扩大学位。新建3所。',
        '年内建成。',
        '——每园一名保健医生。',
      ].join('\n'),
    );
  });

  it('looks in Word as in print: faces, sizes, line pitch, indent', () => {
    const html = printAsHtml(fragment, labelOf);
    expect(html).toContain('text-indent:2em');
    expect(html).toContain('line-height:28.95pt;mso-line-height-rule:exactly');
    expect(html).toMatch(/font-family:楷体;[^"]*font-size:16pt[^"]*">（一）主要目标。<\/span>/u);
    expect(html).toContain('<b>坚持“双减”&amp;公益。</b>');
    expect(html).toContain('学位&lt;个&gt;');
    expect(html).toContain('1,200<br>以上');
  });

  it('comes back from its own HTML as it was', () => {
    const read = recogniseFragment(blocksOf(printAsHtml(fragment, labelOf)), { newId: () => 'copied', numbering });
    const withoutId = (given: Entry) => ({ ...given, id: '' });
    expect(read.lead).toEqual(fragment.lead);
    expect(read.entries.map(withoutId)).toEqual(fragment.entries.map(withoutId));
  });

  it('of one stretch has no look of its own', () => {
    expect(printAsHtml({ lead: [paragraph('一段<')], entries: [] }, labelOf)).toBe('<meta charset="utf-8">一段&lt;');
  });
});
