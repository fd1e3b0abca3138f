/** Opens the corpus in a folder as a fresh program does, and prints how long it took and how much memory it needs. */
import { readFileSync } from 'node:fs';
import { openCorpus } from '../../../../electron/corpus/open-corpus.ts';
import type { Queries } from '../sentences.ts';

const start = performance.now();
const store = await openCorpus({ folder: process.argv[2] ?? '', starterPack: null });
await store.search({ text: '组织领导', filter: {}, limit: 10 });
const opening = performance.now() - start;
const beforeCompletion = performance.now();
await store.complete('加强组织领导');
const loading = performance.now() - beforeCompletion;
const queries = JSON.parse(readFileSync(process.argv[3] ?? '', 'utf8')) as Queries;
for (const text of Object.values(queries).flat()) await store.search({ text, filter: {}, limit: 10 });
globalThis.gc?.();
const memory = process.memoryUsage.rss() / 1024 / 1024;
await store.close();
console.log(JSON.stringify({ opening, 'first completion': loading, 'MB in use': memory }));
