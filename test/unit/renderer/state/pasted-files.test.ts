import { describe, expect, test } from 'vitest';
import { pastedFiles, type PastedContent } from '../../../../renderer/state/pasted-files.ts';

function clipboard(types: Readonly<Record<string, string>>, files: readonly File[] = []): PastedContent {
  return { getData: (type) => types[type] ?? '', files: files as unknown as FileList };
}

const picture = new File([new Uint8Array([0x42, 0x4d])], 'image.bmp', { type: 'image/bmp' });

/** The text of a file, its byte order mark seen as a character. */
async function contentOf(file: File | undefined): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file?.arrayBuffer());
}

describe('what lies on the clipboard as files', () => {
  test('copied files are taken as they are, several at once', () => {
    const files = [new File(['甲'], '甲.docx'), new File(['乙'], '乙.wps')];
    expect(pastedFiles(clipboard({ 'text/plain': '/home/甲.docx' }, files))).toEqual(files);
  });

  test('a copied text is a page where a program made one of it, and the picture beside it is left alone', async () => {
    const html = '<p>一、加强党的建设</p>';
    const [file, ...more] = pastedFiles(clipboard({ 'text/html': html, 'text/plain': '一、加强党的建设' }, [picture]));
    expect(more).toEqual([]);
    expect(file?.name).toBe('剪贴板里的文稿');
    expect(await contentOf(file)).toBe(`\uFEFF<!doctype html>${html}`);
  });

  test('a page without text gives way to the plain text', async () => {
    const [file] = pastedFiles(clipboard({ 'text/html': '<meta charset="utf-8"><img>', 'text/plain': '一、总体要求' }));
    expect(await contentOf(file)).toBe('\uFEFF一、总体要求');
  });

  test('blanks and pictures alone are nothing to import', () => {
    expect(pastedFiles(clipboard({ 'text/plain': ' \n' }, [picture]))).toEqual([]);
  });
});
