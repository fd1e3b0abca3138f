import { expect, test } from 'vitest';
import { createNewId } from '../../../../electron/services/create-new-id.ts';

test('ids of one maker and of two never meet, and fit the plan file', () => {
  const makers = [createNewId(), createNewId()];
  const ids = Array.from({ length: 20_000 }, (_, index) => makers[index % 2]!());
  expect(new Set(ids).size).toBe(20_000);
  expect(ids.every((id) => /^[A-Za-z0-9_-]{13,20}$/u.test(id))).toBe(true);
});
