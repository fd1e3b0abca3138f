import type { Alignment } from '../../recognise/source.ts';
import { isOn, wholeNumber } from './read-xml.ts';
import type { Attributes } from './read-xml.ts';

/** Reference to a list level (ECMA-376 17.3.1.19); `listId` '0' takes a paragraph out of its style's list. */
export interface ListReference {
  readonly listId?: string;
  readonly level?: number;
}

/** Look of a run or of the runs of a style; absent means not said here. */
export interface RunLook {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  isHidden?: boolean;
  /** In points. */
  size?: number | undefined;
  /** East Asian font. */
  font?: string | undefined;
}

/** Look of a paragraph or of a paragraph style; absent means not said here. */
export interface ParagraphLook {
  /** 1 to 9; 0 says body text. */
  outlineLevel?: number;
  alignment?: Alignment;
  pageBreakBefore?: boolean;
  list?: ListReference;
}

type RunProperty = (look: RunLook, attributes: Attributes) => void;
type ParagraphProperty = (look: ParagraphLook, attributes: Attributes) => void;

const runProperties: ReadonlyMap<string, RunProperty> = new Map<string, RunProperty>([
  ['w:b', (look, attributes) => void (look.bold = isOn(attributes))],
  ['w:i', (look, attributes) => void (look.italic = isOn(attributes))],
  ['w:u', (look, attributes) => void (look.underline = isOn(attributes))],
  ['w:vanish', (look, attributes) => void (look.isHidden = isOn(attributes))],
  [
    'w:sz',
    (look, attributes) => {
      const halves = wholeNumber(attributes.get('w:val'));
      if (halves !== undefined) look.size = halves / 2;
    },
  ],
  [
    'w:rFonts',
    (look, attributes) => {
      const font = attributes.get('w:eastAsia');
      if (font !== undefined) look.font = font;
    },
  ],
]);

const alignments: Readonly<Record<string, Alignment | undefined>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
};

const paragraphProperties: ReadonlyMap<string, ParagraphProperty> = new Map<string, ParagraphProperty>([
  [
    'w:outlineLvl',
    (look, attributes) => {
      const level = wholeNumber(attributes.get('w:val'));
      if (level !== undefined) look.outlineLevel = level >= 0 && level <= 8 ? level + 1 : 0;
    },
  ],
  [
    'w:jc',
    (look, attributes) => {
      const alignment = alignments[attributes.get('w:val') ?? ''];
      if (alignment) look.alignment = alignment;
    },
  ],
  ['w:pageBreakBefore', (look, attributes) => void (look.pageBreakBefore = isOn(attributes))],
  [
    'w:numId',
    (look, attributes) => {
      const listId = attributes.get('w:val');
      if (listId !== undefined) look.list = { ...look.list, listId };
    },
  ],
  [
    'w:ilvl',
    (look, attributes) => {
      const level = wholeNumber(attributes.get('w:val'));
      if (level !== undefined) look.list = { ...look.list, level };
    },
  ],
]);

/** Takes one child of `w:rPr` into a look. */
export function readRunProperty(look: RunLook, name: string, attributes: Attributes): void {
  runProperties.get(name)?.(look, attributes);
}

/** Takes one child of `w:pPr` (also of its `w:numPr`) into a look. */
export function readParagraphProperty(look: ParagraphLook, name: string, attributes: Attributes): void {
  paragraphProperties.get(name)?.(look, attributes);
}
