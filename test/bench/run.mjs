// npm run bench: opens, numbers, exports and imports plans of three sizes, beside pandoc, python-docx and mammoth. See README.md.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { build as buildProgram } from '../../electron/launch/build.mjs';
import { convertToDocx, findLibreOffice } from '../../electron/services/libreoffice.ts';
import { createContent, toMarkdown, toPlan } from './content.mjs';
import { isThere, measure } from './measure.mjs';

const { values } = parseArgs({
  options: { sizes: { type: 'string', default: '100,1000,10000' }, runs: { type: 'string', default: '3' } },
});
const sizes = values.sizes.split(',').map(Number);
const runs = Number(values.runs);

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '..', '..');
const work = join(root, 'out', 'bench');
mkdirSync(work, { recursive: true });

const node = process.execPath;
const command = join(root, 'out', 'electron', 'cli.js');
const helper = join(work, 'open-and-number.js');
/** Debian's python3-docx belongs to the system's Python, which need not be the first on the path. */
const python = ['/usr/bin/python3', 'python3'].find((program) => isThere(program, '-c', 'import docx'));

const peers = {
  pandoc: isThere('pandoc', '--version') ? null : 'not installed (apt-get install pandoc)',
  'python-docx': python ? null : 'not installed (apt-get install python3-docx)',
  mammoth: isThere(node, '-e', "import('mammoth')") ? null : 'not installed (npm ci)',
};
const libreOffice = findLibreOffice();

const pythonDocx = join(here, 'peers', 'python_docx.py');
const mammoth = join(here, 'peers', 'mammoth.mjs');

/** What each program does with a Word file to be imported; `result` is where it goes, without an ending. */
function importCommands(word, result) {
  return {
    gangmu: [node, command, 'import', word, '-o', `${result}.gangmu`, '--force'],
    pandoc: ['pandoc', word, '-t', 'json', '-o', `${result}.json`],
    'python-docx': [python, pythonDocx, 'read', word],
    mammoth: [node, mammoth, 'html', word],
  };
}

/** What each program does for a task; null where it has nothing of the kind. */
function commandsFor(size) {
  const file = (name) => join(work, `${size}${name}`);
  const [plan, word] = [file('.gangmu'), bareFile(size)];
  return {
    export: {
      gangmu: [node, command, 'export', plan, '-o', file('.docx'), '--force'],
      pandoc: ['pandoc', file('.md'), '-o', file('-pandoc.docx')],
      'python-docx': [python, pythonDocx, 'write', file('.json'), file('-python.docx')],
      mammoth: null,
    },
    import: importCommands(word, file('-imported')),
    ...(libreOffice && { 'import, saved by LibreOffice': importCommands(savedFile(size), file('-saved')) }),
    open: {
      gangmu: [node, helper, 'open', plan],
      pandoc: ['pandoc', word, '-t', 'plain', '-o', file('-pandoc.txt')],
      'python-docx': [python, pythonDocx, 'read', word],
      mammoth: [node, mammoth, 'text', word],
    },
    number: { gangmu: [node, helper, 'number', plan], pandoc: null, 'python-docx': null, mammoth: null },
  };
}

/** The exported file without the plan in it: its bookmarks would cost pandoc minutes, and ours would have nothing to recognise. */
function bareFile(size) {
  return join(work, `${size}-bare.docx`);
}

/**
 * The same once more as a word processor saves it, as files from colleagues are: its properties at every run, and a run of its own
 * for every change of script. Twice the XML, which our writer would not have written.
 */
function savedFile(size) {
  return join(work, `${size}-saved.docx`);
}

async function writeInputs(size) {
  const content = createContent(size);
  writeFileSync(join(work, `${size}.gangmu`), JSON.stringify(toPlan(content)));
  writeFileSync(join(work, `${size}.json`), JSON.stringify(content));
  writeFileSync(join(work, `${size}.md`), toMarkdown(content));
  const args = ['export', join(work, `${size}.gangmu`), '-o', bareFile(size), '--without-plan', '--force'];
  if (spawnSync(node, [command, ...args]).status !== 0) throw new Error('the file to be imported could not be written');
  if (libreOffice === null) return;
  const saved = await convertToDocx(libreOffice, bareFile(size), readFileSync(bareFile(size)));
  if (!saved.ok) throw new Error(saved.failure.message);
  writeFileSync(savedFile(size), saved.value);
}

function show({ seconds, megabytes }) {
  return `${seconds.toFixed(2)} s${megabytes === null ? '' : ` / ${megabytes.toFixed(0)} MB`}`;
}

function printTask(size, task, commands) {
  const ours = measure(commands.gangmu, runs);
  const others = Object.entries(peers).map(([peer, missing]) => {
    if (missing || commands[peer] === null) return '–';
    const theirs = measure(commands[peer], runs);
    return `${(theirs.seconds / ours.seconds).toFixed(1)}× (${show(theirs)})`;
  });
  console.log(`| ${[task, size, show(ours), ...others].join(' | ')} |`);
}

/** The import as a library, beside mammoth as a library: without the start of a process on either side. */
function printImportInProcess(size, word, task) {
  if (peers.mammoth) return;
  const script = join(here, 'import-in-process.ts');
  const { status, stdout, stderr } = spawnSync(node, [script, word, String(runs)]);
  if (status !== 0) throw new Error(`import-in-process failed: ${stderr.toString()}`);
  const { ours, theirs } = JSON.parse(stdout.toString());
  const ratio = `${(theirs / ours).toFixed(1)}× (${(theirs / 1000).toFixed(2)} s)`;
  console.log(`| ${[task, size, `${(ours / 1000).toFixed(2)} s`, '–', '–', ratio].join(' | ')} |`);
}

if (!(await buildProgram())) process.exit(1);
await build({
  configFile: false,
  logLevel: 'warn',
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: join(here, 'open-and-number.ts'),
    outDir: work,
    emptyOutDir: false,
    rollupOptions: { output: { format: 'es', entryFileNames: '[name].js' } },
  },
});

for (const [peer, missing] of Object.entries(peers))
  if (missing) console.log(`${peer}: ${missing}; its column stays empty.`);
if (libreOffice === null) console.log('LibreOffice: not installed; nothing is imported as it saves files.');
console.log(
  `Whole processes, median of ${runs}; a ratio is how many times as long the other program takes (ours = 1).\n`,
);
console.log(`| ${['task', 'entries', 'gangmu', ...Object.keys(peers)].join(' | ')} |`);
console.log('| --- | --- | --- | --- | --- | --- |');
for (const size of sizes) {
  await writeInputs(size);
  for (const [task, commands] of Object.entries(commandsFor(size))) printTask(size, task, commands);
  printImportInProcess(size, bareFile(size), 'import, as a library');
  if (libreOffice) printImportInProcess(size, savedFile(size), 'import, saved by LibreOffice, as a library');
}
