import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ElementNode, LexicalNode } from 'lexical';
import type * as repair from '../../../../renderer/editor/structure/repair.ts';
import type * as parts from '../../../../renderer/editor/structure/parts.ts';
import type * as removal from '../../../../renderer/editor/structure/remove-entry.ts';
import type * as blockCache from '../../../../renderer/editor/block-cache.ts';
import type * as labels from '../../../../renderer/editor/labels.ts';
import type * as history from '../../../../renderer/editor/history.ts';
import { drawEdits } from './random/edits.ts';
import { prepareGlobals, restoreGlobals, setClock } from './random/globals.ts';
import { runDocument, type Failure } from './random/run-document.ts';
import { starts } from './random/starts.ts';

/** Bugs that can be planted, and what shows them. */
type Bug = 'no repair' | 'no fence' | 'text lost' | 'stale text after undo' | 'stale numbers' | 'steps run together';

const planted = vi.hoisted((): { bug: Bug | null } => ({ bug: null }));

vi.mock('../../../../renderer/editor/structure/repair.ts', async (load) => {
  const original = await load<typeof repair>();
  const registerRepair: typeof original.registerRepair = (...rest) =>
    planted.bug === 'no repair' ? () => undefined : original.registerRepair(...rest);
  return { ...original, registerRepair };
});

vi.mock('../../../../renderer/editor/structure/parts.ts', async (load) => {
  const original = await load<typeof parts>();
  const $whyNotLevels: typeof original.$whyNotLevels = (...rest) =>
    planted.bug === 'no fence' ? null : original.$whyNotLevels(...rest);
  return { ...original, $whyNotLevels };
});

vi.mock('../../../../renderer/editor/structure/remove-entry.ts', async (load) => {
  const original = await load<typeof removal>();
  const $backspaceAtParagraphStart = (block: LexicalNode) => {
    if (planted.bug === 'text lost') (block as ElementNode).getLastChild()?.remove();
    return original.$backspaceAtParagraphStart(block);
  };
  return { ...original, $backspaceAtParagraphStart };
});

vi.mock('../../../../renderer/editor/block-cache.ts', async (load) => {
  const original = await load<typeof blockCache>();
  class BlockCache extends original.BlockCache {
    override clear(): void {
      if (planted.bug !== 'stale text after undo') super.clear();
    }
  }
  return { ...original, BlockCache };
});

vi.mock('../../../../renderer/editor/labels.ts', async (load) => {
  const original = await load<typeof labels>();
  const registerLabels: typeof original.registerLabels = (...rest) => {
    const keeper = original.registerLabels(...rest);
    let shown: ReturnType<typeof keeper.current> | null = null;
    const current = () => (planted.bug === 'stale numbers' ? (shown ??= keeper.current()) : keeper.current());
    return { ...keeper, current };
  };
  return { ...original, registerLabels };
});

vi.mock('../../../../renderer/editor/history.ts', async (load) => {
  const original = await load<typeof history>();
  const { createEmptyHistoryState, registerHistory } = await import('@lexical/history');
  const registerSteps: typeof original.registerSteps = (editor) =>
    planted.bug === 'steps run together'
      ? registerHistory(editor, createEmptyHistoryState(), 400, Date.now)
      : original.registerSteps(editor, () => undefined);
  return { ...original, registerSteps };
});

describe('random edits with a bug planted', () => {
  beforeAll(prepareGlobals);
  afterAll(restoreGlobals);

  /** The first failure among so many edits. */
  const search = async (most: number): Promise<Failure | null> => {
    for (let number = 0; number * 250 < most; number += 1) {
      const failure = await runDocument(starts[number % starts.length]!, drawEdits(number, 250), setClock, 1);
      if (failure) return failure;
    }
    return null;
  };

  it.each<[Bug, RegExp]>([
    ['no repair', /preamble|outline|section|title/u],
    ['no fence', /^the outline breaks its template/u],
    ['text lost', /^lost/u],
    ['stale text after undo', /lost|undo/u],
    ['stale numbers', /^the sheet shows/u],
    ['steps run together', /^one undo/u],
  ])('finds “%s” within 5,000 edits', { timeout: 60_000 }, async (bug, problem) => {
    planted.bug = bug;
    const failure = await search(5_000);
    expect(failure?.problem).toMatch(problem);
  });
});
