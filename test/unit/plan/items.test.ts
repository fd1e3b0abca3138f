import { describe, expect, it } from 'vitest';
import { findItems } from '../../../core/plan/items.ts';

describe('items of a plan', () => {
  it('are the numbered entries that hold no numbered ones', () => {
    expect(findItems([1, 2, 2, 1, 3, 1])).toEqual([1, 2, 4, 5]);
  });

  it('take dash items along with the entry above', () => {
    expect(findItems([1, 2, 'bullet', 'bullet', 2, 'bullet'])).toEqual([1, 4]);
  });

  it('are none in an empty plan', () => {
    expect(findItems([])).toEqual([]);
  });
});
