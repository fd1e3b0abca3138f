import { excerptAround } from './excerpt.ts';
import type { Check, Finding } from './finding.ts';
import { ownWords } from './own-words.ts';
import { walkTexts } from './texts.ts';

/** Characters from which on nobody writes the same sentence twice by chance, or the same words twice in one entry. */
const SENTENCE = 16;
const CLAUSE = 12;

const sentence = /[^。；！？\s]+[。；！？]/gu;
const clause = /[^，。；：！？、（）\s\uFFFC]+/gu;
/** What is said again and again by rule. */
const formula = /习近平|党中央|国务院|[省市区县]委|政府|自治区|印发|中国式现代化/u;

/**
 * Sentences that stand twice in a plan, and the same words twice in one entry: what is left when a text was put together from two.
 * Annexes take up the words of the plan and are not looked at.
 */
export const checkRepeatedSentences: Check = (plan, context) => {
  const findings: Finding[] = [];
  const sentences = new Map<string, string>();
  let clauses = new Set<string>();
  let entry: string | null = null;
  for (const { text, entryId, place } of walkTexts({ ...plan, annexes: [] }, context)) {
    if (entryId !== entry) [entry, clauses] = [entryId, new Set()];
    const report = (words: string, index: number, message: string) =>
      findings.push({
        code: 'repeated-sentence',
        message,
        strength: 'practice',
        clause: null,
        severity: 'warning',
        entryId,
        place,
        excerpt: excerptAround(text, index, words.length),
        wrong: words,
      });
    const reported: string[] = [];
    for (const { 0: words, index } of text.matchAll(sentence)) {
      const before = sentences.get(words);
      if (words.length < SENTENCE || formula.test(words)) continue;
      sentences.set(words, before ?? place);
      if (before === undefined) continue;
      reported.push(words);
      report(
        words,
        index,
        `这一句${before === place ? '在这里写了两次' : `在“${before}”已经写过`}，请看看是不是重复。`,
      );
    }
    for (const { 0: words, index } of ownWords(text).matchAll(clause)) {
      if (words.length < CLAUSE || formula.test(words) || reported.some((one) => one.includes(words))) continue;
      if (clauses.has(words)) report(words, index, `“${words}”在这里写了两次，请看看是不是重复。`);
      clauses.add(words);
    }
  }
  return findings;
};
