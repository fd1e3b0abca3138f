import { textOfBlock } from '../plan/text.ts';
import { walkEntries } from '../plan/walk.ts';
import type { Block } from '../plan/schema.ts';
import type { Check, Finding } from './finding.ts';

/** A text of sentences that breaks off in a word or at a comma. */
const unfinished = /[，。；！？].*(?:\p{Script=Han}|[，、])$/su;
/** Who does the work, at the end of a text: 牵头单位：规划科，配合单位：各县区 */
const units = /(?:责任|牵头|配合|参与|承办|协办)[^。；]{0,6}：[^。；]*$/u;
/** Shorter texts may be names, dates or lists. */
const LEAST = 12;

/** Paragraphs that end without an end mark, as sentences do that were left in the middle. Tables and annexes are no sentences. */
export const checkUnfinishedSentences: Check = (plan, { placeOf }) => {
  const inPreamble = plan.preamble.flatMap((block) => findingOf(block, null, '导语'));
  const inEntries = [...walkEntries(plan.entries)].flatMap(({ entry }) =>
    entry.body.flatMap((block) => findingOf(block, entry.id, placeOf(entry.id))),
  );
  return [...inPreamble, ...inEntries];
};

function findingOf(block: Block, entryId: string | null, place: string): Finding[] {
  const text = block.type === 'paragraph' ? textOfBlock(block).trim() : '';
  if (text.length < LEAST || !unfinished.test(text) || units.test(text)) return [];
  return [
    {
      code: 'unfinished-sentence',
      message: '这一段末尾没有句号，是不是还没写完？',
      strength: 'practice',
      clause: null,
      severity: 'warning',
      entryId,
      place,
      excerpt: `…${text.slice(-24)}`,
    },
  ];
}
