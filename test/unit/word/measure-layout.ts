import { partsOf } from './paragraphs-of.ts';

/**
 * Measures a Word file against GB/T 9704-2012 by its own numbers, in millimetres and points, so that it does not agree
 * with the writer merely by sharing constants. Returns what is wrong, in words; nothing when all holds.
 */
export function measureLayout(file: Uint8Array): string[] {
  const parts = partsOf(file);
  const document = parts['word/document.xml'] ?? '';
  const styles = parts['word/styles.xml'] ?? '';
  return [
    ...measurePage(document),
    ...measureText(styles),
    ...measureHeadings(styles),
    ...measureFooters(parts),
    ...measureFonts(styles),
  ];
}

const millimetres = (twips: number) => (twips / 1440) * 25.4;

function attribute(xml: string, element: string, name: string): string {
  const tag = new RegExp(`<w:${element}(?: [^>]*)?>`, 'u').exec(xml)?.[0] ?? '';
  return new RegExp(` w:${name}="([^"]*)"`, 'u').exec(tag)?.[1] ?? '';
}

function wrong(what: string, found: string | number, isRight: boolean): string[] {
  return isRight ? [] : [`${what}: ${found}`];
}

function measurePage(document: string): string[] {
  const lengths: [string, string, string, number, number][] = [
    ['paper width', 'pgSz', 'w', 210, 0.5],
    ['paper height', 'pgSz', 'h', 297, 0.5],
    ['top margin', 'pgMar', 'top', 37, 1],
    ['bottom margin', 'pgMar', 'bottom', 35, 1],
    ['left margin', 'pgMar', 'left', 28, 1],
    ['right margin', 'pgMar', 'right', 26, 1],
  ];
  const grid = attribute(document, 'docGrid', 'type');
  return [
    ...lengths.flatMap(([what, element, name, wanted, tolerance]) => {
      const found = millimetres(Number(attribute(document, element, name)));
      return wrong(what, found.toFixed(1), Math.abs(found - wanted) <= tolerance);
    }),
    ...wrong('grid', grid, grid === 'lines'),
  ];
}

function styleXml(styles: string, id: string): string {
  return new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 'su').exec(styles)?.[0] ?? '';
}

/** 22 lines of 28 characters: pitch between 28 and 28.98 pt, characters no wider than 442.2 / 28 pt. */
function measureText(styles: string): string[] {
  const normal = styleXml(styles, 'Normal');
  const pitch = Number(attribute(normal, 'spacing w:before="0" w:after="0"', 'line')) / 20;
  const spacing = Number(/<w:spacing w:val="(-?\d+)"/u.exec(normal)?.[1]) / 20;
  const size = Number(attribute(normal, 'sz', 'val')) / 2;
  const width = size + spacing;
  const indent = attribute(styleXml(styles, 'BodyText'), 'ind', 'firstLineChars');
  return [
    ...wrong('line rule', 'not exact', normal.includes('w:lineRule="exact"')),
    ...wrong('line pitch', pitch, pitch >= 28 && pitch * 22 <= 637.8 && pitch * 23 > 637.8),
    ...wrong('body size', size, size === 16),
    ...wrong('character width', width, width * 28 <= 442.2 && width * 29 > 442.2),
    ...wrong('widow control', 'on', normal.includes('<w:widowControl w:val="0"/>')),
    ...wrong('first-line indent', indent, indent === '200'),
  ];
}

function measureHeadings(styles: string): string[] {
  return ['黑体', '楷体', '仿宋', '仿宋'].flatMap((font, index) => {
    const style = styleXml(styles, `Heading${index + 1}`);
    const found = attribute(style, 'rFonts', 'eastAsia');
    const level = attribute(style, 'outlineLvl', 'val');
    return [
      ...wrong(`font of level ${index + 1}`, found, found === font),
      ...wrong(`size of level ${index + 1}`, attribute(style, 'sz', 'val'), attribute(style, 'sz', 'val') === '32'),
      ...wrong(`bold of level ${index + 1}`, 'bold', !/<w:b[ /]/u.test(style)),
      ...wrong(`outline level of level ${index + 1}`, level, level === String(index)),
    ];
  });
}

/** `— n —`, 4号宋体, odd pages right and even pages left, one character (14 pt) in from the edge. */
function measureFooters(parts: Readonly<Record<string, string>>): string[] {
  const document = parts['word/document.xml'] ?? '';
  const relations = parts['word/_rels/document.xml.rels'] ?? '';
  const isTwoSided = (parts['word/settings.xml'] ?? '').includes('<w:evenAndOddHeaders/>');
  const sides = (['default', 'even'] as const).flatMap((page) => {
    const id = new RegExp(`<w:footerReference w:type="${page}" r:id="([^"]+)"`, 'u').exec(document)?.[1] ?? '';
    const target = new RegExp(`Id="${id}" [^>]*Target="([^"]+)"`, 'u').exec(relations)?.[1] ?? '';
    const footer = parts[`word/${target}`] ?? '';
    const text = footer
      .replace(/<w:instrText[^>]*> PAGE <\/w:instrText>(.*?)<w:t>1<\/w:t>/su, '$1<w:t>n</w:t>')
      .replace(/<[^>]*>/gu, '');
    const style = styleXml(parts['word/styles.xml'] ?? '', attribute(footer, 'pStyle', 'val'));
    const side = page === 'default' ? 'right' : 'left';
    return [
      ...wrong(`text of the ${page} footer`, text, text === '— n —'),
      ...wrong(`side of the ${page} footer`, attribute(style, 'jc', 'val'), attribute(style, 'jc', 'val') === side),
      ...wrong(`indent of the ${page} footer`, attribute(style, 'ind', side), attribute(style, 'ind', side) === '280'),
      ...wrong(`font of the ${page} footer`, attribute(style, 'rFonts', 'ascii'), style.includes('w:ascii="宋体"')),
      ...wrong(`size of the ${page} footer`, attribute(style, 'sz', 'val'), attribute(style, 'sz', 'val') === '28'),
    ];
  });
  return [...wrong('footers', 'the same on odd and even pages', isTwoSided), ...sides];
}

/** Every style names its font for every script, and none takes one from the theme. */
function measureFonts(styles: string): string[] {
  const fonts = styles.match(/<w:rFonts[^>]*>/gu) ?? [];
  const title = styleXml(styles, 'Title');
  return [
    ...wrong('theme font', 'used', !/(?:ascii|hAnsi|eastAsia|cs)Theme=/u.test(styles)),
    ...fonts.flatMap((tag) =>
      wrong(
        'font',
        tag,
        ['ascii', 'hAnsi', 'eastAsia', 'cs'].every((script) => tag.includes(` w:${script}="`)),
      ),
    ),
    ...wrong(
      'title',
      attribute(title, 'sz', 'val'),
      attribute(title, 'sz', 'val') === '44' && title.includes('小标宋'),
    ),
    ...wrong('title alignment', attribute(title, 'jc', 'val'), attribute(title, 'jc', 'val') === 'center'),
  ];
}
