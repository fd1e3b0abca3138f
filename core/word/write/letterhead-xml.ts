import type { FormalIssue } from '../../plan/issue.ts';
import { madeMark } from '../marks.ts';
import { fontNames, typeSizes } from '../page.ts';
import { twips } from '../house-style.ts';
import { paragraphXml } from './paragraph-xml.ts';
import { runXml } from './run-xml.ts';
import { styleIds } from './style-ids.ts';
import { widthInCharacters } from './text-width.ts';
import type { WriteContext } from './write-context.ts';

/** Marks of what the export makes around the text; the annex list counts from 0. */
const FIRST_MARK = 1_000;
/** From the upper edge of the text area to that of 发文机关标志 (GB/T 9704-2012 7.2.4). */
const AGENCY_FROM_TOP = twips(35);
/** Largest type of 发文机关标志 in points; the standard leaves it to the agency (7.2.4). */
const LARGEST_AGENCY = 48;
/** 4 mm from the rule to the 发文字号 (7.2.7), less what its line has below the characters, in points. */
const RULE_SPACE = 5;

/**
 * 版头 (GB/T 9704-2012 7.2): 份号, 密级 and 紧急程度 flush left on the first three lines, 发文机关标志 in red 35 mm below the
 * edge, two lines below it the 发文字号 (with 签发人 beside it where the document goes to a superior), and a red rule as wide
 * as the text. Without 发文机关标志 only what there is of the first three lines.
 */
export function letterheadXml(issue: FormalIssue, context: WriteContext): string {
  const { agency, copyNumber, secrecy, urgency } = issue;
  const lines = [copyNumber, secrecy, urgency];
  const top = lines.map((line, index) => {
    if (line === undefined) return agency === undefined ? '' : paragraphXml(styleIds.salutation, '');
    const font = index === 0 ? '' : fontNames.heiti;
    return paragraphXml(styleIds.salutation, context.mark(madeMark(FIRST_MARK + index), styledRun(line, font)));
  });
  if (agency === undefined) return top.join('');
  return (
    top.join('') +
    agencyXml(agency, context) +
    paragraphXml(styleIds.salutation, '').repeat(2) +
    numberXml(issue, context)
  );
}

function agencyXml(agency: string, context: WriteContext): string {
  const { setup } = context;
  const size = Math.min(LARGEST_AGENCY, Math.floor(setup.textWidth / 20 / Math.max(1, widthInCharacters(agency))));
  const before = Math.max(0, AGENCY_FROM_TOP - 3 * setup.linePitch);
  const properties =
    `<w:snapToGrid w:val="0"/><w:spacing w:before="${before}" w:line="${Math.round(size * 26)}" w:lineRule="exact"/>` +
    '<w:jc w:val="center"/>';
  const run = styledRun(agency, setup.style.looks.title.font, size * 2, 'FF0000');
  return paragraphXml(styleIds.salutation, context.mark(madeMark(FIRST_MARK + 3), run), properties);
}

function numberXml({ number = '', signers = [] }: FormalIssue, context: WriteContext): string {
  const { textWidth, characterWidth } = context.setup;
  const rule = `<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="${RULE_SPACE}" w:color="FF0000"/></w:pBdr>`;
  if (signers.length === 0) {
    const content = context.mark(madeMark(FIRST_MARK + 4), runXml(number));
    return paragraphXml(styleIds.salutation, content, `${rule}<w:jc w:val="center"/>`);
  }
  // 上行文: the number one character from the left, 签发人 one from the right, their names in 楷体.
  // Tabs, since an indent would shorten the rule too.
  const stops = [
    ['left', characterWidth],
    ['right', textWidth - characterWidth],
  ].map(([side, at]) => `<w:tab w:val="${side}" w:pos="${at}"/>`);
  const content = runXml(`\t${number}\t签发人：`) + styledRun(signers.join('　'), fontNames.kaiti);
  return paragraphXml(
    styleIds.salutation,
    context.mark(madeMark(FIRST_MARK + 4), content),
    `${rule}<w:tabs>${stops.join('')}</w:tabs>`,
  );
}

/** A run in a look of its own; what is empty stays that of the paragraph. */
function styledRun(text: string, font: string, size: number = typeSizes.third, color = ''): string {
  const fonts =
    font === '' ? '' : `<w:rFonts w:ascii="${font}" w:eastAsia="${font}" w:hAnsi="${font}" w:cs="${font}"/>`;
  const properties = `${fonts}${color === '' ? '' : `<w:color w:val="${color}"/>`}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
  return runXml(text).replace(/^<w:r>(?:<w:rPr>.*?<\/w:rPr>)?/u, `<w:r><w:rPr>${properties}</w:rPr>`);
}
