import { ImportedXmlComponent, type IStylesOptions } from 'docx';
import {
  annexMarkLook,
  bodyAlignment,
  bodyLook,
  captionLook,
  characterSpacing,
  characterWidth,
  firstLineIndent,
  headingLooks,
  linePitch,
  pageNumberIndent,
  pageNumberLook,
  pageNumberPitch,
  tableHeaderLook,
  tableLook,
  tablePitch,
  titleLook,
  titleStatusLook,
  type Look,
} from '../page.ts';

/** Ids of the styles of an exported file. The names users see are Word's own wherever Word has such a style. */
export const styleIds = {
  title: 'Title',
  titleStatus: 'Subtitle',
  salutation: 'Salutation',
  body: 'BodyText',
  headings: ['Heading1', 'Heading2', 'Heading3', 'Heading4'],
  /** Character style of body text that shares a paragraph with its heading. */
  runInBody: 'RunInBody',
  annexList: 'AnnexList',
  signature: 'Signature',
  date: 'Date',
  annexMark: 'AnnexMark',
  annexTitle: 'AnnexTitle',
  caption: 'Caption',
  table: 'TableText',
  tableHeader: 'TableHeader',
  footerOdd: 'Footer',
  footerEven: 'FooterEven',
} as const;

/**
 * The styles of an exported file. They are written out because the options of `docx` know neither widow control nor the
 * page grid nor automatic spacing in a style. Normal carries what all share: exact line pitch, character spacing, widow
 * control off, no extra room between Chinese and Western text; the others add their font, size and indent.
 */
export function createStyles(): IStylesOptions {
  const styles = [
    documentDefaults(),
    normal(),
    ...textStyles(),
    ...headingStyles(),
    ...annexStyles(),
    ...tableStyles(),
    ...footerStyles(),
    runInBody(),
  ];
  return { importedStyles: styles.map((xml) => ImportedXmlComponent.fromXmlString(xml)) };
}

/** One family for all four scripts, so that no theme font and no Western font slips in. */
function fontXml(look: Look): string {
  return (
    ['ascii', 'eastAsia', 'hAnsi', 'cs'].reduce((xml, script) => `${xml} w:${script}="${look.font}"`, '<w:rFonts') +
    '/>'
  );
}

function runProperties(look: Look, spacing = ''): string {
  return `<w:rPr>${fontXml(look)}${spacing}<w:sz w:val="${look.size}"/><w:szCs w:val="${look.size}"/></w:rPr>`;
}

/** Western text is not Chinese: LibreOffice would break it, and figures too, anywhere in a word (7.3.3: 数字、年份不能回行). */
function documentDefaults(): string {
  const language = '<w:lang w:val="en-US" w:eastAsia="zh-CN"/>';
  return `<w:docDefaults><w:rPrDefault><w:rPr>${fontXml(bodyLook.value)}${language}</w:rPr></w:rPrDefault></w:docDefaults>`;
}

function normal(): string {
  return (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>' +
    '<w:pPr><w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>' +
    `${exactPitch(linePitch.value)}<w:jc w:val="${bodyAlignment.value}"/></w:pPr>` +
    `${runProperties(bodyLook.value, `<w:color w:val="000000"/><w:spacing w:val="${characterSpacing.value}"/>`)}</w:style>`
  );
}

function exactPitch(twips: number): string {
  return `<w:spacing w:before="0" w:after="0" w:line="${twips}" w:lineRule="exact"/>`;
}

const firstLine =
  `<w:ind w:firstLineChars="${firstLineIndent.value}" ` +
  `w:firstLine="${(firstLineIndent.value / 100) * characterWidth}"/>`;
const centered = '<w:jc w:val="center"/>';
/** Off the page grid, on which LibreOffice gives lines of another size the room of one or two lines of body text. */
const offGrid = '<w:snapToGrid w:val="0"/>';

/** `properties` are those of the paragraph, in the order of the schema. */
function paragraphStyle(id: string, name: string, look: Look, properties = '', next: string = id): string {
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>` +
    `<w:next w:val="${next}"/><w:qFormat/><w:pPr>${properties}</w:pPr>${runProperties(look)}</w:style>`
  );
}

function textStyles(): string[] {
  const right = '<w:jc w:val="right"/>';
  return [
    paragraphStyle(styleIds.title, 'Title', titleLook.value, offGrid + centered, styleIds.body),
    paragraphStyle(styleIds.titleStatus, 'Subtitle', titleStatusLook.value, centered, styleIds.body),
    paragraphStyle(styleIds.salutation, 'Salutation', bodyLook.value, '', styleIds.body),
    paragraphStyle(styleIds.body, 'Body Text', bodyLook.value, firstLine),
    paragraphStyle(styleIds.annexList, '附件说明', bodyLook.value),
    paragraphStyle(styleIds.signature, 'Signature', bodyLook.value, right, styleIds.date),
    paragraphStyle(styleIds.date, 'Date', bodyLook.value, right),
  ];
}

function headingStyles(): string[] {
  return headingLooks.value.map((look, index) =>
    paragraphStyle(
      styleIds.headings[index]!,
      `heading ${index + 1}`,
      look,
      `${firstLine}<w:outlineLvl w:val="${index}"/>`,
      styleIds.body,
    ),
  );
}

/** A character style, so that body text behind a heading stays body text when a house changes the heading. */
function runInBody(): string {
  return (
    `<w:style w:type="character" w:customStyle="1" w:styleId="${styleIds.runInBody}">` +
    `<w:name w:val="段首标题后的正文"/><w:qFormat/>${runProperties(bodyLook.value)}</w:style>`
  );
}

function annexStyles(): string[] {
  return [
    paragraphStyle(styleIds.annexMark, '附件序号', annexMarkLook.value, '', styleIds.annexTitle),
    paragraphStyle(styleIds.annexTitle, '附件标题', titleLook.value, offGrid + centered, styleIds.body),
  ];
}

function tableStyles(): string[] {
  const pitch = offGrid + exactPitch(tablePitch.value);
  return [
    paragraphStyle(styleIds.caption, 'caption', captionLook.value, `<w:keepNext/>${centered}`),
    paragraphStyle(styleIds.table, '表格文字', tableLook.value, `${pitch}<w:jc w:val="left"/>`),
    paragraphStyle(styleIds.tableHeader, '表头文字', tableHeaderLook.value, `<w:keepNext/>${pitch}${centered}`),
  ];
}

function footerStyles(): string[] {
  const pitch = offGrid + exactPitch(pageNumberPitch.value);
  const indent = (side: string) => `<w:ind w:${side}="${pageNumberIndent.value}"/><w:jc w:val="${side}"/>`;
  return [
    paragraphStyle(styleIds.footerOdd, 'footer', pageNumberLook.value, pitch + indent('right')),
    paragraphStyle(styleIds.footerEven, '双页页脚', pageNumberLook.value, pitch + indent('left')),
  ];
}
