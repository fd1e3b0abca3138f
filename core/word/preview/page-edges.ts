import { breakLines, type Measure } from './break-lines.ts';
import type { FlowEdge, FlowSection } from './page-flow.ts';
import { movedTo, type Drawn, type PlacedLine, type PlacedWatermark } from './page-items.ts';

/** Header, footer and watermark of a page of a section. */
export interface DrawnEdges extends Drawn {
  readonly watermark: PlacedWatermark | null;
}

/** Draws what stands at the edges of the page with this number. */
export function drawEdges(section: FlowSection, number: number, measure: Measure): DrawnEdges {
  const side = number % 2 === 1 ? 'odd' : 'even';
  const { margins, width, height } = section;
  const textWidth = width - margins.left - margins.right;
  const header = section.header[side];
  const footer = section.footer[side];
  const above = movedTo(drawEdge(header, textWidth, number, measure), margins.left, section.headerFromTop);
  const below = drawEdge(footer, textWidth, number, measure);
  const footerHeight = below.lines.reduce((sum, line) => sum + line.height, 0);
  const placed = movedTo(below, margins.left, height - section.footerFromBottom - footerHeight);
  const mark = header?.watermark;
  return {
    lines: [...above.lines, ...placed.lines],
    rules: [],
    watermark: mark
      ? {
          text: mark.text,
          width: mark.width,
          height: mark.height,
          centerX: margins.left + textWidth / 2,
          centerY: margins.top + (height - margins.top - margins.bottom) / 2,
        }
      : null,
  };
}

function drawEdge(edge: FlowEdge | null, width: number, number: number, measure: Measure): Drawn {
  const lines: PlacedLine[] = [];
  let top = 0;
  for (const paragraph of edge?.paragraphs ?? []) {
    const spans = paragraph.spans.map((span) => (span.isPageNumber ? { ...span, text: String(number) } : span));
    for (const line of breakLines({ ...paragraph, spans }, width, measure)) {
      lines.push({ ...line, top, height: paragraph.pitch, mark: null, isEdge: true });
      top += paragraph.pitch;
    }
  }
  return { lines, rules: [] };
}
