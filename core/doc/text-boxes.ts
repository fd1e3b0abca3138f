import type { FileInformation } from './file-information.ts';

/** Where the text of a text box stands, by the index of its first character and of the first behind it. */
export interface TextBox {
  readonly from: number;
  readonly to: number;
}

export interface TextBoxes {
  /** By the index of the character that the box hangs on. */
  readonly anchored: ReadonlyMap<number, TextBox>;
  /** Boxes inside groups of shapes, which do not say where they hang. */
  readonly others: readonly TextBox[];
}

/** Sizes of an anchor (`FSPA`) and of a box (`FTXBXS`), and where the box names its shape, [MS-DOC] 2.9.81, 2.9.105. */
const ANCHOR_SIZE = 26;
const BOX_SIZE = 22;
const SHAPE_AT = 14;

/** Brings the boxes of the text, not of its headers, and the shapes they belong to together. */
export function readTextBoxes(table: DataView, information: FileInformation): TextBoxes {
  const { boxAnchors: anchors, boxes } = information;
  const start = information.textLength + information.lengthBeforeBoxes;
  const end = start + information.boxesLength;
  const places = new Map<number, number>();
  const anchorCount = Math.max(Math.floor((anchors.size - 4) / (4 + ANCHOR_SIZE)), 0);
  for (let index = 0; index < anchorCount; index += 1) {
    const shape = table.getInt32(anchors.at + (anchorCount + 1) * 4 + index * ANCHOR_SIZE, true);
    places.set(shape, table.getUint32(anchors.at + index * 4, true));
  }
  const anchored = new Map<number, TextBox>();
  const others: TextBox[] = [];
  const boxCount = Math.max(Math.floor((boxes.size - 4) / (4 + BOX_SIZE)), 0);
  for (let index = 0; index < boxCount; index += 1) {
    const from = start + table.getUint32(boxes.at + index * 4, true);
    const to = start + table.getUint32(boxes.at + index * 4 + 4, true);
    // One more record than there are boxes ends the table.
    if (to > end || to <= from) continue;
    const box = { from, to };
    const shape = table.getInt32(boxes.at + (boxCount + 1) * 4 + index * BOX_SIZE + SHAPE_AT, true);
    const place = places.get(shape);
    if (place === undefined || anchored.has(place)) others.push(box);
    else anchored.set(place, box);
  }
  return { anchored, others };
}
