import { expect, test } from 'vitest';
import { rankSuggestions, type EntryAtHand } from '../../../core/corpus/rank-suggestions.ts';
import type { Passage, Source } from '../../../core/corpus/source.ts';

const source: Source = {
  id: 1,
  title: '云州市教育局2025年工作要点',
  path: '/past/a.docx',
  part: 0,
  year: 2025,
  unit: '云州市教育局',
  origin: 'own',
  documentType: 'keyPoints',
  passages: 9,
  characters: 900,
  poison: 0,
  poisonMarks: [],
  duplicateOf: null,
  recognised: null,
};

const passageOf = (id: number, entry: number, heading: string, text: string) => ({
  source,
  passage: {
    id,
    sourceId: 1,
    text,
    label: '',
    role: 'keyTasks' as const,
    heading,
    isHeading: false,
    entry,
    paragraph: entry,
  } satisfies Passage,
});

const textsFor = (entry: EntryAtHand): string[] =>
  rankSuggestions(
    entry,
    [
      passageOf(1, 1, '重点任务', '三是加强教师队伍建设。'),
      passageOf(2, 2, '加强公务员队伍建设', '严格执行公务员管理制度。'),
      passageOf(3, 3, '建强教师队伍', '落实师德师风第一标准，补足紧缺学科教师。'),
    ],
    2025,
    5,
  ).map(({ passage }) => passage.text);

test('a heading alone brings what stood below headings like it, and nothing that is only the heading again', () => {
  expect(textsFor({ role: 'keyTasks', heading: '加强教师队伍建设', text: '' })).toEqual([
    '落实师德师风第一标准，补足紧缺学科教师。',
    '严格执行公务员管理制度。',
  ]);
});

test('with text of its own, likeness to that counts most', () => {
  const entry = { role: 'keyTasks', heading: '加强教师队伍建设', text: '要严格执行管理制度，' } as const;
  expect(textsFor(entry)[0]).toBe('严格执行公务员管理制度。');
});
