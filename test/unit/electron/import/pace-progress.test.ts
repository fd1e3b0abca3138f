import { expect, it } from 'vitest';
import { paceProgress } from '../../../../electron/import/pace-progress.ts';

it('tells of the beginning, of a file now and then, and of the last', () => {
  let time = 0;
  const told: number[] = [];
  const report = paceProgress(
    (done) => told.push(done),
    () => time,
  );
  for (let done = 0; done <= 100; done += 1) {
    report(done, 100, `${done}.txt`);
    time += 3;
  }
  expect(told).toEqual([0, 1, 28, 55, 82, 100]);
});
