import type { Plan } from '../plan/schema.ts';
import { textOfBlock } from '../plan/text.ts';
import { fileStem } from '../recognise/file-stem.ts';

/** How a source is called in the library. */
export interface SourceName {
  readonly title: string;
  /** Empty where nothing tells. */
  readonly unit: string;
}

/** How far into a document its unit is looked for, in characters: a report says at once who gives it and where. */
const OPENING = 400;

const years = '(?:19|20)\\d{2}|[二一][〇○零一二三四五六七八九]{3}年';
const place = '([一-龥]{1,8}?(?:省|市|自治区|自治州|地区|盟|县|区|旗))';
/** What stands before the year in a title: 云州市教育局2026年工作要点. */
const unitInTitle = new RegExp(
  `^([一-龥]{2,24}?)(?=${years}|关于|“?十[一二三四五六七]五|第[一二三四五六七八九十\\d]{1,3}个五年)`,
  'u',
);
/** 2024年云州市政府工作报告; 在云州市第五届人民代表大会第三次会议上; 我代表云州市人民政府; 云州市市长. */
const governments = [
  new RegExp(`^(?:(?:19|20)\\d{2}年)?${place}(?:人民)?政府工作报告`, 'u'),
  new RegExp(`在${place}第[一二三四五六七八九十]{1,3}届人民代表大会`, 'u'),
  new RegExp(`代表${place}人民政府`, 'u'),
  new RegExp(`(?:^|[\\s\\u3000])${place}(?:市长|省长|主席|县长|区长|州长)`, 'u'),
];
const documentWord = /报告|要点|计划|规划|总结|方案|意见|通知/u;

/**
 * Title and unit of a document. Reports of governments seldom have either in their title line: the unit is told by who speaks, or
 * where. A title that is only the name of the file (`2024_云州_工作报告`) is put into words when its parts tell what they are.
 */
export function nameSource(plan: Plan, fileName: string): SourceName {
  const { issuer, title } = plan;
  const named = title === fileStem(fileName) ? readFileName(title) : null;
  const unit = issuer ?? unitInTitle.exec(title)?.[1] ?? governmentIn(openingOf(plan)) ?? named?.unit ?? '';
  return { title: named?.title ?? title, unit };
}

function governmentIn(text: string): string | null {
  for (const pattern of governments) {
    const found = pattern.exec(text)?.[1];
    // 市人民政府 alone names no place.
    if (found !== undefined && found.length > 1) return `${found}人民政府`;
  }
  return null;
}

function openingOf({ title, preamble, entries }: Plan): string {
  const blocks = [...preamble, ...(entries[0]?.body ?? [])].slice(0, 6);
  return [title, ...blocks.map(textOfBlock)].join('\n').slice(0, OPENING);
}

/** Parts of a file name between strokes: a year, a unit, and a last one with the word for a document. */
function readFileName(stem: string): SourceName | null {
  const parts = stem.split(/[_\-—\s]+/u).filter(Boolean);
  const year = parts.find((part) => /^(?:19|20)\d{2}年?$/u.test(part));
  const kind = parts.find((part) => documentWord.test(part));
  const unit = parts.find((part) => part !== year && part !== kind && /^[一-龥]{2,24}$/u.test(part));
  if (year === undefined || kind === undefined || unit === undefined || parts.length !== 3) return null;
  return { title: `${unit}${year.slice(0, 4)}年${kind}`, unit };
}
