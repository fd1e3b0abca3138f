import type { SourceParagraph, SourceRun } from '../recognise/source.ts';
import type { Look } from './element-look.ts';
import { printedLabel } from './list-labels.ts';
import type { ParagraphFrame } from './paragraph-frame.ts';

/** White space that a browser collapses to one blank. */
const collapsible = /[\t\n\f\r ]+/gu;

/** A character as wide as a Han character: between two of them a line end in the source is nothing (CSS Text 4.1.3). */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6“”‘’…—]/u;

/** Collects the text of one paragraph while tags and characters come in. */
export class ParagraphCollector {
  readonly pageBreakBefore: boolean;
  readonly #frame: ParagraphFrame;
  readonly #breaksAtBlanks: boolean;
  readonly #alignment: Look['alignment'];
  #text = '';
  #last = '';
  #label = '';
  /** Font in which the label begins: in one of signs its letters are bullets. */
  #labelFont: string | undefined;
  readonly #runs: { text: string; readonly look: Look }[] = [];
  /** White space that stands before whatever comes next; `break` where a line of the source ended in it. */
  #pending: '' | 'blank' | 'break' = '';

  constructor(frame: ParagraphFrame, look: Look, pageBreakBefore: boolean, breaksAtBlanks: boolean) {
    this.#breaksAtBlanks = breaksAtBlanks;
    this.#frame = frame;
    this.#alignment = look.alignment;
    this.pageBreakBefore = pageBreakBefore;
  }

  addLabel(text: string, font: string | undefined): void {
    if (this.#label === '') this.#labelFont = font;
    this.#label += text;
  }

  add(text: string, look: Look): void {
    if (look.isPreformatted) {
      this.#append(this.#takePending(text) + text, look);
      return;
    }
    const start = text.length - text.replace(/^[\t\n\f\r ]+/u, '').length;
    let end = text.length;
    while (end > start && isCollapsible(text, end - 1)) end -= 1;
    this.#addSpace(text.slice(0, start));
    if (start === end) return;
    const inside = text.slice(start, end);
    const collapsed = /[\t\n\f\r]| {2}/u.test(inside)
      ? inside.replace(collapsible, (space, at: number) =>
          this.#blankFor(space.includes('\n'), inside[at - 1]!, inside[at + space.length]!),
        )
      : inside;
    this.#append(this.#takePending(inside[0]!) + collapsed, look);
    this.#addSpace(text.slice(end));
  }

  /** A line end or a tab that is meant. */
  addMark(mark: '\n' | '\t', look: Look): void {
    this.#pending = '';
    this.#append(mark, look);
  }

  #addSpace(space: string): void {
    if (space !== '' && this.#pending !== 'break') this.#pending = space.includes('\n') ? 'break' : 'blank';
  }

  /** What the pending white space comes to before a character. */
  #takePending(next: string): '' | ' ' {
    const pending = this.#pending;
    this.#pending = '';
    if (pending === '' || this.#last === '' || this.#last === '\n') return '';
    return this.#blankFor(pending === 'break', this.#last, next);
  }

  #blankFor(isLineEnd: boolean, before: string, after: string): '' | ' ' {
    return isLineEnd && !this.#breaksAtBlanks && wide.test(before) && wide.test(after) ? '' : ' ';
  }

  #append(text: string, look: Look): void {
    if (text === '') return;
    this.#text += text;
    this.#last = text[text.length - 1]!;
    const last = this.#runs.at(-1);
    if (last && (last.look === look || isAlike(last.look, look))) last.text += text;
    else this.#runs.push({ text, look });
  }

  finish(): SourceParagraph {
    const label = printedLabel(this.#label, this.#labelFont);
    const first = this.#runs.find((run) => run.text.trim() !== '')?.look;
    return {
      type: 'paragraph',
      text: this.#text,
      runs: this.#runs.map(({ text, look }) => runOf(text, look)),
      ...this.#frame,
      ...(label !== '' && { autoLabel: label }),
      ...(this.#alignment && { alignment: this.#alignment }),
      ...(first?.size !== undefined && { fontSize: first.size }),
      ...(first?.font !== undefined && { font: first.font }),
      ...(first?.bold && { bold: true }),
      ...(this.pageBreakBefore && { pageBreakBefore: true }),
    };
  }
}

function isCollapsible(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || (code >= 0x09 && code <= 0x0d && code !== 0x0b);
}

function isAlike(left: Look, right: Look): boolean {
  return left.bold === right.bold && left.italic === right.italic && left.underline === right.underline;
}

function runOf(text: string, { bold, italic, underline }: Look): SourceRun {
  return { text, ...(bold && { bold }), ...(italic && { italic }), ...(underline && { underline }) };
}
