import { originNames, type BorrowedReport } from '../../corpus/borrowed-report.ts';
import type { BorrowedState } from '../../corpus/locate-borrowed.ts';
import type { BorrowedOrigin } from '../../plan/borrowed.ts';
import { percentOf } from '../../rollover/compare-years.ts';
import { standardSetup } from '../page-setup.ts';
import { packWordFile } from './pack-word-file.ts';
import { blankLinesXml, paragraphXml } from './paragraph-xml.ts';
import { runXml } from './run-xml.ts';
import { styleIds } from './style-ids.ts';
import { tableXml } from './table-xml.ts';
import { titleXml } from './title-xml.ts';

/** 出处清单: what of a plan was taken from past documents, on landscape pages. `title` is that of the plan. */
export function writeBorrowedReport(title: string, report: BorrowedReport): Uint8Array {
  const heading = `${title}出处清单`;
  const { groups, kept, total, byOrigin } = report;
  const told = (Object.keys(originNames) as BorrowedOrigin[])
    .map((origin) => `${originNames[origin]}${byOrigin[origin]}字`)
    .join('，');
  const share = total === 0 ? '0%' : percentOf(kept / total);
  const rows = groups.flatMap(({ place, heading: name, runs }) =>
    runs.map((state) => [`${place} ${name}`.trim(), ...cellsOf(state)]),
  );
  const body = [
    titleXml(styleIds.title, heading),
    blankLinesXml(1),
    paragraphXml(styleIds.body, runXml(`全文${total}字，其中引用${kept}字，占${share}：${told}。`)),
    tableXml(
      {
        type: 'table',
        id: 'borrowed',
        caption: null,
        headerRows: 1,
        rows: [
          ['序号', '条目', '引用的文字', '类别', '出处', '年度', '单位', '情况'],
          ...rows.map((cells, index) => [String(index + 1), ...cells]),
        ],
      },
      undefined,
      null,
      standardSetup.textHeight,
    ),
  ].join('');
  return packWordFile({ title: heading, body, isLastLandscape: true });
}

function cellsOf({ run, status, kept }: BorrowedState): string[] {
  const { origin, title, year, unit } = run.source;
  const state = status === 'whole' ? '原样' : `已改，尚存${kept}字`;
  return [run.text, originNames[origin], title, year === null ? '' : String(year), unit, state];
}
