import { create, insertMultiple, search } from '@orama/orama';
import { measure, tokensOf } from '../engine.ts';

const index = create({
  schema: { text: 'string' },
  components: { tokenizer: { language: 'chinese', normalizationCache: new Map(), tokenize: tokensOf } },
});

await measure({
  async index(sentences) {
    await insertMultiple(
      index,
      sentences.map((text) => ({ text })),
      1000,
    );
  },
  async search(text) {
    const { hits } = await search(index, { term: text, limit: 10, threshold: 0 });
    return hits.map(({ document }) => document.text);
  },
});
