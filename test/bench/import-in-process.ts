/**
 * Library against library, in one process: a Word file read and its outline recognised, beside mammoth making HTML of it.
 * In turns, one round beforehand that is not counted; prints the medians in milliseconds as JSON.
 */
import { readFileSync } from 'node:fs';
import mammoth from 'mammoth';
import { recognise } from '../../core/recognise/recognise.ts';
import { readSource } from '../../electron/services/read-source.ts';

const [path = '', rounds = '3'] = process.argv.slice(2);
const bytes = readFileSync(path);

async function ours(): Promise<void> {
  const reading = await readSource(path, bytes);
  if (!reading.ok) throw new Error(reading.failure.message);
  let id = 0;
  const { documents } = recognise(reading.value.value, { fileName: path, newId: () => `id-${(id += 1)}` });
  if (documents.length === 0) throw new Error('nothing recognised');
}

async function theirs(): Promise<void> {
  const { value } = await mammoth.convertToHtml({ buffer: bytes });
  if (value === '') throw new Error('nothing read');
}

async function time(run: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

const times: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] };
for (let round = 0; round <= Number(rounds); round += 1) {
  const [own, other] = [await time(ours), await time(theirs)];
  if (round === 0) continue;
  times.ours.push(own);
  times.theirs.push(other);
}
const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
console.log(JSON.stringify({ ours: median(times.ours), theirs: median(times.theirs) }));
