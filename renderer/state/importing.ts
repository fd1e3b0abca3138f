import type { ImportResult } from '../../core/contract/imports.ts';
import { countItems } from '../../core/plan/items.ts';
import type { Plan } from '../../core/plan/schema.ts';
import { fullTitle } from '../../core/plan/text.ts';
import type { RecognisedDocument } from '../../core/recognise/recognise.ts';
import type { Notice } from '../../core/recognise/source.ts';
import type { Result } from '../../core/result.ts';
import { host } from '../host.ts';
import { zh } from '../text/zh.ts';
import { ask } from './dialogs.ts';
import { openReview, type ImportUse } from './import-review.ts';
import { showMessage, unwrap } from './messages.ts';
import { draftNextYear, introduceDraft } from './next-year.ts';
import { newId } from './open-document.ts';
import { baseName, pickOpen } from './pick-file.ts';
import { entriesOf } from './review-outline.ts';
import { closeDocument, fileName } from './saving.ts';
import { showPlan } from './show-plan.ts';
import { useApp } from './store.ts';

/** Asks for last year's file, to make next year's draft of it. */
export async function importWithDialog(): Promise<void> {
  const path = await pickOpen('import');
  if (path !== null) await importPath(path, 'nextYear');
}

/** Reads a file and shows what was recognised in it. Without `use`, what was last made of an import is offered first. */
export async function importPath(path: string, use?: ImportUse): Promise<void> {
  await importWith(baseName(path), use, (job) => host.request('import.file', { path, ...job }));
}

/** Imports a file dropped on the window, of which a browser tells only name and content. */
export async function importDropped(file: File): Promise<void> {
  const base64 = await readBase64(file);
  await importWith(file.name, undefined, (job) => host.request('import.content', { name: file.name, base64, ...job }));
}

/** The content of a file as base64. */
export function readBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve((reader.result as string).replace(/^[^,]*,/u, ''));
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(file);
  });
}

/** What a request to import carries beside the file. */
interface Job {
  readonly jobId: string;
  readonly convertWith?: 'libreoffice';
}

type Send = (job: Job) => Promise<Result<ImportResult>>;

/** Reads with progress and a way to stop it; where our own reader gave up, LibreOffice is offered. */
async function importWith(name: string, use: ImportUse | undefined, send: Send): Promise<void> {
  const read = await watched(name, (jobId) => send({ jobId }));
  if (read.ok) return showImport(read.value, use);
  if (read.failure.code === 'cancelled') return;
  if (read.failure.code !== 'convertible') return void unwrap(read);
  if ((await ask('convert', { message: read.failure.message })) === null) return;
  const converted = await watched(name, (jobId) => send({ jobId, convertWith: 'libreoffice' }));
  if (converted.ok) showImport(converted.value, use);
  else if (converted.failure.code !== 'cancelled') unwrap(converted);
}

/** Shows how far a job is while it runs. */
async function watched<T>(name: string, run: (jobId: string) => Promise<T>): Promise<T> {
  const jobId = newId();
  const cancel = () => void host.request('import.cancel', { jobId });
  const busy = { text: zh.importing.reading(name), share: null, cancel };
  useApp.setState({ busy });
  const stop = host.on('import.progress', (progress) => {
    if (progress.jobId !== jobId || progress.total === 0) return;
    useApp.setState({ busy: { ...busy, share: progress.done / progress.total } });
  });
  try {
    return await run(jobId);
  } finally {
    stop();
    useApp.setState({ busy: null });
  }
}

function showImport(result: ImportResult, use?: ImportUse): void {
  const { sourceName, warnings } = result;
  if (result.isRestored) {
    // Nothing was recognised, so there is nothing to look through.
    void makePlans(result.documents, use ?? 'asItIs', { sourceName, warnings });
    return;
  }
  openReview(result, use ?? useApp.getState().settings.importUse, (documents, chosen) =>
    makePlans(documents, chosen, { sourceName, warnings }),
  );
}

/** Where imported plans come from. */
interface ImportOrigin {
  readonly sourceName: string;
  readonly warnings: readonly Notice[];
}

/** Opens the first document; of several, the others are saved in a folder. False when the user would rather not. */
async function makePlans(
  documents: readonly RecognisedDocument[],
  use: ImportUse,
  origin: ImportOrigin,
): Promise<boolean> {
  const plans: Plan[] = [];
  for (const found of documents) {
    const read = { ...found.plan, entries: entriesOf(found) };
    const plan = use === 'nextYear' ? await draftNextYear(read, origin.sourceName) : read;
    if (!plan) return false;
    plans.push(plan);
  }
  const [first, ...others] = plans;
  const folder = others.length > 0 ? await pickOpen('folder') : null;
  if (!first || (others.length > 0 && folder === null) || !(await closeDocument())) return false;
  const notices = [...origin.warnings, ...documents[0]!.findings];
  showPlan(first, { path: null, modifiedAt: null, notices, isUnsaved: true });
  showMessage('done', zh.importing.done(fullTitle(documents[0]!.plan), countItems(first.entries)));
  introduceDraft(first);
  if (folder !== null) await saveOthers(others, folder);
  return true;
}

/** Saves plans under names that are not taken yet. */
async function saveOthers(others: readonly Plan[], folder: string): Promise<void> {
  const listed = unwrap(await host.request('files.list', { folder, purpose: 'plan' }));
  const taken = new Set(listed?.items.map(({ name }) => name));
  const separator = folder.includes('\\') ? '\\' : '/';
  let saved = 0;
  for (const plan of others) {
    const stem = fileName(plan);
    let name = `${stem}.gangmu`;
    for (let number = 2; taken.has(name); number += 1) name = `${stem}（${number}）.gangmu`;
    taken.add(name);
    const path = `${folder}${separator}${name}`;
    if (unwrap(await host.request('plan.save', { path, plan, expectedModifiedAt: null }))) saved += 1;
  }
  if (saved > 0) showMessage('done', zh.review.othersSaved(saved, baseName(folder)));
}
