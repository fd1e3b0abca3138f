import { expect, test } from 'vitest';
import type { FindingCode } from '../../../core/checks/finding.ts';
import { findingsOf, planSaying } from './finding-lines.ts';

const codes: readonly FindingCode[] = ['unfinished-sentence'];

test.each(['健全工作机制。各级党委和政府要', '健全工作机制，压实各方责任，', '改造旧城，修缮学校、医院、'])(
  '%s is not finished',
  (text) => {
    expect(findingsOf(planSaying(text), codes)).toMatchObject([{ severity: 'warning', strength: 'practice' }]);
  },
);

test.each([
  '健全工作机制。压实各方责任。',
  '健全工作机制；',
  '现将有关事项通知如下，请认真贯彻：',
  '落实“双减”政策，办好“一老一小”',
  '牵头单位：规划科、基建科',
  '做好宣传。责任单位：规划科，配合单位：各县区',
  '（责任单位：规划科，配合单位：各县区）',
])('%s is left alone', (text) => {
  expect(findingsOf(planSaying(text), codes)).toEqual([]);
});
