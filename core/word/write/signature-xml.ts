import type { Plan } from '../../plan/schema.ts';
import { characterWidth, linesAboveSignature, signatureIndent } from '../page.ts';
import { blankLinesXml, keepNext, paragraphXml } from './paragraph-xml.ts';
import { runXml } from './run-xml.ts';
import { styleIds } from './styles.ts';
import { widthInCharacters } from './text-width.ts';

/** Room at the right of issuer and date, in characters. */
export interface SignatureIndents {
  readonly issuer: number;
  readonly date: number;
}

/**
 * Where issuer and date of a document without a seal stand (GB/T 9704-2012 7.3.5.2): the issuer two characters from the
 * right, the date below it beginning two characters further right; a date longer than the issuer stands two characters
 * from the right itself and moves the issuer left.
 */
export function signatureIndents(issuer: string, date: string): SignatureIndents {
  const indent = signatureIndent.value;
  const [issuerWidth, dateWidth] = [widthInCharacters(issuer), widthInCharacters(date)];
  if (dateWidth > issuerWidth) return { issuer: indent + dateWidth + indent - issuerWidth, date: indent };
  return { issuer: indent, date: issuerWidth - dateWidth };
}

/**
 * Issuer (署名) and date (成文日期) below the text. A plan without a date is not signed: 工作要点 usually are not, their
 * signature stands on the notice that issues them.
 */
export function signatureXml({ issuer, issueDate }: Pick<Plan, 'issuer' | 'issueDate'>): string {
  if (!issueDate) return '';
  const indents = issuer ? signatureIndents(issuer, issueDate) : { issuer: 0, date: signatureIndent.value };
  return (
    blankLinesXml(linesAboveSignature.value, keepNext) +
    (issuer ? paragraphXml(styleIds.signature, runXml(issuer), keepNext + rightIndent(indents.issuer)) : '') +
    paragraphXml(styleIds.date, runXml(issueDate), rightIndent(indents.date))
  );
}

/** In characters for Word, in twips for programs that do not know them. */
function rightIndent(characters: number): string {
  return `<w:ind w:rightChars="${Math.round(characters * 100)}" w:right="${Math.round(characters * characterWidth)}"/>`;
}
