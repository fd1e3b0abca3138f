/** Opens the corpus in a folder as a fresh program does, and prints how long it took and how much memory it needs. */
import { openCorpus } from '../../../../electron/corpus/open-corpus.ts';

const start = performance.now();
const store = await openCorpus({ folder: process.argv[2] ?? '', starterPack: null });
await store.search({ text: '组织领导', filter: {}, limit: 10 });
const opening = performance.now() - start;
const beforeCompletion = performance.now();
await store.complete('加强组织领导');
const loading = performance.now() - beforeCompletion;
await store.close();
const resident = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ opening, 'first completion': loading, 'MB when opened, with completion': resident }));
