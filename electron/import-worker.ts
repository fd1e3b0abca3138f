/** Entry of a thread that imports files: one task at a time, as the pool sends them. */
import { parentPort, workerData } from 'node:worker_threads';
import { runImportTask, type ImportTask } from './import/import-task.ts';
import { createTemplates } from './services/templates.ts';

const { templates: folder } = workerData as { readonly templates: string };
const templates = createTemplates(folder, () => undefined);

parentPort?.on('message', (task: ImportTask) => {
  const answer = runImportTask(task, templates, (progress) => parentPort?.postMessage({ progress }));
  // What is thrown is a bug; it ends the thread, and the pool says so.
  void answer.then((value) => parentPort?.postMessage({ value }));
});
