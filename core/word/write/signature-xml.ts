import type { Plan } from '../../plan/schema.ts';
import { frameMarks } from '../marks.ts';
import { linesAboveSignature, signatureIndent } from '../page.ts';
import type { SignatureForm } from '../house-style.ts';
import { blankLinesXml, keepNext, paragraphXml } from './paragraph-xml.ts';
import { runXml } from './run-xml.ts';
import { styleIds } from './style-ids.ts';
import { widthInCharacters } from './text-width.ts';
import { plainContext, type WriteContext } from './write-context.ts';

/** Room at the right of issuer and date, in characters. */
export interface SignatureIndents {
  readonly issuer: number;
  readonly date: number;
}

/** 右空四字: the date below a seal or a stamp (GB/T 9704-2012 7.3.5.1, 7.3.5.3). */
const SEALED_DATE = 4;

/**
 * Where issuer and date stand. Without a seal (GB/T 9704-2012 7.3.5.2): the issuer two characters from the right, the date
 * below it beginning two characters further right; a date longer than the issuer stands two characters from the right
 * itself and moves the issuer left. With a seal (7.3.5.1): the date four characters from the right, the issuer centred
 * above it, so that the seal covers both. With the stamp of a signature (7.3.5.3): the date four characters from the
 * right, and the stamp above it.
 */
export function signatureIndents(issuer: string, date: string, form: SignatureForm = 'unsealed'): SignatureIndents {
  const [issuerWidth, dateWidth] = [widthInCharacters(issuer), widthInCharacters(date)];
  switch (form) {
    case 'unsealed': {
      const indent = signatureIndent.value;
      if (dateWidth > issuerWidth) return { issuer: indent + dateWidth + indent - issuerWidth, date: indent };
      return { issuer: indent, date: issuerWidth - dateWidth };
    }
    case 'sealed':
      // A long name would otherwise pass the right edge, and the date then moves left with it.
      return issuerWidth > dateWidth + 2 * SEALED_DATE
        ? { issuer: 0, date: (issuerWidth - dateWidth) / 2 }
        : { issuer: SEALED_DATE + (dateWidth - issuerWidth) / 2, date: SEALED_DATE };
    case 'stamped':
      return { issuer: SEALED_DATE, date: SEALED_DATE };
    default:
      return form satisfies never;
  }
}

/** Blank lines above the signature, and between it and the date: a stamp needs room on either side. */
const blankLines: Readonly<Record<SignatureForm, { readonly above: number; readonly between: number }>> = {
  unsealed: { above: linesAboveSignature.value, between: 0 },
  sealed: { above: linesAboveSignature.value, between: 0 },
  stamped: { above: 2, between: 1 },
};

const plain = plainContext();

/**
 * Issuer (署名) and date (成文日期) below the text. A plan without a date is not signed: 工作要点 usually are not, their
 * signature stands on the notice that issues them.
 */
export function signatureXml(
  { issuer, issueDate }: Pick<Plan, 'issuer' | 'issueDate'>,
  context: WriteContext = plain,
): string {
  if (!issueDate) return '';
  const form = context.setup.style.signature;
  const { characterWidth } = context.setup;
  const indents = issuer
    ? signatureIndents(issuer, issueDate, form)
    : { issuer: 0, date: form === 'unsealed' ? signatureIndent.value : SEALED_DATE };
  const { above, between } = blankLines[form];
  const date = context.mark(frameMarks.issueDate, runXml(issueDate));
  if (!issuer) return blankLinesXml(above, keepNext) + signedXml(styleIds.date, date, '', indents.date, characterWidth);
  const name = context.mark(frameMarks.issuer, runXml(issuer));
  return (
    blankLinesXml(above, keepNext) +
    signedXml(styleIds.signature, name, keepNext, indents.issuer, characterWidth) +
    blankLinesXml(between, keepNext) +
    signedXml(styleIds.date, date, '', indents.date, characterWidth)
  );
}

/** Right indent in characters for Word, in twips for programs that do not know them. */
function signedXml(style: string, content: string, properties: string, characters: number, width: number): string {
  const indent = `<w:ind w:rightChars="${Math.round(characters * 100)}" w:right="${Math.round(characters * width)}"/>`;
  return paragraphXml(style, content, properties + indent);
}
