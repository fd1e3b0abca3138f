import { Tokenizer, TokenizerMode } from 'parse5';
import type { Token } from 'parse5';
import type { SourceBlock } from '../recognise/source.ts';
import { blockElements, cellBorders, impliedEnds, rawElements, tableParts, voidElements } from './elements.ts';
import { lookInside, plainLook } from './element-look.ts';
import type { Look } from './element-look.ts';
import { PageCollector } from './page-collector.ts';
import { frameInside } from './paragraph-frame.ts';
import type { ParagraphFrame } from './paragraph-frame.ts';
import { attributesOf, keyword, styleOf } from './style-declarations.ts';
import type { Style } from './style-declarations.ts';

/** Deeper elements count as part of the one they stand in; browsers stop at the same depth. */
const MAX_DEPTH = 512;

interface OpenElement {
  readonly name: string;
  readonly look: Look;
  readonly frame: ParagraphFrame;
}

/** What has to be known of a page before it is read. */
export interface PageHabits {
  /** Comments say where what was copied begins and ends. */
  readonly isFragmentMarked: boolean;
  /** Its lines end only where a blank is, as those that Word and LibreOffice write, also between Han characters. */
  readonly breaksAtBlanks: boolean;
}

const page: OpenElement = { name: '', look: plainLook, frame: {} };

/**
 * Follows the tags of an HTML page in one pass, without building a tree: which elements are open, which end tags were left
 * out, what is hidden, what Word, WPS and Excel write beside the text. What is read goes to a `PageCollector`.
 */
export class HtmlReader {
  readonly #tokenizer: Tokenizer;
  readonly #open: OpenElement[] = [];
  readonly #page: PageCollector;

  constructor({ isFragmentMarked, breaksAtBlanks }: PageHabits) {
    this.#page = new PageCollector(breaksAtBlanks);
    this.#page.isOutside = isFragmentMarked;
    const onText = ({ chars }: Token.CharacterToken) =>
      this.#page.addText(chars, this.#around.look, this.#around.frame);
    this.#tokenizer = new Tokenizer(
      {},
      {
        onStartTag: (tag) => this.#startTag(tag),
        onEndTag: (tag) => this.#endTag(tag.tagName),
        onCharacter: onText,
        onWhitespaceCharacter: onText,
        onNullCharacter: () => undefined,
        onComment: ({ data }) => this.#comment(data.trim()),
        onDoctype: () => undefined,
        onEof: () => undefined,
        onParseError: null,
      },
    );
  }

  read(html: string): SourceBlock[] {
    this.#tokenizer.write(html, true);
    this.#closeTo(0);
    return this.#page.finish();
  }

  /** The element that what comes in stands in. */
  get #around(): OpenElement {
    return this.#open.at(-1) ?? page;
  }

  #startTag(tag: Token.TagToken): void {
    const name = tag.tagName;
    const mode = rawElements.get(name);
    if (mode) this.#tokenizer.state = TokenizerMode[mode];
    this.#endImplied(name);
    if (blockElements.has(name)) this.#page.breakParagraph();
    const { look: lookAround, frame: frameAround } = this.#around;
    const attributes = attributesOf(tag);
    const style = styleOf(attributes);
    const look = lookInside(name, attributes, style, lookAround);
    if (breaksPage(style)) this.#page.breakPage();
    else if (name === 'br') this.#page.addLineBreak(look);
    // `<o:p/>`: names with a prefix are those of XML, where an element can be empty.
    if (voidElements.has(name) || (tag.selfClosing && name.includes(':'))) return;
    const isHidden = look.hiddenIn !== undefined;
    if (this.#open.length >= MAX_DEPTH && (!isHidden || lookAround.hiddenIn !== undefined)) return;
    this.#page.openElement(name, attributes, style, isHidden);
    const frame = frameInside(name, attributes, style, frameAround);
    if (style.has('mso-tab-count')) {
      this.#page.addTab(look, frame);
      // The blanks or dots inside only draw it.
      this.#open.push({ name, look: { ...look, hiddenIn: name }, frame });
    } else this.#open.push({ name, look, frame });
  }

  #endTag(name: string): void {
    if (name === 'br') this.#page.addLineBreak(this.#around.look);
    if (name === 'p') this.#page.breakParagraph();
    const isTablePart = tableParts.has(name);
    for (let index = this.#open.length - 1; index >= 0; index -= 1) {
      const open = this.#open[index]!.name;
      if (open === name) {
        this.#closeTo(index);
        return;
      }
      // What stands in a cell cannot close anything around the cell, nor a part of one table that of another.
      if (isTablePart ? open === 'table' : cellBorders.has(open)) return;
    }
  }

  /** Closes what the start of an element ends by itself: `<p>` before a block, `<li>` before the next one. */
  #endImplied(name: string): void {
    const isBlock = blockElements.has(name);
    // An island of Office data that nobody closed ends where the page goes on.
    if (isBlock && this.#around.look.hiddenIn === 'xml') {
      this.#closeTo(this.#open.findIndex((open) => open.look.hiddenIn === 'xml'));
    }
    if (isBlock) this.#closeNearest((open) => open === 'p', cellBorders);
    const rule = impliedEnds.get(name);
    if (rule) while (this.#closeNearest((open) => rule.ends.has(open), rule.borders));
  }

  #closeNearest(isMeant: (name: string) => boolean, borders: ReadonlySet<string>): boolean {
    for (let index = this.#open.length - 1; index >= 0; index -= 1) {
      const { name } = this.#open[index]!;
      if (isMeant(name)) {
        this.#closeTo(index);
        return true;
      }
      if (borders.has(name)) return false;
    }
    return false;
  }

  /** Closes the element at an index and all inside it. */
  #closeTo(index: number): void {
    while (this.#open.length > index) {
      const { name } = this.#open.at(-1)!;
      if (blockElements.has(name)) this.#page.breakParagraph();
      this.#open.pop();
      this.#page.closeElement(name);
    }
  }

  #comment(text: string): void {
    if (text === 'StartFragment') this.#page.isOutside = false;
    else if (text === 'EndFragment') {
      this.#page.breakParagraph();
      this.#page.isOutside = true;
    } else if (text.startsWith('[if !supportLists]>')) this.#hiddenLabel(text);
  }

  /** Some programs leave the number of an item in the comment that hides it from browsers. */
  #hiddenLabel(comment: string): void {
    const inside = comment.slice(comment.indexOf('>') + 1).replaceAll(/mso-list:\s*ignore/giu, '');
    const [block] = new HtmlReader({ isFragmentMarked: false, breaksAtBlanks: true }).read(inside);
    if (block?.type !== 'paragraph') return;
    this.#page.addLabel(block.text, block.font, this.#around.look, this.#around.frame);
  }
}

function breaksPage(style: Style): boolean {
  const before = keyword(style, 'page-break-before') || keyword(style, 'break-before');
  return before === 'always' || before === 'page';
}
