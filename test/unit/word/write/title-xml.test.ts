import { describe, expect, it } from 'vitest';
import { widthInCharacters } from '../../../../core/word/write/text-width.ts';
import { breakTitle, titleXml } from '../../../../core/word/write/title-xml.ts';

describe('breakTitle', () => {
  it('leaves a title alone that fits on a line', () => {
    expect(breakTitle('云州市教育局2026年工作要点')).toEqual(['云州市教育局2026年工作要点']);
    expect(breakTitle('云州市“十五五”教育事业高质量发展规划')).toHaveLength(1);
  });

  it.each([
    '云州市教育局关于印发《云州市2026年教育工作要点》的通知',
    '云州市推进义务教育优质均衡发展和城乡一体化三年行动实施方案',
    '中共云州市委教育工作领导小组关于进一步加强新时代全市中小学教师队伍建设和改革的实施方案（2026—2028年）',
  ])('breaks %s into lines that fit, without losing a character', (title) => {
    const lines = breakTitle(title);
    expect(lines.join('')).toBe(title);
    expect(lines.length).toBeGreaterThan(1);
    const lengths = lines.map(widthInCharacters);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(20);
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(9);
  });

  it('keeps a named document on one line where it can', () => {
    expect(breakTitle('云州市教育局关于印发《云州市2026年教育工作要点》的通知')).toEqual([
      '云州市教育局关于印发',
      '《云州市2026年教育工作要点》的通知',
    ]);
  });

  it('does not begin a line with 的 or a closing mark, nor end one with an opening mark', () => {
    for (const title of [
      '云州市教育局关于印发《云州市2026年教育工作要点》的通知',
      '云州市教育局关于做好“十五五”教育规划编制工作的实施方案（试行）',
    ]) {
      for (const line of breakTitle(title)) expect(line).not.toMatch(/^[的》”）]|[《“（]$/u);
    }
  });

  it('falls back to one line where there is no place to break', () => {
    expect(breakTitle('A'.repeat(100), 20)).toEqual(['A'.repeat(100)]);
  });

  it('takes a very long title without delay', () => {
    expect(breakTitle('进一步加强全市教育工作'.repeat(60)).join('')).toHaveLength(660);
  });
});

describe('titleXml', () => {
  it('writes one paragraph with line breaks', () => {
    const xml = titleXml('Title', '云州市教育局关于印发《云州市2026年教育工作要点》的通知');
    expect(xml.match(/<w:p>/gu)).toHaveLength(1);
    expect(xml.match(/<w:br\/>/gu)).toHaveLength(1);
  });

  it('writes nothing for an empty title', () => {
    expect(titleXml('Title', '')).toBe('');
  });
});
