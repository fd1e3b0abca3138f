import { expect, test } from 'vitest';
import { createFileQueue } from '../../../../renderer/state/file-queue.ts';

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

test('files are imported one after another, each when the review of the last is done', async () => {
  const imported: string[] = [];
  const frees: (() => void)[] = [];
  let isFree = true;
  const queue = createFileQueue<string>(
    async (name) => {
      imported.push(name);
      isFree = false;
    },
    () => (isFree ? Promise.resolve() : new Promise((resolve) => frees.push(resolve))),
  );
  queue.add(['甲', '乙']);
  queue.add(['丙']);
  await settled();
  expect(imported).toEqual(['甲']);
  frees.shift()!();
  await settled();
  expect(imported).toEqual(['甲', '乙']);
  frees.shift()!();
  await settled();
  expect(imported).toEqual(['甲', '乙', '丙']);
});

test('what still waits can be forgotten', async () => {
  const imported: string[] = [];
  const queue = createFileQueue<string>(async (name) => void imported.push(name), settled);
  queue.add(['甲', '乙']);
  queue.clear();
  await settled();
  await settled();
  expect(imported).toEqual(['甲']);
});
