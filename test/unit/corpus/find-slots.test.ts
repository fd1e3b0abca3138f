import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { findSlots } from '../../../core/corpus/find-slots.ts';
import { buildRuleBook } from '../../../core/rollover/rule-book.ts';
import { rulePackSchema } from '../../../core/rollover/rule-pack.ts';

const folder = fileURLToPath(new URL('../../../resources/rules/', import.meta.url));
const packs = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => rulePackSchema.parse(JSON.parse(readFileSync(folder + name, 'utf8'))));
const book = buildRuleBook(packs).value;
const shown = (text: string, names: string[] = []) =>
  findSlots(text, names, { from: 2025, to: 2026 }, book).map(({ lastValue }) => lastValue);

test('every number, year, ordinal and name of the place is a slot that knows its last value', () => {
  const text = '2025年新建学校12所，覆盖率达到98.5%，开展第三批试点，支持云州湖建设。';
  const slots = findSlots(text, ['云州'], { from: 2025, to: 2026 }, book);
  for (const { start, end, lastValue } of slots) expect(text.slice(start, end)).toBe(lastValue);
  const rest = slots.reduceRight((left, { start, end }) => `${left.slice(0, start)}□${left.slice(end)}`, text);
  expect(rest).not.toMatch(/\d|云州|三批/u);
  expect(slots.some(({ kind, lastValue }) => kind === 'place' && lastValue === '云州')).toBe(true);
});

test('a number no rule knows is a slot as well', () => {
  expect(shown('按照7×24小时要求值守').join()).toMatch(/7.*24/u);
});

test('a formula has no slots, and slots never overlap', () => {
  expect(shown('健全党委统一领导、部门各负其责的工作机制。')).toEqual([]);
  const slots = findSlots('到2025年12月底，云州市新增学位3000个。', ['云州市', '云州'], { from: 2025, to: 2026 }, book);
  slots.forEach(({ end }, at) => expect(slots[at + 1]?.start ?? Infinity).toBeGreaterThanOrEqual(end));
});
