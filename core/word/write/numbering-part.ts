import { formatLabel } from '../../numbering/label-style.ts';
import type { LabelStyle, Numbering } from '../../plan/schema.ts';
import type { PageSetup } from '../page-setup.ts';
import type { WordList } from './list-numbers.ts';
import { styleIds } from './style-ids.ts';
import { firstLineXml } from './styles-part.ts';
import { partXml } from './part-xml.ts';

/** Formats of ECMA-376 17.18.59. Of the Chinese ones this is written 一百零一 by Word, WPS and LibreOffice alike. */
const formats: Readonly<Record<LabelStyle, string>> = {
  chineseComma: 'chineseCountingThousand',
  chineseParenthesized: 'chineseCountingThousand',
  arabicDot: 'decimal',
  arabicParenthesized: 'decimal',
  circled: 'decimalEnclosedCircle',
};

/** `numbering.xml`: one definition for each list, since lists that share one would continue each other. */
export function numberingPart(lists: readonly WordList[], numbering: Numbering, setup: PageSetup): string {
  const definitions = lists.map((list) => abstractXml(list, numbering, setup));
  const instances = lists.map(({ id }) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`);
  return partXml('w:numbering', definitions.join('') + instances.join(''));
}

function abstractXml(list: WordList, numbering: Numbering, setup: PageSetup): string {
  const levels = list.members.map((member, index) => levelXml(list, member, index, numbering[member]!.style, setup));
  const signature = (0x47_4d_00_00 + list.id).toString(16).toUpperCase().padStart(8, '0');
  return (
    `<w:abstractNum w:abstractNumId="${list.id}"><w:nsid w:val="${signature}"/>` +
    `<w:multiLevelType w:val="multilevel"/>${levels.join('')}</w:abstractNum>`
  );
}

function levelXml(list: WordList, member: number, index: number, style: LabelStyle, setup: PageSetup): string {
  const text = formatLabel(style, 1).replace(/[一1①]/u, `%${index + 1}`);
  const boundTo = list.isOfStyles ? `<w:pStyle w:val="${styleIds.headings[member]}"/>` : '';
  return (
    `<w:lvl w:ilvl="${index}"><w:start w:val="${list.starts[index]}"/><w:numFmt w:val="${formats[style]}"/>${boundTo}` +
    `<w:suff w:val="nothing"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/>` +
    `<w:pPr>${firstLineXml(setup)}</w:pPr><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr></w:lvl>`
  );
}
