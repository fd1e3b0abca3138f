import { existsSync } from 'node:fs';
import type { PdfPage } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { join, sep } from 'node:path';
import { joinLines } from '../../core/pdf/join-lines.ts';
import { takeOffMarks } from '../../core/pdf/page-marks.ts';
import { readLines, type PlacedText, type TextPage } from '../../core/pdf/text-lines.ts';
import type { Notice, Reading } from '../../core/recognise/source.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { loadPdfReader } from './load-pdf-reader.ts';
import { findProgramFolders } from './paths.ts';

/** More pages than any plan; a compilation of a whole year has a few hundred. */
const MAX_PAGES = 2_000;
/** Stretches of text on all pages together. */
const MAX_TEXTS = 2_000_000;

/**
 * Reads the text layer of a PDF into paragraphs. Nothing is drawn, run or fetched: character maps and metrics of the standard
 * fonts come from the program's own folder. A file without text is a failure that says what a scan needs.
 */
export async function readPdf(
  bytes: Uint8Array,
  onPage: (done: number, total: number) => void = () => undefined,
): Promise<Result<Reading>> {
  const reader = await loadPdfReader();
  const data = findPdfData();
  const task = reader.getDocument({
    // The reader takes the bytes over, so that it gets its own.
    data: new Uint8Array(bytes),
    cMapUrl: join(data, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(data, 'standard_fonts') + sep,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    enableXfa: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MAX_PAGES) {
      return failure('file-too-large', `PDF 有 ${document.numPages} 页，不像是文稿。请拆成几份，只导入需要的部分。`);
    }
    const pages: TextPage[] = [];
    const empty: number[] = [];
    let texts = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await readPage(await document.getPage(number));
      texts += page.lines.length;
      if (texts > MAX_TEXTS) return failure('file-too-large', 'PDF 里的文字过多，不像是文稿。请拆成几份后再导入。');
      if (page.lines.length === 0) empty.push(number);
      pages.push(page);
      onPage(number, document.numPages);
    }
    if (empty.length === pages.length) return scanned;
    return success({ value: joinLines(takeOffMarks(pages)), warnings: emptyPages(empty) });
  } catch (error) {
    return describe(error);
  } finally {
    await task.destroy();
  }
}

async function readPage(page: PdfPage): Promise<TextPage> {
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const texts: PlacedText[] = [];
  for (const item of content.items) {
    if (!('str' in item) || item.str === '') continue;
    const placed = place(item, viewport.transform);
    if (placed) texts.push(placed);
  }
  page.cleanup();
  return { width: viewport.width, height: viewport.height, lines: readLines(texts) };
}

type Matrix = readonly number[];

/** Where a stretch stands on the page as it is read; null for what runs up, down or aslant: stamps and watermarks. */
function place(item: { str: string; transform: Matrix; width: number }, view: Matrix): PlacedText | null {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = item.transform;
  const [va = 1, vb = 0, vc = 0, vd = -1, ve = 0, vf = 0] = view;
  const along = { x: va * a + vc * b, y: vb * a + vd * b };
  if (along.x <= 0 || Math.abs(along.y) > along.x * 0.2) return null;
  return {
    text: item.str,
    left: va * e + vc * f + ve,
    baseline: vb * e + vd * f + vf,
    width: item.width,
    size: Math.round(Math.hypot(c, d) * 10) / 10 || 1,
  };
}

const scanned = failure(
  'nothing-recognised',
  '这份 PDF 是扫描件，只有图片，没有文字。请先用 WPS 或其他软件的文字识别（OCR）转成 Word 文档，再导入。',
);

function emptyPages(numbers: readonly number[]): Notice[] {
  if (numbers.length === 0) return [];
  const shown = numbers.slice(0, 8).join('、') + (numbers.length > 8 ? ' 等' : '');
  return [
    { code: 'pages-without-text', message: `第 ${shown} 页没有文字，可能是扫描图片，没有读入，请核对。`, excerpt: '' },
  ];
}

/** Whatever goes wrong inside the reader is the file's fault; a password is the one thing a user can mend. */
function describe(error: unknown): Result<never> {
  if (error instanceof Error && error.name === 'PasswordException') {
    return failure('protected-file', 'PDF 设了打开密码，无法读取。请取消密码后再导入。');
  }
  return failure(
    'damaged-file',
    'PDF 不完整或已损坏，可能没有下载或复制完。请重新取得原文件，或在 WPS 中打开后转成 .docx 再导入。',
  );
}

/** The folder with character maps and font metrics: beside the program where it is built, in the package of the reader else. */
function findPdfData(): string {
  const { root, pdfData } = findProgramFolders();
  return existsSync(pdfData) ? pdfData : join(root, 'node_modules', 'pdfjs-dist');
}
