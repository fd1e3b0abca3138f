import { memo } from 'react';
import type { LinePiece } from '../../../core/word/preview/break-lines.ts';
import type { PlacedLine, PreviewPage } from '../../../core/word/preview/page-items.ts';
import { fontFamily } from '../../preview/font-faces.ts';
import type { PreviewPlace } from '../../preview/preview-job.ts';
import { leavePreviewFor } from '../../state/preview.ts';
import { zh } from '../../text/zh.ts';

/** Of an exact line, this much is above the foot of its letters, in LibreOffice as in Word. */
const ABOVE_BASE = 0.8;

interface PaperPageProps {
  readonly page: PreviewPage;
  readonly number: number;
  readonly places: ReadonlyMap<string, PreviewPlace>;
  /** Pixels to a point. */
  readonly scale: number;
  /** False: white paper only, for the time being. */
  readonly isDrawn: boolean;
}

/** A page on white paper; a paragraph leads to where it comes from. */
export const PaperPage = memo(function PaperPage({ page, number, places, scale, isDrawn }: PaperPageProps) {
  const { width, height } = page;
  return (
    <svg
      className={width > height ? 'paper is-turned' : 'paper'}
      viewBox={`0 0 ${width} ${height}`}
      style={{ width: width * scale, height: height * scale }}
      role="group"
      aria-label={zh.preview.pageNumber(number)}
      data-page={number}
    >
      {isDrawn && <PageContent page={page} places={places} />}
    </svg>
  );
});

function PageContent({ page, places }: Pick<PaperPageProps, 'page' | 'places'>) {
  const { lines, rules, watermark, turned } = page;
  return (
    <>
      {watermark && (
        <text
          className="paper-watermark"
          x={watermark.centerX}
          y={watermark.centerY}
          fontSize={watermark.height}
          fontFamily={fontFamily('宋体', 'han')}
          textLength={watermark.width}
          transform={`rotate(-45 ${watermark.centerX} ${watermark.centerY})`}
          aria-hidden
        >
          {watermark.text}
        </text>
      )}
      {groupLines(lines).map(({ mark, lines: together }, index) => {
        const place = mark === null ? undefined : places.get(mark);
        return place ? (
          <PlaceLink key={index} lines={together} place={place} />
        ) : (
          <g key={index}>{together.map(drawLine)}</g>
        );
      })}
      {turned && <g transform={`translate(${turned.x} ${turned.y}) rotate(90)`}>{turned.lines.map(drawLine)}</g>}
      {rules.map((rule, index) => (
        <rect key={index} x={rule.x} y={rule.top} width={rule.width} height={rule.height} fill={rule.color} />
      ))}
    </>
  );
}

interface LineGroup {
  readonly mark: string | null;
  readonly lines: PlacedLine[];
}

/** Lines of one paragraph together; a line without words shows nothing and leads nowhere. */
function groupLines(lines: readonly PlacedLine[]): LineGroup[] {
  const groups: LineGroup[] = [];
  for (const line of lines) {
    if (line.pieces.length === 0) continue;
    const last = groups.at(-1);
    if (last && last.mark === line.mark) last.lines.push(line);
    else groups.push({ mark: line.mark, lines: [line] });
  }
  return groups;
}

function PlaceLink({ lines, place }: { readonly lines: readonly PlacedLine[]; readonly place: PreviewPlace }) {
  const pieces = lines.flatMap((line) => line.pieces);
  const left = Math.min(...pieces.map(({ x }) => x));
  const right = Math.max(...pieces.map(({ x, width }) => x + width));
  const top = Math.min(...lines.map((line) => line.top));
  const bottom = Math.max(...lines.map((line) => line.top + line.height));
  const go = () => leavePreviewFor(place);
  return (
    <g
      className="paper-link"
      role="link"
      tabIndex={0}
      onClick={go}
      onKeyDown={(event) => event.key === 'Enter' && go()}
    >
      <rect x={left - 4} y={top + 1} width={right - left + 8} height={bottom - top} rx={3} />
      {lines.map(drawLine)}
    </g>
  );
}

function drawLine({ top, height, pieces, dots, isEdge }: PlacedLine, index: number) {
  const y = top + height * ABOVE_BASE;
  return (
    <g key={index} className={isEdge ? 'paper-line is-edge' : 'paper-line'}>
      {pieces.map((piece, at) => drawPiece(piece, y, at))}
      {dots.map(([from, to], at) => (
        <line key={`d${at}`} className="paper-dots" x1={from + 3} x2={to - 3} y1={y - 1} y2={y - 1} />
      ))}
    </g>
  );
}

function drawPiece({ text, look, script, x }: LinePiece, y: number, key: number) {
  return (
    <text
      key={key}
      x={x}
      y={y}
      fontFamily={fontFamily(look.font, script)}
      fontSize={look.size}
      fill={look.color}
      letterSpacing={look.spacing}
      {...(look.isBold ? { fontWeight: 700 } : {})}
      {...(look.isItalic ? { fontStyle: 'italic' } : {})}
      {...(look.isUnderlined ? { textDecoration: 'underline' } : {})}
    >
      {text}
    </text>
  );
}
