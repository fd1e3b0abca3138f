import { expect, test } from 'vitest';
import { paragraphOf } from '../../../core/plan/text.ts';
import { entryOf, planOf } from '../plan/plan-of.ts';
import { findingsOf } from './finding-lines.ts';

const messagesOf = (...bodies: string[]) =>
  findingsOf(
    planOf({
      entries: bodies.map((body, index) =>
        entryOf({ id: `${index}`, heading: `办好第${index}件事`, body: [paragraphOf(`b${index}`, body)] }),
      ),
    }),
    ['repeated-sentence'],
  ).map(({ message }) => message);
const long = '组织全市社区体育指导员轮流下沉到街道和村居服务群众。';

test('a sentence that stands in the plan twice', () => {
  expect(messagesOf(`先摸清底数。${long}`, `再建立台账。${long}`)).toEqual([
    '这一句在“一、”已经写过，请看看是不是重复。',
  ]);
  expect(messagesOf(`${long}建立台账。${long}`)).toEqual(['这一句在这里写了两次，请看看是不是重复。']);
});

test('the same words twice in one entry', () => {
  expect(messagesOf('推动公共体育场馆免费低收费开放，完善设施，推动公共体育场馆免费低收费开放。')).toEqual([
    '“推动公共体育场馆免费低收费开放”在这里写了两次，请看看是不是重复。',
  ]);
});

test.each([
  ['short ones', ['压实责任。加强督查。', '压实责任。加强督查。']],
  [
    'the same words in two entries',
    ['推动公共体育场馆免费低收费开放，完善设施。', '推动公共体育场馆免费低收费开放，提升服务。'],
  ],
  [
    'what is said by rule',
    ['坚持以习近平新时代中国特色社会主义思想为指导。', '坚持以习近平新时代中国特色社会主义思想为指导。'],
  ],
  [
    'names of documents',
    ['落实《云州市公共体育场馆免费低收费开放办法》，宣传《云州市公共体育场馆免费低收费开放办法》。'],
  ],
])('%s are fine', (_, bodies) => {
  expect(messagesOf(...bodies)).toEqual([]);
});
