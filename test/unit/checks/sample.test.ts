import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkPlan } from '../../../core/checks/check-plan.ts';
import { reviewOutline } from '../../../core/outline/review-outline.ts';
import { findItems } from '../../../core/plan/items.ts';
import { readPlan, writePlanText } from '../../../core/plan/read-plan.ts';
import { countWords, textOfBlock, wordsOfBlocks, wordsOfEntry } from '../../../core/plan/text.ts';
import { walkEntries } from '../../../core/plan/walk.ts';
import { templateFor } from '../outline/templates.ts';

const text = readFileSync(new URL('../../../resources/sample.gangmu', import.meta.url), 'utf8');
const read = readPlan(text);
if (!read.ok) throw new Error(read.failure.message);
const plan = read.value;
const template = templateFor('keyPoints');
const entries = [...walkEntries(plan.entries)].map(({ entry }) => entry);
const tasks = entries.filter((entry) => entry.level === 2);

describe('the sample that ships', () => {
  test('is written as the program itself writes it', () => {
    expect(writePlanText(plan)).toBe(text);
  });

  test('follows its template and passes every check', () => {
    expect(reviewOutline(plan, template)).toEqual([]);
    expect(checkPlan(plan, template)).toEqual([]);
  });

  test('has fifty entries in seven chapters, numbered 一、 and 1. through', () => {
    expect(plan.entries.length).toBe(7);
    expect(findItems(entries.map((entry) => entry.level))).toHaveLength(50);
    expect(plan.numbering).toEqual(template.numbering);
  });

  test('is as long as such plans are', () => {
    const words = wordsOfBlocks(plan.preamble) + entries.reduce((sum, entry) => sum + wordsOfEntry(entry), 0);
    expect(words).toBeGreaterThanOrEqual(template.usual.words.min);
    expect(words).toBeLessThanOrEqual(template.usual.words.max);
    const preamble = template.sections.find((section) => section.role === 'preamble')!.words!;
    expect(wordsOfBlocks(plan.preamble)).toBeGreaterThanOrEqual(preamble.min);
    expect(wordsOfBlocks(plan.preamble)).toBeLessThanOrEqual(preamble.max);
  });

  test('has tasks of a heading and 80 to 200 characters each', () => {
    const odd = tasks.filter((entry) => {
      const first = entry.body[0];
      const words = first ? countWords(textOfBlock(first)) : 0;
      return entry.headingForm !== 'runIn' || (entry.heading ?? '') === '' || words < 80 || words > 200;
    });
    expect(odd.map((entry) => entry.heading)).toEqual([]);
  });

  test('names in its first chapter the keys that a beginner needs', () => {
    const lesson = plan.entries[0]!.children.map((entry) => entry.body.map(textOfBlock).join('')).join('');
    for (const key of [
      'Enter',
      'Shift+Enter',
      'Ctrl+Enter',
      'Tab',
      'Shift+Tab',
      'Alt+↑',
      'Alt+↓',
      'Ctrl+Z',
      'F8',
      'Ctrl+S',
      'Ctrl+Shift+E',
      'Ctrl+Shift+Delete',
    ]) {
      expect(lesson).toContain(`按${key}`.replace('按Alt+↓', '、Alt+↓'));
    }
  });

  test('has one table of indicators with its caption and one annex with a table of tasks', () => {
    const tables = entries.flatMap((entry) => entry.body).filter((block) => block.type === 'table');
    expect(tables.map(({ caption }) => caption)).toEqual(['2026年全市教育事业发展主要指标']);
    const annexTables = plan.annexes.flatMap((annex) => annex.body).filter((block) => block.type === 'table');
    expect(annexTables.map(({ rows }) => rows[0])).toEqual([['序号', '重点任务', '牵头单位', '配合单位', '完成时限']]);
    for (const { rows } of [...tables, ...annexTables]) {
      expect(new Set(rows.map((row) => row.length)).size).toBe(1);
      expect(rows.slice(1).map((row) => row[0])).toEqual(rows.slice(1).map((_row, index) => String(index + 1)));
    }
  });

  test('says the same in its text, its indicators, its task facts and its annex', () => {
    const blocks = tasks.flatMap((entry) => entry.body);
    const words = blocks.flatMap((block) => (block.type === 'paragraph' ? [textOfBlock(block)] : [])).join('');
    const indicators = blocks.flatMap((block) => (block.type === 'table' ? block.rows.slice(1) : []));
    const goals = indicators.map(([, name, , goal]) => goal!.replace('以上', '') + /（(.+)）$/u.exec(name!)![1]!);
    expect(goals.filter((goal) => !words.includes(goal))).toEqual([]);
    const annexRows = plan.annexes
      .flatMap((annex) => annex.body)
      .flatMap((block) => (block.type === 'table' ? block.rows.slice(1) : []));
    expect(words).toContain(`${annexRows.length}项重点任务`);
    const facts = entries.flatMap(({ facts }) => (facts ? [facts] : []));
    const known = facts.map(({ leadUnit, supportingUnits, deadline }) => [
      leadUnit,
      supportingUnits?.join('、'),
      deadline,
    ]);
    for (const [, , ...row] of annexRows) expect(known).toContainEqual(row);
  });
});
