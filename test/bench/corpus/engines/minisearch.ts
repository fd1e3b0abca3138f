import MiniSearch from 'minisearch';
import { measure, tokensOf } from '../engine.ts';

const index = new MiniSearch<{ id: number; text: string }>({
  fields: ['text'],
  storeFields: ['text'],
  tokenize: tokensOf,
  processTerm: (term) => term,
  searchOptions: { combineWith: 'AND' },
});

await measure({
  async index(sentences) {
    index.addAll(sentences.map((text, id) => ({ id, text })));
  },
  async search(text) {
    return index
      .search(text)
      .slice(0, 10)
      .map((found) => String(found['text']));
  },
});
