import { describe, expect, test } from 'vitest';
import { paragraphs, recogniseBlocks } from './recognise-text.ts';

const NOTICE = [
  '云州市教育局关于印发2026年工作要点的通知',
  '各县（市、区）教育局，局属各学校：',
  '现将《云州市教育局2026年工作要点》印发给你们，请结合实际认真贯彻执行。',
  '执行中有什么问题，请及时报告。',
  '云州市教育局',
  '2026年3月5日',
];
const PLAN = [
  '云州市教育局2026年工作要点',
  '2026年，全市教育系统抓好以下工作。',
  '一、加强党的建设',
  '1.深化理论武装。组织集中学习。',
] as const;

const read = (lines: readonly string[]) => recogniseBlocks(paragraphs(lines.join('\n')));

describe('the notice that sends a plan', () => {
  test('is left out, line by line to be had back, and the plan begins at its own title', () => {
    const { documents, dropped } = read([...NOTICE, ...PLAN]);
    expect(documents).toHaveLength(1);
    const { plan } = documents[0]!;
    expect([plan.title, plan.preamble.length, plan.entries[0]?.heading]).toEqual([PLAN[0], 1, '加强党的建设']);
    expect(dropped).toEqual(NOTICE);
  });

  test('also where its subject and the title of the plan stand on two lines each', () => {
    const notice = ['云州市教育局关于', '印发2026年工作要点的通知', ...NOTICE.slice(1)];
    const { documents } = read([...notice, '附件', '云州市教育局', '2026年工作要点', ...PLAN.slice(1)]);
    expect(documents[0]?.plan.title).toBe('云州市教育局2026年工作要点');
  });

  test.each([
    '经市政府同意，将《云州市教育局2026年工作要点》印发给你们，请抓好落实。',
    '我局制定了《云州市教育局2026年工作要点》，现印发给你们，请遵照执行。',
    '《云州市教育局2026年工作要点》已经局党组同意，现印发给你们。',
  ])('also as %s', (request) => {
    const notice = [...NOTICE.slice(0, 2), request, ...NOTICE.slice(4)];
    const { documents, dropped } = read([...notice, ...PLAN]);
    expect([documents[0]?.plan.title, dropped]).toEqual([PLAN[0], notice]);
  });

  test('may send rules of another kind', () => {
    const title = '云州市教育局考评办法';
    const { documents } = read([
      `云州市教育局关于印发《${title}》的通知`,
      ...NOTICE.slice(1, 2),
      `现将《${title}》印发给你们。`,
      title,
      ...PLAN.slice(2),
    ]);
    expect(documents[0]?.plan.title).toBe(title);
  });

  test('without a plan behind it is the text itself', () => {
    const { documents, dropped } = read(NOTICE);
    expect(documents[0]?.plan.preamble.length).toBeGreaterThan(2);
    expect(dropped).toEqual([]);
  });

  test.each([
    '《云州市教育局2026年工作要点》已经局党组同意，现印发给你们，请认真贯彻执行。',
    '《云州市教育局2026年工作要点》现印发给你们，请认真贯彻执行。',
    '为做好今年工作，现将《云州市教育局2026年工作要点》印发给你们。',
  ])('is known by %s', (request) => {
    const { documents } = read([...NOTICE.slice(0, 2), request, ...NOTICE.slice(4), ...PLAN]);
    expect(documents[0]?.plan.title).toBe(PLAN[0]);
  });

  test('its subject may stand on three lines', () => {
    const subject = ['云州市教育局转发省教育厅', '关于做好2026年重点工作', '指导意见的通知'];
    const { documents } = read([...subject, ...NOTICE.slice(1), ...PLAN]);
    expect(documents[0]?.plan.title).toBe(PLAN[0]);
  });

  test('is none where only the plan tells what it will issue', () => {
    const { documents, dropped } = read([
      PLAN[0],
      '关于印发方案的通知要早发。',
      '现将任务印发你们，请落实。',
      ...PLAN.slice(2),
    ]);
    expect([documents[0]?.plan.title, dropped]).toEqual([PLAN[0], []]);
  });
});
