import type * as PdfReaderModule from 'pdfjs-dist/legacy/build/pdf.mjs';

type PdfReader = typeof PdfReaderModule;

let loading: Promise<PdfReader> | null = null;

/** Loads the PDF reader, which is large, when the first PDF comes. */
export function loadPdfReader(): Promise<PdfReader> {
  loading ??= load();
  return loading;
}

/**
 * What it draws with is not there and not missed; it says so on the console as it loads. Its worker is given to it, so that
 * it starts no thread and looks for no file of its own.
 */
async function load(): Promise<PdfReader> {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    const worker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    Object.assign(globalThis, { pdfjsWorker: worker });
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    console.warn = warn;
  }
}
