import { z } from 'zod';
import {
  annexMarkLook,
  bodyAlignment,
  bodyLook,
  captionLook,
  characterSpacing,
  firstLineIndent,
  headingLooks,
  innerMargins,
  linePitch,
  linesAboveTitle,
  linesBelowTitle,
  outerMargins,
  pageNumberLook,
  tableHeaderLook,
  tableLook,
  titleLook,
  titleStatusLook,
  type Look,
} from './page.ts';

/** A style file: what a unit may set differently from GB/T 9704. Lengths are in millimetres, sizes of type in points, as people say them. */

const millimetres = z.number().min(5).max(80);

export const styleLookSchema = z.strictObject({
  font: z.string().min(1).max(64),
  size: z.number().min(5).max(72),
  bold: z.boolean(),
});
export type StyleLook = z.infer<typeof styleLookSchema>;

/** Where the lines of a table run: all; none at the left and right edge; three lines alone (三线表). */
export const tableRulesSchema = z.enum(['grid', 'open', 'threeLines']);
export type TableRules = z.infer<typeof tableRulesSchema>;

/** The three cases of GB/T 9704-2012 7.3.5: without a seal, with a seal, with the stamp of a signature. */
export const signatureFormSchema = z.enum(['unsealed', 'sealed', 'stamped']);
export type SignatureForm = z.infer<typeof signatureFormSchema>;

export const houseStyleSchema = z.strictObject({
  format: z.literal('gangmu-style'),
  version: z.literal(1),
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/u),
  name: z.string().min(1).max(40),
  summary: z.string().max(200),
  margins: z.strictObject({ top: millimetres, bottom: millimetres, left: millimetres, right: millimetres }),
  /** Exact line pitch in points. */
  linePitch: z.number().min(12).max(60),
  /** Room added between characters in points; negative brings them together. */
  characterSpacing: z.number().min(-2).max(2),
  bodyAlignment: z.enum(['left', 'both']),
  /** In characters. */
  firstLineIndent: z.number().min(0).max(8),
  /** Blank lines above the title, and between it and what follows. */
  linesAboveTitle: z.int().min(0).max(10),
  linesBelowTitle: z.int().min(0).max(10),
  looks: z.strictObject({
    title: styleLookSchema,
    titleStatus: styleLookSchema,
    body: styleLookSchema,
    headings: z.tuple([styleLookSchema, styleLookSchema, styleLookSchema, styleLookSchema]),
    annexMark: styleLookSchema,
    annexTitle: styleLookSchema,
    pageNumber: styleLookSchema,
    table: styleLookSchema,
    tableHeader: styleLookSchema,
    caption: styleLookSchema,
  }),
  tables: tableRulesSchema,
  signature: signatureFormSchema,
  /** `— 1 —` or `-1-`; at the outer corners or in the middle. */
  pageNumber: z.strictObject({ form: z.enum(['spaced', 'plain']), place: z.enum(['outside', 'centre']) }),
});
export type HouseStyle = z.infer<typeof houseStyleSchema>;

const OWN = 'own-';

/** Whether a style is the user's own, which may be changed and deleted: its id says so. All others come with the program. */
export function isOwnStyle({ id }: Pick<HouseStyle, 'id'>): boolean {
  return id.startsWith(OWN);
}

/** The id of a style of the user's own; `unique` is lower case letters and digits that no other one has. */
export function ownStyleId(unique: string): string {
  return `${OWN}${unique}`;
}

const POINT = 20;
const MILLIMETRE = 1440 / 25.4;

/** A length in millimetres as twips. */
export function twips(length: number): number {
  return Math.round(length * MILLIMETRE);
}

const asStyleLook = ({ font, size, isBold }: Look): StyleLook => ({ font, size: size / 2, bold: isBold });
const whole = (length: number) => Math.round(length / MILLIMETRE);

/** GB/T 9704-2012 as `page.ts` has it; `templates/styles/gbt-9704.json` says the same. */
export const standardStyle: HouseStyle = {
  format: 'gangmu-style',
  version: 1,
  id: 'gbt-9704',
  name: 'GB/T 9704 标准版式',
  summary: '每页22行、每行28字，一级黑体、二级楷体、三四级仿宋，均不加粗。',
  margins: {
    top: whole(outerMargins.value.top),
    bottom: whole(innerMargins.value.bottom),
    left: whole(outerMargins.value.left),
    right: whole(innerMargins.value.right),
  },
  linePitch: linePitch.value / POINT,
  characterSpacing: characterSpacing.value / POINT,
  bodyAlignment: bodyAlignment.value,
  firstLineIndent: firstLineIndent.value / 100,
  linesAboveTitle: linesAboveTitle.value,
  linesBelowTitle: linesBelowTitle.value,
  looks: {
    title: asStyleLook(titleLook.value),
    titleStatus: asStyleLook(titleStatusLook.value),
    body: asStyleLook(bodyLook.value),
    headings: headingLooks.value.map(asStyleLook) as HouseStyle['looks']['headings'],
    annexMark: asStyleLook(annexMarkLook.value),
    annexTitle: asStyleLook(titleLook.value),
    pageNumber: asStyleLook(pageNumberLook.value),
    table: asStyleLook(tableLook.value),
    tableHeader: asStyleLook(tableHeaderLook.value),
    caption: asStyleLook(captionLook.value),
  },
  tables: 'grid',
  signature: 'unsealed',
  pageNumber: { form: 'spaced', place: 'outside' },
};
