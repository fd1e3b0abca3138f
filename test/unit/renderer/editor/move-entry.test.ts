import type { NodeKey } from 'lexical';
import { describe, expect, it } from 'vitest';
import { createPlan } from '../../../../core/outline/create-plan.ts';
import { MOVE_ENTRY_BEFORE, MOVE_ENTRY_DOWN } from '../../../../renderer/editor/structure/commands.ts';
import { templateFor } from '../../outline/templates.ts';
import { open, plan, type Opened } from './sample.ts';

function keyOf(opened: Opened, title: string): NodeKey {
  return opened.readOutline().items.find((item) => item.title === title)!.key;
}

describe('moving entries', () => {
  it('keeps second-level parts in the order of the template', () => {
    let number = 0;
    const template = templateFor('fiveYearPlan');
    const made = createPlan(template, { planYear: 2026, issuer: '', newId: () => `made-${(number += 1)}` });
    const opened = open(made, template);
    const before = opened.readPlan();
    const key = keyOf(opened, '指导思想');
    opened.editor.update(() => void opened.editor.dispatchCommand(MOVE_ENTRY_DOWN, key), { discrete: true });
    expect(opened.refusals.map(({ code }) => code)).toEqual(['order-of-sections']);
    expect(opened.readPlan()).toEqual(before);
  });

  it('leaves the last entry where it is when it is moved to the end', () => {
    const opened = open();
    const entry = keyOf(opened, '落实经费');
    opened.editor.update(() => void opened.editor.dispatchCommand(MOVE_ENTRY_BEFORE, { entry, before: null }), {
      discrete: true,
    });
    expect(opened.readPlan()).toEqual(plan);
  });
});
