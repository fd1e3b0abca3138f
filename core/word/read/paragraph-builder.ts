import type { SourceParagraph, SourceRun } from '../../recognise/source.ts';
import type { ParagraphLook, RunLook } from './paragraph-look.ts';
import type { Style } from './styles.ts';

const BOLD = 1;
const ITALIC = 2;
const UNDERLINE = 4;

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
  private whole = '';
  private readonly texts: string[] = [];
  private readonly flags: number[] = [];
  private font: string | undefined;
  private size: number | undefined;
  private isBold = false;
  private runInAt: number | undefined;
  private runInStyle: Style | null = null;

  constructor(style: Style) {
    this.style = style;
  }

  get isEmpty(): boolean {
    return this.whole === '';
  }

  get text(): string {
    return this.whole;
  }

  /** Adds text in the look of its run; what the run leaves open its character style says, then the paragraph's style. */
  add(text: string, own: RunLook, runStyle: Style | null): void {
    const base = this.style.run;
    const middle = runStyle?.run;
    if (own.isHidden ?? middle?.isHidden ?? base.isHidden) return;
    const isBold = own.bold ?? middle?.bold ?? base.bold ?? false;
    const isItalic = own.italic ?? middle?.italic ?? base.italic ?? false;
    const isUnderlined = own.underline ?? middle?.underline ?? base.underline ?? false;
    const flags = (isBold ? BOLD : 0) | (isItalic ? ITALIC : 0) | (isUnderlined ? UNDERLINE : 0);
    const last = this.texts.length - 1;
    this.followRunIn(runStyle);
    this.whole += text;
    if (last < 0) {
      this.font = own.font ?? middle?.font ?? base.font;
      this.size = own.size ?? middle?.size ?? base.size;
      this.isBold = isBold;
    }
    if (last >= 0 && this.flags[last] === flags) this.texts[last] += text;
    else {
      this.texts.push(text);
      this.flags.push(flags);
    }
  }

  /** Text without a character style, then text in one style to the end. */
  private followRunIn(runStyle: Style | null): void {
    if (runStyle === this.runInStyle) return;
    this.runInAt = this.runInStyle === null && this.whole !== '' ? this.whole.length : undefined;
    this.runInStyle = runStyle;
  }

  finish(autoLabel: string): SourceParagraph {
    const { alignment = this.style.paragraph.alignment, outlineLevel = this.style.paragraph.outlineLevel } = this.look;
    const pageBreakBefore = this.pageBreakBefore || (this.look.pageBreakBefore ?? this.style.paragraph.pageBreakBefore);
    const style = this.isContents && !/^toc/iu.test(this.style.name) ? 'TOC 1' : this.style.name;
    return {
      type: 'paragraph',
      text: this.text,
      runs: this.texts.map((text, index) => sourceRun(text, this.flags[index]!)),
      ...(style !== '' && { style }),
      ...(outlineLevel !== undefined && outlineLevel > 0 && { outlineLevel }),
      ...(autoLabel !== '' && { autoLabel }),
      ...(alignment !== undefined && { alignment }),
      ...(this.size !== undefined && { fontSize: this.size }),
      ...(this.font !== undefined && { font: this.font }),
      ...(this.isBold && { bold: true }),
      ...(pageBreakBefore && { pageBreakBefore: true }),
      ...(this.runInAt !== undefined && { runInAt: this.runInAt }),
    };
  }
}

function sourceRun(text: string, flags: number): SourceRun {
  if (flags === 0) return { text };
  return {
    text,
    ...((flags & BOLD) !== 0 && { bold: true }),
    ...((flags & ITALIC) !== 0 && { italic: true }),
    ...((flags & UNDERLINE) !== 0 && { underline: true }),
  };
}
