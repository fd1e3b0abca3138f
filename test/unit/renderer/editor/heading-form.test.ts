import { UNDO_COMMAND } from 'lexical';
import { expect, it } from 'vitest';
import { open, outlineOf, plan } from './sample.ts';

it('puts all headings of a level on lines of their own, and back', async () => {
  const opened = open();
  expect(opened.headingForm(3)).toBe('runIn');
  opened.setHeadingForm(3, 'alone');
  const alone = opened.readPlan();
  expect(alone.entries[1]!.children[0]).toMatchObject({ heading: '建设场地', headingForm: 'alone' });
  expect(outlineOf(opened)).toContain('  2. 建设场地|改造球场10片。|建成后由街道管护。');
  opened.setHeadingForm(3, 'aloneWithStop');
  expect(opened.headingForm(3)).toBe('aloneWithStop');
  opened.setHeadingForm(3, 'runIn');
  expect(outlineOf(opened)).toEqual(outlineOf(open()));
  for (let step = 0; step < 3; step += 1) opened.editor.dispatchCommand(UNDO_COMMAND, undefined);
  await Promise.resolve();
  expect(opened.readPlan()).toEqual(plan);
});

it('leaves an entry without heading alone', () => {
  const opened = open();
  opened.setHeadingForm(3, 'alone');
  expect(opened.readPlan().entries[0]!.children[0]!.heading).toBeNull();
});
