import { BookOpen, ChevronLeft, ChevronRight, FileDown, Printer } from 'lucide-react';
import { Button, Input, TextField } from 'react-aria-components';
import { Choice } from '../../components/choice.tsx';
import { Tip } from '../../components/tip.tsx';
import { useHouseStyles } from '../../state/house-styles.ts';
import { savePdf } from '../../state/preview-pdf.ts';
import {
  choosePreviewFile,
  choosePreviewView,
  closePreview,
  type Preview,
  type PreviewZoom,
} from '../../state/preview.ts';
import { zh } from '../../text/zh.ts';

const profiles = ['issue', 'review'] as const;
const zooms = ['page', 'width', '0.5', '0.75', '1', '1.5', '2'] as const;

const zoomOf = (name: (typeof zooms)[number]): PreviewZoom =>
  name === 'page' || name === 'width' ? name : Number(name);

interface PreviewBarProps {
  readonly preview: Preview;
  readonly current: number;
  readonly goToPage: (number: number) => void;
}

/** Which file is shown and how, and what can be done with its pages. */
export function PreviewBar({ preview, current, goToPage }: PreviewBarProps) {
  const styles = useHouseStyles((state) => state.styles);
  const { profile, style, pages, zoom, isTwoPages, isWaiting, hasOffice } = preview;
  return (
    <header className="bar preview-bar">
      <Tip text={zh.preview.closeHint}>
        <Button className="tool" onPress={closePreview}>
          <ChevronLeft size={16} aria-hidden /> {zh.preview.close}
        </Button>
      </Tip>
      <h1 className="document-title">{zh.preview.title}</h1>
      <span className="saved" role="status">
        {isWaiting && pages !== null ? zh.preview.waiting : ''}
      </span>
      <span className="grow" />
      <PageTurner current={current} count={pages?.length ?? 0} step={isTwoPages ? 2 : 1} goToPage={goToPage} />
      <Choice
        label={zh.preview.zoom}
        value={`${zoom}` as (typeof zooms)[number]}
        options={zooms}
        names={zh.preview.zooms}
        onChange={(name) => choosePreviewView({ zoom: zoomOf(name) })}
      />
      <Tip text={zh.preview.twoPages}>
        <Button
          className={isTwoPages ? 'icon-button is-on' : 'icon-button'}
          aria-label={zh.preview.twoPages}
          aria-pressed={isTwoPages}
          onPress={() => choosePreviewView({ isTwoPages: !isTwoPages })}
        >
          <BookOpen size={18} />
        </Button>
      </Tip>
      <span className="grow" />
      <Choice
        label={zh.preview.profile}
        value={profile}
        options={profiles}
        names={zh.exporting.profiles}
        onChange={(chosen) => choosePreviewFile({ exportProfile: chosen })}
      />
      <Choice
        label={zh.exporting.style}
        value={style.id}
        options={styles.map(({ id }) => id)}
        names={Object.fromEntries(styles.map(({ id, name }) => [id, name]))}
        onChange={(id) => choosePreviewFile({ exportStyle: id })}
      />
      <Tip text={hasOffice ? zh.preview.pdfByOffice : zh.preview.pdfByPrint}>
        <Button className="tool" onPress={() => (hasOffice ? void savePdf(preview) : window.print())}>
          <FileDown size={16} aria-hidden /> {zh.preview.pdf}
        </Button>
      </Tip>
      <Tip text={zh.preview.printHint}>
        <Button className="tool primary" isDisabled={pages === null} onPress={() => window.print()}>
          <Printer size={16} aria-hidden /> {zh.preview.print}
        </Button>
      </Tip>
    </header>
  );
}

interface PageTurnerProps {
  readonly current: number;
  readonly count: number;
  readonly step: number;
  readonly goToPage: (number: number) => void;
}

function PageTurner({ current, count, step, goToPage }: PageTurnerProps) {
  return (
    <div className="preview-turner">
      <Button
        className="icon-button"
        aria-label={zh.preview.previous}
        isDisabled={current <= 1}
        onPress={() => goToPage(Math.max(1, current - step))}
      >
        <ChevronLeft size={18} />
      </Button>
      <TextField
        key={current}
        aria-label={zh.preview.page}
        defaultValue={String(current)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
          const number = Number.parseInt(event.target.value, 10);
          if (number >= 1) goToPage(Math.min(number, count));
        }}
      >
        <Input className="input" inputMode="numeric" />
      </TextField>
      <span>{zh.preview.ofPages(count)}</span>
      <Button
        className="icon-button"
        aria-label={zh.preview.next}
        isDisabled={current + step > count}
        onPress={() => goToPage(current + step)}
      >
        <ChevronRight size={18} />
      </Button>
    </div>
  );
}
