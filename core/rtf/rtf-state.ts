import type { ParagraphLook, RunLook } from '../word/read/paragraph-look.ts';

/** What becomes of the text of a group. */
export type Destination =
  | /** The document itself */ 'text'
    /** Nothing */
  | 'skipped'
  /** The number that was printed before a list item */
  | 'label'
  /** What a field does */
  | 'instruction'
  | 'font table'
  | 'style sheet';

/** What a group changes and what comes back at its end. */
export interface RtfState {
  destination: Destination;
  run: RunLook & { isDeleted?: boolean };
  /** Number of the font; undefined is the document's own. */
  fontIndex: number | undefined;
  /** Number of the font for East Asian characters; undefined is the one above. */
  eastAsianFont: number | undefined;
  /** What is said of associated characters now is about East Asian ones, not those of scripts from right to left. */
  isEastAsian: boolean;
  /** Characters that follow `\u` for readers without Unicode. */
  fallbackLength: number;
}

/** The paragraph at hand, which groups do not bring back. */
export interface RtfParagraph {
  look: ParagraphLook;
  styleIndex: number;
  isInTable: boolean;
  /** How many tables it lies in. */
  depth: number;
}

export function plainParagraph(): RtfParagraph {
  return { look: {}, styleIndex: 0, isInTable: false, depth: 1 };
}

export const plainState: RtfState = {
  destination: 'text',
  run: {},
  fontIndex: undefined,
  eastAsianFont: undefined,
  isEastAsian: false,
  fallbackLength: 1,
};

/** Groups whose text is none of the document; those that begin with `\*` and are not known are skipped as well. */
export const skippedDestinations: ReadonlySet<string> = new Set([
  'annotation',
  'atnauthor',
  'atnid',
  'atnref',
  'atntime',
  'author',
  'bkmkend',
  'bkmkstart',
  'blipuid',
  'colortbl',
  'comment',
  'datastore',
  'docvar',
  'filetbl',
  'footer',
  'footerf',
  'footerl',
  'footerr',
  'footnote',
  'ftnsep',
  'ftnsepc',
  'generator',
  'header',
  'headerf',
  'headerl',
  'headerr',
  'info',
  'keywords',
  'latentstyles',
  'listoverridetable',
  'listtable',
  'mmathPr',
  'nonesttables',
  'nonshppict',
  'objdata',
  'operator',
  'panose',
  'pict',
  'private',
  'pn',
  'pnseclvl',
  'pgptbl',
  'revtbl',
  'rsidtbl',
  'rxe',
  'shprslt',
  'stylesheet',
  'subject',
  'tc',
  'template',
  'themedata',
  'title',
  'tx',
  'txe',
  'userprops',
  'xe',
  'xmlnstbl',
]);

/** Groups that begin with `\*` and hold text or what belongs to it. */
export const knownStarred: ReadonlySet<string> = new Set([
  'fldinst',
  'shpinst',
  'nesttableprops',
  'pntext',
  'ud',
  'cs',
  'shptxt',
  'shppict',
]);

/** Control words that stand for a character. */
export const characters: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  lbr: '\n',
  softline: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  '~': '\u00a0',
  _: '-',
};
