import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { failure, success, type Result } from '../../core/result.ts';
import { readFileWithin } from './read-file.ts';

/** LibreOffice takes about a second for a plan; what takes a minute it will never manage. */
const MAX_SECONDS = 60;
const MAX_RESULT = 256 * 1024 * 1024;

/** Settings of the profile that a conversion runs with: no macros, no look for updates, no links followed. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Jobs/Jobs/UpdateCheck/Arguments"><prop oor:name="AutoCheckEnabled"><value>false</value></prop></item>
</oor:items>
`;

/** The LibreOffice that is installed, or null. */
export function findLibreOffice(
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
): string | null {
  return candidates(platform, environment).find((path) => existsSync(path)) ?? null;
}

function candidates(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): string[] {
  if (platform === 'win32') {
    const folders = [environment['ProgramFiles'], environment['ProgramFiles(x86)'], 'C:\\Program Files'];
    return folders.flatMap((folder) => (folder ? [join(folder, 'LibreOffice', 'program', 'soffice.exe')] : []));
  }
  if (platform === 'darwin') return ['/Applications/LibreOffice.app/Contents/MacOS/soffice'];
  const onPath = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder.startsWith('/'));
  return [...onPath, '/usr/bin', '/usr/local/bin', '/opt/libreoffice/program', '/snap/bin'].flatMap((folder) => [
    join(folder, 'soffice'),
    join(folder, 'libreoffice'),
  ]);
}

/**
 * Has LibreOffice make a .docx of a file. Takes a minute at most; `signal` ends it at once. Its failures say what to do
 * without it.
 */
export async function convertToDocx(
  program: string,
  name: string,
  bytes: Uint8Array,
  signal?: AbortSignal,
): Promise<Result<Uint8Array>> {
  const ending = /^\.[A-Za-z0-9]{1,5}$/u.test(extname(name)) ? extname(name) : '.doc';
  const made = await convert(program, ending, bytes, { ending: '.docx', filter: 'docx:MS Word 2007 XML' }, signal);
  if (made === 'cancelled') return failure('cancelled', '已停止导入。');
  return made === 'failed' ? gaveUp : success(made);
}

/** Has LibreOffice make a PDF of a Word file. */
export async function convertToPdf(program: string, bytes: Uint8Array): Promise<Result<Uint8Array>> {
  const made = await convert(program, '.docx', bytes, { ending: '.pdf', filter: 'pdf:writer_pdf_Export' });
  return typeof made === 'string' ? noPdf : success(made);
}

interface Target {
  readonly ending: string;
  /** What `--convert-to` takes. */
  readonly filter: string;
}

/** Converts in a folder and a profile of its own, which are gone afterwards. */
async function convert(
  program: string,
  ending: string,
  bytes: Uint8Array,
  target: Target,
  signal?: AbortSignal,
): Promise<Uint8Array | 'failed' | 'cancelled'> {
  const folder = await mkdtemp(join(tmpdir(), 'gangmu-convert-'));
  try {
    const profile = join(folder, 'profile');
    const results = join(folder, 'out');
    await mkdir(join(profile, 'user'), { recursive: true });
    await mkdir(results);
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), settings);
    // A name of our own: the user's may begin with a dash or hold what a shell reads otherwise.
    const input = join(folder, `input${ending}`);
    await writeFile(input, bytes);
    const end = await runProgram(program, profile, target.filter, results, input, signal);
    if (end === 'cancelled') return 'cancelled';
    const made = (await readdir(results)).find((file) => file.endsWith(target.ending));
    if (end !== 'done' || made === undefined) return 'failed';
    const read = await readFileWithin(join(results, made), MAX_RESULT);
    return read.ok ? read.value.bytes : 'failed';
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

const noPdf = failure(
  'not-available',
  'LibreOffice 没能生成 PDF。请在版面预览里打印，选“另存为 PDF”，或者导出 Word 后再转换。',
);

const gaveUp = failure(
  'damaged-file',
  'LibreOffice 也没能读出这个文件。请在 WPS 或 Word 中打开，另存为 .docx 后再导入。',
);

function runProgram(
  program: string,
  profile: string,
  filter: string,
  results: string,
  input: string,
  signal: AbortSignal | undefined,
): Promise<'done' | 'failed' | 'cancelled'> {
  const args = [
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    ...['--headless', '--nologo', '--norestore', '--nodefault', '--nolockcheck', '--nofirststartwizard'],
    ...['--convert-to', filter, '--outdir', results, input],
  ];
  return new Promise((resolve) => {
    // A group of its own, since what starts LibreOffice starts it as another process.
    const child = spawn(program, args, { stdio: 'ignore', detached: process.platform !== 'win32', windowsHide: true });
    let why: 'failed' | 'cancelled' = 'failed';
    const stop = (reason: typeof why): void => {
      why = reason;
      endGroup(child);
    };
    const timer = setTimeout(() => stop('failed'), MAX_SECONDS * 1000);
    const onAbort = (): void => stop('cancelled');
    if (signal?.aborted) stop('cancelled');
    signal?.addEventListener('abort', onAbort, { once: true });
    const finish = (code: number | null): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      resolve(code === 0 ? 'done' : why);
    };
    child.once('error', () => finish(1));
    child.once('exit', finish);
  });
}

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}
