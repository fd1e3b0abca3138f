import { Index } from 'flexsearch';
import { measure, tokensOf } from '../engine.ts';

const index = new Index({ tokenize: 'strict', encode: tokensOf });
let texts: readonly string[] = [];

await measure({
  async index(sentences) {
    texts = sentences;
    sentences.forEach((text, id) => index.add(id, text));
  },
  async search(text) {
    const found = index.search(text, { limit: 10 });
    return found.map((id) => texts[Number(id)]!);
  },
});
