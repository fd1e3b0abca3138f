import { describe, expect, it } from 'vitest';
import { paragraphOf } from '../../../../core/plan/text.ts';
import type { Entry, Table } from '../../../../core/plan/schema.ts';
import { entryXml } from '../../../../core/word/write/entry-xml.ts';
import { entryOf } from '../../plan/plan-of.ts';
import { paragraphsOf } from '../paragraphs-of.ts';

const write = (fields: Partial<Entry>, label: string) =>
  paragraphsOf(entryXml(entryOf({ id: 'e', ...fields }), { text: label, properties: '' }));
const brief = (fields: Partial<Entry>, label: string) =>
  write(fields, label).map(({ style, text, runs, properties }) => ({
    style,
    text,
    bodyStyle: runs.at(-1)?.style ?? null,
    staysWithNext: properties.includes('<w:keepNext/>'),
  }));

describe('entryXml', () => {
  it('writes heading and body in one paragraph, only the heading in its own font', () => {
    const [paragraph, ...others] = write(
      { level: 3, heading: '扩大学位供给', body: [paragraphOf('p', '新建学校12所。')] },
      '10.',
    );
    expect(paragraph?.style).toBe('Heading3');
    expect(paragraph?.runs.map(({ text, style }) => [text, style])).toEqual([
      ['10.扩大学位供给。', null],
      ['新建学校12所。', 'RunInBody'],
    ]);
    expect(others).toEqual([]);
  });

  it('keeps a heading that stands alone with what follows it, and puts the body into paragraphs of its own', () => {
    const body = [paragraphOf('p', '以高质量发展为主题。')];
    expect(brief({ level: 1, heading: '总体要求', headingForm: 'alone', body }, '一、')).toEqual([
      { style: 'Heading1', text: '一、总体要求', bodyStyle: null, staysWithNext: true },
      { style: 'BodyText', text: '以高质量发展为主题。', bodyStyle: null, staysWithNext: false },
    ]);
    expect(brief({ level: 2, heading: '基本原则', headingForm: 'aloneWithStop', body }, '（二）')[0]).toEqual({
      style: 'Heading2',
      text: '（二）基本原则。',
      bodyStyle: null,
      staysWithNext: true,
    });
  });

  it('writes an entry without heading as body text behind its number', () => {
    expect(brief({ level: 3, body: [paragraphOf('p', '毛入园率达到96%。')] }, '1.')).toEqual([
      { style: 'BodyText', text: '1.毛入园率达到96%。', bodyStyle: null, staysWithNext: false },
    ]);
  });

  it('writes a dash item as body text', () => {
    const body = [paragraphOf('p', '到2030年基本建成。')];
    expect(brief({ level: 'bullet', heading: '体系更加完善', body }, '——')[0]).toEqual({
      style: 'BodyText',
      text: '——体系更加完善。到2030年基本建成。',
      bodyStyle: 'RunInBody',
      staysWithNext: false,
    });
  });

  it('writes further paragraphs as body and leaves out empty ones', () => {
    const body = [paragraphOf('a', '第一段。'), paragraphOf('b', ''), paragraphOf('c', '第二段。')];
    expect(write({ level: 3, heading: '标题', body }, '1.').map(({ text }) => text)).toEqual([
      '1.标题。第一段。',
      '第二段。',
    ]);
  });

  it('keeps a run-in heading with the table it is followed by', () => {
    const table: Table = { type: 'table', id: 't', caption: null, headerRows: 0, rows: [['甲']] };
    const xml = entryXml(entryOf({ id: 'e', level: 2, heading: '主要指标', body: [table] }), {
      text: '（一）',
      properties: '',
    });
    expect(xml).toMatch(/（一）主要指标。<\/w:t><\/w:r><\/w:p><w:tbl>/u);
    expect(xml).toContain('<w:keepNext/>');
  });
});
