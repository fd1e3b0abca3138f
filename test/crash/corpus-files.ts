import type { ReadFile } from '../../electron/corpus/corpus-store.ts';
import { fileOf, planWith } from '../unit/electron/corpus/report-of.ts';

/** Sentences of one document, its heading included. */
export const PASSAGES = 121;

/** Documents in batches of three, the same every time. */
export function* corpusFiles(count: number): Generator<ReadFile[]> {
  for (let first = 0; first < count; first += 3) {
    yield Array.from({ length: Math.min(3, count - first) }, (_, index) => fileNumber(first + index));
  }
}

function fileNumber(number: number): ReadFile {
  const tasks = Array.from(
    { length: 60 },
    (_, task) => [`任务${task}`, `由第${number}科室在第${task}季度前落实责任清单并按月报告进展。`] as const,
  );
  return fileOf(
    `/x/${number}.docx`,
    planWith(`云州市教育局${2000 + (number % 27)}年工作要点`, 2000 + (number % 27), [
      { role: 'keyTasks', heading: '重点任务', tasks },
    ]),
  );
}
