import { breakLines, type Measure } from './break-lines.ts';
import type { FlowParagraph, FlowSection } from './page-flow.ts';
import { movedTo, type Drawn, type PlacedLine, type PlacedWatermark, type TurnedLines } from './page-items.ts';

/** Header, footer and watermark of a page of a section. */
export interface DrawnEdges extends Drawn {
  readonly watermark: PlacedWatermark | null;
  readonly turned: TurnedLines | null;
}

/** Draws what stands at the edges of the page with this number. */
export function drawEdges(section: FlowSection, number: number, measure: Measure): DrawnEdges {
  const side = number % 2 === 1 ? 'odd' : 'even';
  const { margins, width, height } = section;
  const textWidth = width - margins.left - margins.right;
  const header = section.header[side];
  const footer = section.footer[side];
  const above = movedTo(
    drawParagraphs(header?.paragraphs ?? [], textWidth, number, measure),
    margins.left,
    section.headerFromTop,
  );
  const below = drawParagraphs(footer?.paragraphs ?? [], textWidth, number, measure);
  const footerHeight = below.lines.reduce((sum, line) => sum + line.height, 0);
  const placed = movedTo(below, margins.left, height - section.footerFromBottom - footerHeight);
  const mark = header?.watermark;
  const strip = footer?.turned;
  return {
    lines: [...above.lines, ...placed.lines],
    rules: [],
    turned: strip
      ? {
          x: strip.x + strip.width,
          y: strip.y,
          lines: drawParagraphs(strip.paragraphs, strip.length, number, measure).lines,
        }
      : null,
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

function drawParagraphs(paragraphs: readonly FlowParagraph[], width: number, number: number, measure: Measure): Drawn {
  const lines: PlacedLine[] = [];
  let top = 0;
  for (const paragraph of paragraphs) {
    const spans = paragraph.spans.map((span) => (span.isPageNumber ? { ...span, text: String(number) } : span));
    for (const line of breakLines({ ...paragraph, spans }, width, measure)) {
      lines.push({ ...line, top, height: paragraph.pitch, mark: null, isEdge: true });
      top += paragraph.pitch;
    }
  }
  return { lines, rules: [] };
}
