import type { Block, Run } from '../plan/schema.ts';
import { textOfBlock } from '../plan/text.ts';
import { alignSequences } from './align.ts';
import { compareTables, loneTable, textOfTable } from './compare-table.ts';
import { compareTexts } from './compare-texts.ts';
import type { BlockComparison } from './comparison.ts';
import { likeness, profileOf } from './similarity.ts';

/** Compares paragraphs and tables in their order. Ids play no part: the editor gives them out anew. */
export function compareBlocks(before: readonly Block[], after: readonly Block[]): BlockComparison[] {
  const aligned = alignSequences(before, after, {
    keyOf: (block) => (block.type === 'paragraph' ? `p${textOfBlock(block)}` : `t${JSON.stringify(block.rows)}`),
    likeness: likenessOfBlocks,
  });
  return aligned.map(({ before: one, after: other }) => {
    if (one && other) return compareBlock(one, other);
    return one ? loneBlock(one, 'removed') : loneBlock(other!, 'added');
  });
}

/** A paragraph or table that stands in only one of the plans. */
export function loneBlock(block: Block, change: 'added' | 'removed'): BlockComparison {
  if (block.type === 'table') return loneTable(block, change);
  const text = textOfBlock(block);
  const kind = change === 'added' ? 'inserted' : 'deleted';
  return { type: 'paragraph', change, runs: text === '' ? [] : [{ kind, text }] };
}

/** Whether two lists of runs look alike where their words are alike. */
export function isSameLook(before: readonly Run[], after: readonly Run[]): boolean {
  return JSON.stringify(looksOf(before)) === JSON.stringify(looksOf(after));
}

/** Stretches of one look with their lengths; where one begins and ends does not depend on how runs are cut. */
function looksOf(runs: readonly Run[]): (string | number)[][] {
  const looks: { look: string; length: number }[] = [];
  for (const { text, bold, italic, underline, reference } of runs) {
    const target = reference ? `${reference.form} ${reference.target}` : '';
    const look = `${bold ? 'b' : ''}${italic ? 'i' : ''}${underline ? 'u' : ''}${target}`;
    const last = looks[looks.length - 1];
    if (last?.look === look) last.length += text.length;
    else if (text !== '') looks.push({ look, length: text.length });
  }
  return looks.map(({ look, length }) => [look, length]);
}

function compareBlock(before: Block, after: Block): BlockComparison {
  if (before.type === 'table' && after.type === 'table') return compareTables(before, after);
  const runs = compareTexts(textOfBlock(before), textOfBlock(after));
  const isTextKept = runs.every((run) => run.kind === 'kept');
  const isLookKept = before.type !== 'paragraph' || after.type !== 'paragraph' || isSameLook(before.runs, after.runs);
  return { type: 'paragraph', change: isTextKept && isLookKept ? 'kept' : 'changed', runs };
}

function likenessOfBlocks(before: Block, after: Block): number {
  if (before.type !== after.type) return 0;
  const textOf = (block: Block) => (block.type === 'table' ? textOfTable(block) : textOfBlock(block));
  return likeness(profileOf(textOf(before)), profileOf(textOf(after)));
}
