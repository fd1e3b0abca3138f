import { describe, expect, it } from 'vitest';
import { signatureIndents, signatureXml } from '../../../../core/word/write/signature-xml.ts';
import { paragraphsOf } from '../paragraphs-of.ts';

describe('signatureIndents', () => {
  it('puts the issuer two characters from the right and the date two characters behind its beginning', () => {
    const issuer = '云州市人民政府教育督导委员会';
    const { issuer: issuerIndent, date } = signatureIndents(issuer, '2026年1月15日');
    expect(issuerIndent).toBe(2);
    expect(issuer.length + issuerIndent - (6.5 + date)).toBe(2);
  });

  it('moves the issuer to the left where the date is longer', () => {
    expect(signatureIndents('云州市教育局', '2026年1月15日')).toEqual({ issuer: 4.5, date: 2 });
  });
});

describe('signatureXml', () => {
  it('writes a blank line, issuer and date, kept together', () => {
    const paragraphs = paragraphsOf(signatureXml({ issuer: '云州市教育局', issueDate: '2026年1月15日' }));
    expect(paragraphs.map(({ style, text }) => [style, text])).toEqual([
      ['BodyText', ''],
      ['Signature', '云州市教育局'],
      ['Date', '2026年1月15日'],
    ]);
    expect(paragraphs.map(({ properties }) => properties.includes('keepNext'))).toEqual([true, true, false]);
    expect(paragraphs[1]?.properties).toContain('<w:ind w:rightChars="450" w:right="1418"/>');
  });

  it('does not sign a plan without a date', () => {
    expect(signatureXml({ issuer: '云州市教育局', issueDate: null })).toBe('');
  });

  it('writes a date alone', () => {
    expect(paragraphsOf(signatureXml({ issuer: null, issueDate: '2026年3月' }))).toHaveLength(2);
  });
});
