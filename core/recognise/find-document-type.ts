import type { DocumentType, Entry } from '../plan/schema.ts';
import { greeting } from './greeting.ts';
import { documentTypeOfTitle } from './title-words.ts';

/** Headings by which a document without a telling title is known. */
const byHeading: readonly (readonly [RegExp, DocumentType])[] = [
  [/^(?:存在的?(?:主要)?问题|.{0,8}工作回顾|下一步(?:工作)?打算|工作开展情况)$/mu, 'workSummary'],
  [/^(?:实施步骤|工作步骤|进度安排|时间安排)$/mu, 'implementationScheme'],
  [/^(?:发展基础|发展环境|规划背景|远景目标)$/mu, 'fiveYearPlan'],
];

/** How a report begins. */
const reportOpening = new RegExp(`^${greeting}|代表.{1,20}(?:报告(?:政府)?工作|作(?:政府)?工作报告)`, 'mu');

/** The kind of document (文种): from the title, else from how it addresses its hearers and names its parts; else 工作要点. */
export function findDocumentType(title: string, opening: string, entries: readonly Entry[]): DocumentType {
  const named = documentTypeOfTitle(title);
  if (named) return named;
  if (reportOpening.test(opening)) return 'workReport';
  const headings = entries.map((entry) => entry.heading ?? '').join('\n');
  return byHeading.find(([expression]) => expression.test(headings))?.[1] ?? 'keyPoints';
}
