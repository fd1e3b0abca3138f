import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { FACT, maskFacts } from '../../../core/corpus/mask-facts.ts';
import { findPoison } from '../../../core/corpus/poison.ts';
import { passagesOfStarterPack, starterPackSchema } from '../../../core/corpus/starter-pack.ts';
import { sectionRoles } from '../../../core/plan/schema.ts';

const file = fileURLToPath(new URL('../../../resources/starter-phrases.json', import.meta.url));
const pack = starterPackSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
const sentences = pack.groups.flatMap((group) => group.sentences);

test('the pack that ships has a few hundred sentences, none twice, for nearly every role', () => {
  expect(sentences.length).toBeGreaterThan(200);
  expect(sentences.length).toBe(new Set(sentences).size);
  const roles = new Set(pack.groups.map(({ role }) => role));
  // An address and a table have no formulas, an annex is a table.
  expect(sectionRoles.filter((role) => !roles.has(role))).toEqual(['salutation', 'indicators', 'annex']);
});

test('its sentences hold no fact, no place and no poison', () => {
  expect(sentences.filter((sentence) => maskFacts(sentence).includes(FACT))).toEqual([]);
  expect(sentences.filter((sentence) => /[一-龥]{2}(?<!城|都|超|夜)[市县](?!场|域|民|政)/u.test(sentence))).toEqual([]);
  expect(findPoison(sentences.join('\n'), 2026).marks).toEqual([]);
});

test('control: a sentence with a number or without an end is refused', () => {
  const packWith = (sentence: string) => ({
    title: '例',
    groups: [{ role: 'safeguards', heading: '保障', sentences: [sentence] }],
  });
  expect(starterPackSchema.safeParse(packWith('健全协调机制，形成工作合力。')).success).toBe(true);
  expect(starterPackSchema.safeParse(packWith('新建学校30所，形成工作合力。')).success).toBe(false);
  expect(starterPackSchema.safeParse(packWith('健全协调机制，形成工作合力')).success).toBe(false);
});

test('each group is an entry with its heading, each sentence a paragraph', () => {
  const passages = passagesOfStarterPack(pack);
  expect(passages).toHaveLength(sentences.length);
  expect(new Set(passages.map(({ entry }) => entry)).size).toBe(pack.groups.length);
  expect(new Set(passages.map(({ paragraph }) => paragraph)).size).toBe(sentences.length);
});
