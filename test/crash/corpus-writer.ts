/** Adds documents to the corpus in a folder, as many as it is told, and prints the name of each file once it is stored. */
import { openCorpus } from '../../electron/corpus/open-corpus.ts';
import { corpusFiles } from './corpus-files.ts';

const [folder = '', files = '0'] = process.argv.slice(2);
const store = await openCorpus({ folder, starterPack: null });
for (const batch of corpusFiles(Number(files))) {
  const missing = [];
  for (const one of batch) if (!(await store.knowsFile(one.file))) missing.push(one);
  if (missing.length === 0) continue;
  await store.addFiles(missing, { origin: 'own', unit: '' });
  process.stdout.write(missing.map(({ file }) => `${file.path}\n`).join(''));
}
await store.close();
