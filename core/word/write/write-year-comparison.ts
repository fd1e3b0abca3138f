import { BULLET_LABEL } from '../../numbering/label-style.ts';
import { headingStop } from '../../plan/heading.ts';
import type { Entry, Table } from '../../plan/schema.ts';
import { textOfBlock } from '../../plan/text.ts';
import {
  percentOf,
  reuseRate,
  yearChangeNames,
  yearChanges,
  type Reuse,
  type YearComparison,
  type YearRow,
} from '../../rollover/compare-years.ts';
import type { EntrySide } from '../../compare/comparison.ts';
import { standardSetup } from '../page-setup.ts';
import { packWordFile } from './pack-word-file.ts';
import { blankLinesXml, paragraphXml } from './paragraph-xml.ts';
import { runXml } from './run-xml.ts';
import { styleIds } from './style-ids.ts';
import { tableXml } from './table-xml.ts';
import { titleXml } from './title-xml.ts';

const fateNames = { merged: '并入其他条目', finished: '已经完成', dropped: '不再列入' } as const;

/**
 * 对照表: last year's and this year's entries side by side on landscape pages, with what became of each and why, and before
 * them how much of each part is last year's. `title` is that of this year's plan.
 */
export function writeYearComparison(title: string, comparison: YearComparison): Uint8Array {
  const heading = `${title}与上年对照表`;
  const { fromYear, toYear, reuse, counts } = comparison;
  const told = yearChanges.map((change) => `${yearChangeNames[change]}${counts[change]}条`).join('，');
  const summary = `${toYear}年与${fromYear}年相比：${told}；全文沿用率${percent(reuse)}。`;
  const body = [
    titleXml(styleIds.title, heading),
    blankLinesXml(1),
    paragraphXml(styleIds.body, runXml(summary)),
    wideTableXml(sectionTable(comparison)),
    wideTableXml(entryTable(comparison)),
  ].join('');
  return packWordFile({ title: heading, body, isLastLandscape: true });
}

/** A table as wide as the text area of a page turned to the side. */
function wideTableXml(table: Table): string {
  return tableXml(table, undefined, null, standardSetup.textHeight);
}

function sectionTable({ sections }: YearComparison): Table {
  return tableOf('各部分沿用情况', [
    ['部分', '沿用率', ...yearChanges.map((change) => yearChangeNames[change])],
    ...sections.map(({ heading, reuse, counts }) => [
      heading,
      percent(reuse),
      ...yearChanges.map((change) => String(counts[change])),
    ]),
  ]);
}

function entryTable({ fromYear, toYear, rows }: YearComparison): Table {
  return tableOf('逐条对照', [
    ['序号', `${fromYear}年`, `${toYear}年`, '情况', '沿用率', '说明'],
    ...rows.map((row, index) => [
      String(index + 1),
      textOf(row.comparison.before),
      textOf(row.comparison.after),
      yearChangeNames[row.change],
      row.comparison.after ? percent(row.reuse) : '—',
      remarkOn(row),
    ]),
  ]);
}

function tableOf(caption: string, rows: string[][]): Table {
  return { type: 'table', id: caption, caption, headerRows: 1, rows };
}

/** An entry without what is below it, as it is printed. */
function textOf(side: EntrySide | null): string {
  if (!side) return '';
  return (side.label || BULLET_LABEL) + lineOf(side.entry);
}

function lineOf({ heading, headingForm, body }: Entry): string {
  const texts = body.map(textOfBlock);
  if (heading === null) return texts.join('\n');
  const runIn = headingForm === 'runIn' ? (texts.shift() ?? '') : '';
  return [heading + headingStop(headingForm) + runIn, ...texts].join('\n');
}

function remarkOn({ change, comparison, fate }: YearRow): string {
  if (change === 'cancelled') {
    if (!fate) return '未说明';
    return fateNames[fate.fate] + (fate.reason === '' ? '' : `：${fate.reason}`);
  }
  const isMoved = comparison.kinds.some((kind) => kind === 'moved' || kind === 'relevelled');
  return isMoved ? `原为${comparison.before!.place}` : '';
}

function percent(reuse: Reuse): string {
  return reuse.total === 0 ? '—' : percentOf(reuseRate(reuse));
}
