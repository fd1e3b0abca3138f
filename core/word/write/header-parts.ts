import type { PageMatter } from '../../plan/issue.ts';
import type { PageSetup } from '../page-setup.ts';
import { escapeXml } from './escape-xml.ts';
import { footerPart } from './footer-part.ts';
import { footerEdges, turnedFooterParts, wordPart, type WordPart } from './pack-word-file.ts';
import { paragraphXml } from './paragraph-xml.ts';
import { partXml } from './part-xml.ts';
import { runXml } from './run-xml.ts';
import type { SectionEdge } from './section-xml.ts';
import { styleIds } from './style-ids.ts';
import { widthInCharacters } from './text-width.ts';

/** The parts that stand on every page, and how a section refers to them. */
export interface PageEdges {
  readonly edges: readonly SectionEdge[];
  readonly parts: readonly WordPart[];
}

/** Header text and watermark in a header, footer text beside the page number; headers only where they say something. */
export function pageEdges({ header, footer, watermark }: PageMatter, setup: PageSetup): PageEdges {
  const footers =
    footer === undefined
      ? []
      : [
          wordPart('footer1', 'footer', footerPart(setup, 'odd', footer), 'rIdFooterOdd'),
          wordPart('footer2', 'footer', footerPart(setup, 'even', footer), 'rIdFooterEven'),
          ...turnedFooterParts(setup, footer),
        ];
  if (header === undefined && watermark === undefined) return { edges: footerEdges, parts: footers };
  const xml = (number: number) => headerPart(header ?? '', watermark ?? null, setup, number);
  return {
    edges: [
      { kind: 'header', pages: 'default', id: 'rIdHeaderOdd' },
      { kind: 'header', pages: 'even', id: 'rIdHeaderEven' },
      ...footerEdges,
    ],
    parts: [
      ...footers,
      wordPart('header1', 'header', xml(1), 'rIdHeaderOdd'),
      wordPart('header2', 'header', xml(2), 'rIdHeaderEven'),
    ],
  };
}

function headerPart(text: string, watermark: string | null, setup: PageSetup, number: number): string {
  const shape = watermark === null ? '' : `<w:r>${watermarkXml(watermark, setup, number)}</w:r>`;
  return partXml('w:hdr', paragraphXml(styleIds.header, shape + runXml(text)), true);
}

/** Word art across the page, grey and half transparent, as Word itself makes a watermark (VML, ECMA-376 part 4, 19). */
function watermarkXml(text: string, { textWidth }: PageSetup, number: number): string {
  const width = Math.round((textWidth / 20) * 0.95);
  const height = Math.round(width / Math.max(2, widthInCharacters(text)));
  const place =
    `position:absolute;margin-left:0;margin-top:0;width:${width}pt;height:${height}pt;rotation:315;z-index:-251658240;` +
    'mso-position-horizontal:center;mso-position-horizontal-relative:margin;' +
    'mso-position-vertical:center;mso-position-vertical-relative:margin';
  return (
    '<w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">' +
    '<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>' +
    '<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/>' +
    '<v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/>' +
    '<v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="custom" ' +
    'o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/>' +
    '<v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>' +
    `<v:shape id="PowerPlusWaterMarkObject${number}" o:spid="_x0000_s20${number}0" type="#_x0000_t136" style="${place}" ` +
    'o:allowincell="f" fillcolor="silver" stroked="f"><v:fill opacity=".5"/>' +
    `<v:textpath style="font-family:&quot;${escapeXml('宋体')}&quot;;font-size:1pt" string="${escapeXml(text)}"/></v:shape></w:pict>`
  );
}
