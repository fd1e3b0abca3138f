import type { Entry, Plan } from '../../core/plan/schema.ts';

/** What the sequences are typed into: filled and empty headings, entries, a paragraph, a table with an empty cell. */
export const plan: Plan = {
  format: 'gangmu-plan',
  version: 2,
  id: 'input',
  title: '云州市体育局2026年工作要点',
  titleStatus: null,
  documentType: 'keyPoints',
  planYear: 2026,
  issuer: '云州市体育局',
  issueDate: null,
  numbering: [
    { style: 'chineseComma', scope: 'document' },
    { style: 'arabicDot', scope: 'document' },
    { style: 'arabicParenthesized', scope: 'parent' },
    { style: 'circled', scope: 'parent' },
  ],
  preamble: [{ type: 'paragraph', id: 'preamble', runs: [{ text: '2026年，抓好以下工作。' }] }],
  entries: [
    chapter('facilities', '建设场地设施', [
      {
        ...task('courts', '改造球场', '全年改造10片。'),
        body: [
          { type: 'paragraph', id: 'courts-1', runs: [{ text: '全年改造10片。' }] },
          { type: 'paragraph', id: 'courts-2', runs: [{ text: '建成后由街道管护。' }] },
          {
            type: 'table',
            id: 'table',
            caption: null,
            headerRows: 1,
            rows: [
              ['项目', '数量'],
              ['球场', ''],
            ],
          },
        ],
      },
      task('empty', '', ''),
    ]),
    chapter('untitled', '', []),
    chapter('contests', '办好群众赛事', [
      task('games', '举办市运会', '设20个大项。'),
      task('walks', '组织健步走', '每季度1次。'),
    ]),
  ],
  annexes: [],
};

function chapter(id: string, heading: string, children: Entry[]): Entry {
  return { id, level: 1, role: 'keyTasks', heading, headingForm: 'alone', body: [], children };
}

function task(id: string, heading: string, text: string): Entry {
  const body: Entry['body'] = text === '' ? [] : [{ type: 'paragraph', id: `${id}-1`, runs: [{ text }] }];
  return { id, level: 2, heading, headingForm: text === '' ? 'alone' : 'runIn', body, children: [] };
}

/** How the sheet shows it: each line with its number. */
export const sheet: readonly string[] = [
  '云州市体育局2026年工作要点',
  '2026年，抓好以下工作。',
  '一、建设场地设施',
  '1.改造球场。全年改造10片。',
  '建成后由街道管护。',
  '项目',
  '数量',
  '球场',
  '',
  '2.',
  '二、',
  '三、办好群众赛事',
  '3.举办市运会。设20个大项。',
  '4.组织健步走。每季度1次。',
];
