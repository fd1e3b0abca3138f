import { readLabel } from '../../numbering/read-label.ts';
import type { LabelStyle } from '../../plan/schema.ts';
import type { SourceParagraph } from '../../recognise/source.ts';
import { success, type Result } from '../../result.ts';
import { houseStyleSchema, standardStyle, type HouseStyle, type StyleLook } from '../house-style.ts';
import type { Inflate } from './inflate.ts';
import { createPageReader } from './page-reader.ts';
import { openPackage } from './package.ts';
import { readDocx } from './read-docx.ts';

/** The title is among so many first paragraphs. */
const TITLE_AMONG_FIRST = 12;

/** Kinds of numbers from the highest rank down; those that a sample uses are its levels, as an import takes them. */
const ranks: readonly (LabelStyle | 'bullet')[] = [
  'chineseComma',
  'chineseParenthesized',
  'arabicDot',
  'arabicParenthesized',
];

/**
 * Learns a house style from a sample: margins, line pitch, spacing and the looks that most of its paragraphs of each kind
 * have. What the sample does not show is that of the standard. `name` is what the style will be called.
 */
export function learnStyle(
  bytes: Uint8Array,
  { id, name }: Pick<HouseStyle, 'id' | 'name'>,
  inflate: Inflate,
): Result<HouseStyle> {
  const opened = openPackage(bytes, inflate);
  if (!opened.ok) return opened;
  const read = readDocx(bytes, inflate);
  if (!read.ok) return read;
  const page = createPageReader();
  for (const path of [opened.value.stylesPath, opened.value.documentPath]) {
    if (path === null) continue;
    const result = opened.value.read(path, page);
    if (!result.ok) return result;
  }
  const paragraphs = read.value.value.filter((block) => block.type === 'paragraph');
  const measured = page.finish();
  const style: HouseStyle = {
    ...standardStyle,
    id,
    name,
    summary: '从样文中学来的版式，样文里没有的按国家标准。',
    margins: measured.margins ?? standardStyle.margins,
    linePitch: measured.linePitch ?? standardStyle.linePitch,
    characterSpacing: measured.characterSpacing ?? standardStyle.characterSpacing,
    bodyAlignment: usual(paragraphs.filter(isText).map(({ alignment }) => alignment)) === 'justify' ? 'both' : 'left',
    looks: learnLooks(paragraphs),
  };
  const checked = houseStyleSchema.safeParse(style);
  return success(checked.success ? checked.data : { ...standardStyle, id, name });
}

function learnLooks(paragraphs: readonly SourceParagraph[]): HouseStyle['looks'] {
  const { looks } = standardStyle;
  const title = findTitle(paragraphs);
  const status = paragraphs[paragraphs.indexOf(title!) + 1];
  const annexAt = paragraphs.findIndex(({ text }) => /^附件\s*\d*[：:]?$/u.test(text.trim()));
  const annexTitle = paragraphs.slice(annexAt + 1, annexAt + 4).find(({ alignment }) => alignment === 'center');
  const kinds = new Map(paragraphs.map((paragraph) => [paragraph, labelKind(paragraph)]));
  const used = ranks.filter((rank) => [...kinds.values()].includes(rank));
  const bodies = paragraphs.filter((paragraph) => isText(paragraph) && kinds.get(paragraph) === null);
  const body = usualLook(bodies) ?? looks.body;
  return {
    ...looks,
    title: lookOf(title) ?? looks.title,
    titleStatus: (/^[（(].{1,12}[）)]$/u.test(status?.text ?? '') ? lookOf(status) : null) ?? looks.titleStatus,
    body,
    headings: looks.headings.map((standard, level) => {
      const own = paragraphs.filter((paragraph) => level < used.length && kinds.get(paragraph) === used[level]);
      return usualLook(own) ?? standard;
    }) as HouseStyle['looks']['headings'],
    annexMark: (annexAt < 0 ? null : lookOf(paragraphs[annexAt])) ?? looks.annexMark,
    annexTitle: (annexAt < 0 ? null : lookOf(annexTitle)) ?? lookOf(title) ?? looks.annexTitle,
  };
}

/** The largest of the centred paragraphs at the head. */
function findTitle(paragraphs: readonly SourceParagraph[]): SourceParagraph | undefined {
  return paragraphs
    .slice(0, TITLE_AMONG_FIRST)
    .filter(({ alignment, text }) => alignment === 'center' && text.trim() !== '')
    .sort((one, other) => (other.fontSize ?? 0) - (one.fontSize ?? 0))[0];
}

/** What kind of number a paragraph begins with; null where it has none that makes a level. */
function labelKind({ text, autoLabel }: SourceParagraph): LabelStyle | 'bullet' | null {
  const label = readLabel(autoLabel ?? text);
  return label !== null && ranks.includes(label.style) ? label.style : null;
}

function isText({ alignment, text }: SourceParagraph): boolean {
  return alignment !== 'center' && alignment !== 'right' && text.length > 20;
}

function lookOf(paragraph: SourceParagraph | undefined): StyleLook | null {
  if (paragraph?.font === undefined || paragraph.fontSize === undefined) return null;
  return { font: paragraph.font, size: paragraph.fontSize, bold: paragraph.bold === true };
}

/** The look that most paragraphs have. */
function usualLook(paragraphs: readonly SourceParagraph[]): StyleLook | null {
  const written = usual(paragraphs.map(lookOf).map((look) => (look === null ? undefined : JSON.stringify(look))));
  return written === undefined ? null : (JSON.parse(written) as StyleLook);
}

/** What occurs most often; undefined where nothing is said. */
function usual<T extends string>(values: readonly (T | undefined)[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}
