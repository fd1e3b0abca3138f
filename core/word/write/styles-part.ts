import { pageNumberPitch, tablePitch, typeSizes, type Look } from '../page.ts';
import { lookOf, type PageSetup } from '../page-setup.ts';
import type { ListPlace } from './list-numbers.ts';
import { escapeXml } from './escape-xml.ts';
import { partXml } from './part-xml.ts';
import { styleIds } from './style-ids.ts';

/**
 * `styles.xml`. Normal carries what all share: exact line pitch, character spacing, widow control off, no extra room
 * between Chinese and Western text; the others add their font, size and indent. `listOfStyle` binds the headings to the
 * lists that number them; null where numbers are text.
 */
export function stylesPart(setup: PageSetup, listOfStyle: (level: number) => ListPlace | null = () => null): string {
  const styles = [
    documentDefaults(setup),
    normal(setup),
    ...textStyles(setup),
    ...headingStyles(setup, listOfStyle),
    ...annexStyles(setup),
    ...tableStyles(setup),
    ...footerStyles(setup),
    ...contentsStyles(setup),
    runInBody(setup),
  ];
  return partXml('w:styles', styles.join(''));
}

/** One family for all four scripts, so that no theme font and no Western font slips in. */
export function fontXml(font: string): string {
  const name = escapeXml(font);
  return `<w:rFonts w:ascii="${name}" w:eastAsia="${name}" w:hAnsi="${name}" w:cs="${name}"/>`;
}

/** `w:rPr` of a look; `middle` is what comes between bold and size. */
export function lookXml(look: Look, middle = ''): string {
  const bold = look.isBold ? '<w:b/><w:bCs/>' : '';
  return `<w:rPr>${fontXml(look.font)}${bold}${middle}<w:sz w:val="${look.size}"/><w:szCs w:val="${look.size}"/></w:rPr>`;
}

/** 左空二字, in characters for Word, in twips for programs that do not know them. */
export function firstLineXml({ firstLineIndent, characterWidth }: PageSetup): string {
  const width = Math.round((firstLineIndent / 100) * characterWidth);
  return `<w:ind w:firstLineChars="${firstLineIndent}" w:firstLine="${width}"/>`;
}

/** Western text is not Chinese: LibreOffice would break it, and figures too, anywhere in a word (7.3.3: 数字、年份不能回行). */
function documentDefaults({ style }: PageSetup): string {
  const language = '<w:lang w:val="en-US" w:eastAsia="zh-CN"/>';
  return (
    `<w:docDefaults><w:rPrDefault><w:rPr>${fontXml(style.looks.body.font)}${language}</w:rPr></w:rPrDefault>` +
    '<w:pPrDefault/></w:docDefaults>'
  );
}

function normal({ style, linePitch, characterSpacing }: PageSetup): string {
  const middle = `<w:color w:val="000000"/><w:spacing w:val="${characterSpacing}"/>`;
  return (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>' +
    '<w:pPr><w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>' +
    `${exactPitch(linePitch)}<w:jc w:val="${style.bodyAlignment}"/></w:pPr>${lookXml(lookOf(style.looks.body), middle)}</w:style>`
  );
}

function exactPitch(twips: number): string {
  return `<w:spacing w:before="0" w:after="0" w:line="${twips}" w:lineRule="exact"/>`;
}

/** Line pitch of 版记: 24 pt. */
const imprintPitch = 480;

const centered = '<w:jc w:val="center"/>';
/** Off the page grid, on which LibreOffice gives lines of another size the room of one or two lines of body text. */
const offGrid = '<w:snapToGrid w:val="0"/>';

/** `properties` are those of the paragraph, in the order of the schema. */
function paragraphStyle(id: string, name: string, look: Look, properties = '', next: string = id): string {
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>` +
    `<w:next w:val="${next}"/><w:qFormat/><w:pPr>${properties}</w:pPr>${lookXml(look)}</w:style>`
  );
}

function textStyles(setup: PageSetup): string[] {
  const { looks } = setup.style;
  const body = lookOf(looks.body);
  const right = '<w:jc w:val="right"/>';
  return [
    paragraphStyle(styleIds.title, 'Title', lookOf(looks.title), offGrid + centered, styleIds.body),
    paragraphStyle(styleIds.titleStatus, 'Subtitle', lookOf(looks.titleStatus), centered, styleIds.body),
    paragraphStyle(styleIds.salutation, 'Salutation', body, '', styleIds.body),
    paragraphStyle(styleIds.body, 'Body Text', body, firstLineXml(setup)),
    paragraphStyle(styleIds.annexList, '附件说明', body),
    paragraphStyle(styleIds.signature, 'Signature', body, right, styleIds.date),
    paragraphStyle(styleIds.date, 'Date', body, right),
  ];
}

function headingStyles(setup: PageSetup, listOfStyle: (level: number) => ListPlace | null): string[] {
  return setup.style.looks.headings.map((look, index) => {
    const list = listOfStyle(index);
    const numbers = list === null ? '' : numberPlaceXml(list);
    const outline = `<w:outlineLvl w:val="${index}"/>`;
    const properties = `${numbers}${firstLineXml(setup)}${outline}`;
    return paragraphStyle(styleIds.headings[index]!, `heading ${index + 1}`, lookOf(look), properties, styleIds.body);
  });
}

/** `w:numPr` of a place in a list; a style names its list, and the list knows the level. */
export function numberPlaceXml({ listId, level }: Pick<ListPlace, 'listId' | 'level'>): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${listId}"/></w:numPr>`;
}

/** A character style, so that body text behind a heading stays body text when a house changes the heading. */
function runInBody({ style }: PageSetup): string {
  const isAnyHeadingBold = style.looks.headings.some(({ bold }) => bold) && !style.looks.body.bold;
  const { font, size } = lookOf(style.looks.body);
  const plain = isAnyHeadingBold ? '<w:b w:val="0"/><w:bCs w:val="0"/>' : '';
  return (
    `<w:style w:type="character" w:customStyle="1" w:styleId="${styleIds.runInBody}">` +
    '<w:name w:val="段首标题后的正文"/><w:qFormat/>' +
    `<w:rPr>${fontXml(font)}${plain}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`
  );
}

function annexStyles({ style }: PageSetup): string[] {
  const mark = lookOf(style.looks.annexMark);
  const title = lookOf(style.looks.annexTitle);
  return [
    paragraphStyle(styleIds.annexMark, '附件序号', mark, '', styleIds.annexTitle),
    paragraphStyle(styleIds.annexTitle, '附件标题', title, offGrid + centered, styleIds.body),
  ];
}

function tableStyles({ style }: PageSetup): string[] {
  const pitch = offGrid + exactPitch(tablePitch.value);
  const { caption, table, tableHeader } = style.looks;
  return [
    paragraphStyle(styleIds.caption, 'caption', lookOf(caption), `<w:keepNext/>${centered}`),
    paragraphStyle(styleIds.table, '表格文字', lookOf(table), `${pitch}<w:jc w:val="left"/>`),
    paragraphStyle(styleIds.tableHeader, '表头文字', lookOf(tableHeader), `<w:keepNext/>${pitch}${centered}`),
  ];
}

function contentsStyles(setup: PageSetup): string[] {
  const { looks } = setup.style;
  const tab = `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${setup.textWidth}"/></w:tabs>`;
  const indent = (level: number) => `<w:ind w:left="${level * setup.characterWidth}"/>`;
  return [
    paragraphStyle(styleIds.contentsTitle, 'TOC Heading', lookOf(looks.title), offGrid + centered, styleIds.body),
    ...styleIds.contents.map((id, level) =>
      paragraphStyle(id, `toc ${level + 1}`, lookOf(looks.body), tab + indent(level)),
    ),
  ];
}

function footerStyles({ style }: PageSetup): string[] {
  const look = lookOf(style.looks.pageNumber);
  const smaller = { ...look, size: typeSizes.smallFourth };
  // 版记: 4号仿宋 (7.4).
  const imprint = { ...lookOf(style.looks.body), size: typeSizes.fourth };
  const pitch = offGrid + exactPitch(pageNumberPitch.value);
  // 空一字: one character of the page number from the edge of the text area (7.5).
  const place = (side: string) =>
    style.pageNumber.place === 'centre' ? centered : `<w:ind w:${side}="${look.size * 10}"/><w:jc w:val="${side}"/>`;
  return [
    paragraphStyle(styleIds.header, 'header', smaller, offGrid + exactPitch(pageNumberPitch.value) + centered),
    paragraphStyle(styleIds.imprint, '版记', imprint, offGrid + exactPitch(imprintPitch)),
    paragraphStyle(styleIds.footerOdd, 'footer', look, pitch + place('right')),
    paragraphStyle(styleIds.footerEven, '双页页脚', look, pitch + place('left')),
  ];
}
