import type { SourceParagraph, SourceRun } from '../../recognise/source.ts';
import type { MarkedReference } from '../carried-plan.ts';
import type { MarkMeaning } from '../marks.ts';
import type { ParagraphLook, RunLook } from './paragraph-look.ts';
import type { Style } from './styles.ts';

type Draft<T> = { -readonly [Key in keyof T]: T[Key] };

/** Collects one paragraph while its elements come in. */
export class ParagraphBuilder {
  style: Style;
  readonly look: ParagraphLook = {};
  /** The paragraph mark was deleted under revision: the next paragraph continues this one. */
  isMarkDeleted = false;
  isContents = false;
  pageBreakBefore = false;
  /** A section ends here and the next one begins a page. */
  isEndOfPage = false;
  /** What it was when we exported it. */
  meaning: MarkMeaning | null = null;
  readonly references: MarkedReference[] = [];
  text = '';
  private readonly runs: Draft<SourceRun>[] = [];
  private firstLook: Pick<RunLook, 'font' | 'size' | 'bold'> = {};
  private runInAt: number | undefined;
  private runInStyle: Style | null = null;

  constructor(style: Style) {
    this.style = style;
  }

  /** Adds text in the look of its run; what the run leaves open its character style says, then the paragraph's style. */
  add(text: string, own: RunLook, runStyle: Style | null): void {
    const base = this.style.run;
    const middle = runStyle?.run ?? base;
    if (own.isHidden ?? middle.isHidden ?? base.isHidden) return;
    const bold = own.bold ?? middle.bold ?? base.bold ?? false;
    const italic = own.italic ?? middle.italic ?? base.italic ?? false;
    const underline = own.underline ?? middle.underline ?? base.underline ?? false;
    if (runStyle !== this.runInStyle) this.followRunIn(runStyle);
    if (this.text === '') {
      this.firstLook = { font: own.font ?? middle.font ?? base.font, size: own.size ?? middle.size ?? base.size, bold };
    }
    this.text += text;
    const last = this.runs[this.runs.length - 1];
    if (last && !last.bold === !bold && !last.italic === !italic && !last.underline === !underline) last.text += text;
    else {
      const run: Draft<SourceRun> = { text };
      if (bold) run.bold = true;
      if (italic) run.italic = true;
      if (underline) run.underline = true;
      this.runs.push(run);
    }
  }

  finish(autoLabel: string): SourceParagraph {
    const { alignment = this.style.paragraph.alignment, outlineLevel = this.style.paragraph.outlineLevel } = this.look;
    const { font, size, bold } = this.firstLook;
    const style = this.isContents && !/^toc/iu.test(this.style.name) ? 'TOC 1' : this.style.name;
    const paragraph: Draft<SourceParagraph> = { type: 'paragraph', text: this.text, runs: this.runs };
    if (style !== '') paragraph.style = style;
    if (outlineLevel) paragraph.outlineLevel = outlineLevel;
    if (autoLabel !== '') paragraph.autoLabel = autoLabel;
    if (alignment) paragraph.alignment = alignment;
    if (size !== undefined) paragraph.fontSize = size;
    if (font !== undefined) paragraph.font = font;
    if (bold) paragraph.bold = true;
    if (this.pageBreakBefore || (this.look.pageBreakBefore ?? this.style.paragraph.pageBreakBefore)) {
      paragraph.pageBreakBefore = true;
    }
    if (this.runInAt !== undefined) paragraph.runInAt = this.runInAt;
    return paragraph;
  }

  /** Text without a character style, then text in one style to the end. */
  private followRunIn(runStyle: Style | null): void {
    this.runInAt = this.runInStyle === null && this.text !== '' ? this.text.length : undefined;
    this.runInStyle = runStyle;
  }
}
