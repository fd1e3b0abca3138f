import type { Measure } from '../../../../core/word/preview/break-lines.ts';
import type { FlowBlock, FlowParagraph, FlowSection, TextLook } from '../../../../core/word/preview/page-flow.ts';

/** Every Chinese character one wide, every other half. */
export const plainMeasure: Measure = (_char, _font, _isBold, script) => (script === 'han' ? 1 : 0.5);

const look: TextLook = {
  font: '仿宋',
  size: 10,
  isBold: false,
  isItalic: false,
  isUnderlined: false,
  color: '#000000',
  spacing: 0,
};

/** A paragraph of 10 pt on lines of 20 pt. */
export function flowParagraph(text: string, fields: Partial<FlowParagraph> = {}): FlowParagraph {
  return {
    is: 'paragraph',
    spans: text === '' ? [] : [{ text, look }],
    alignment: 'left',
    pitch: 20,
    before: 0,
    left: 0,
    right: 0,
    firstLine: 0,
    tabs: [],
    keepsNext: false,
    beginsPage: false,
    endsPage: false,
    rule: null,
    marks: [],
    ...fields,
  };
}

/** A section of pages with room for ten characters and five lines. */
export function flowSection(blocks: readonly FlowBlock[]): FlowSection {
  return {
    width: 120,
    height: 140,
    margins: { top: 20, bottom: 20, left: 10, right: 10 },
    headerFromTop: 5,
    footerFromBottom: 5,
    header: { odd: null, even: null },
    footer: { odd: null, even: null },
    blocks,
  };
}
