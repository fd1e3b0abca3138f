import { describe, expect, it } from 'vitest';
import { escapeXml } from '../../../../core/word/write/escape-xml.ts';
import { runsXml, runXml } from '../../../../core/word/write/run-xml.ts';

describe('escapeXml', () => {
  it('escapes markup', () => {
    expect(escapeXml('A<B & "C">')).toBe('A&lt;B &amp; &quot;C&quot;&gt;');
  });

  it('drops what XML forbids and keeps rare characters', () => {
    expect(escapeXml('\u0000\u000b\ufffe教\u{20bb7}育')).toBe('教\u{20bb7}育');
  });

  it('turns half a surrogate pair into the replacement character', () => {
    expect(escapeXml('教\ud842')).toBe('教\ufffd');
  });
});

describe('runXml', () => {
  it('marks text with Chinese quotation marks and dashes as Chinese', () => {
    expect(runXml('“十五五”')).toBe('<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t>“十五五”</w:t></w:r>');
    expect(runXml('教育')).toBe('<w:r><w:t>教育</w:t></w:r>');
  });

  it('keeps blanks at the ends and in rows', () => {
    expect(runXml(' 学宪法  讲宪法')).toContain('<w:t xml:space="preserve"> 学宪法  讲宪法</w:t>');
  });

  it('writes line ends and tabs as their elements', () => {
    expect(runXml('甲\n乙\t丙')).toBe('<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t></w:r>');
  });

  it('gives nothing for no text', () => {
    expect(runXml('')).toBe('');
  });
});

describe('runsXml', () => {
  it('carries bold, italic and underline in the order of the schema', () => {
    const xml = runsXml([{ text: '甲' }, { text: '乙', bold: true, italic: true, underline: true }], {
      style: 'RunInBody',
    });
    expect(xml).toBe(
      '<w:r><w:rPr><w:rStyle w:val="RunInBody"/></w:rPr><w:t>甲</w:t></w:r>' +
        '<w:r><w:rPr><w:rStyle w:val="RunInBody"/><w:b/><w:bCs/><w:i/><w:iCs/><w:u w:val="single"/></w:rPr><w:t>乙</w:t></w:r>',
    );
  });
});
