import { extname, join } from 'node:path';
import { dialog, type BrowserWindow, type FileFilter } from 'electron';
import type { PickPurpose } from '../../core/contract/contract.ts';
import { success, type Result } from '../../core/result.ts';
import { endingsByPurpose } from '../services/folders.ts';

const names: Readonly<Record<PickPurpose, string>> = {
  plan: '纲目文稿',
  import: '往年文稿',
  word: 'Word 文档',
  text: '纯文本',
  webPage: '网页',
  workbook: 'Excel 工作簿',
  pdf: 'PDF 文档',
  folder: '文件夹',
  corpus: '语料库备份',
  source: '往年文稿',
};

const openTitles: Readonly<Record<PickPurpose, string>> = {
  plan: '打开',
  import: '导入往年文稿',
  word: '打开',
  text: '打开',
  webPage: '打开',
  workbook: '打开',
  pdf: '打开',
  folder: '选择文件夹',
  corpus: '从备份恢复语料库',
  source: '收进语料库',
};

const saveTitles: Readonly<Partial<Record<PickPurpose, string>>> = {
  word: '导出为 Word',
  text: '导出为纯文本',
  webPage: '导出为网页',
  workbook: '导出为 Excel',
};

function filtersFor(purpose: PickPurpose): FileFilter[] {
  return [{ name: names[purpose], extensions: endingsByPurpose[purpose].map((ending) => ending.slice(1)) }];
}

/** Asks for a file to open, or for a folder; null when the user gave it up. */
export async function pickOpen(
  window: BrowserWindow,
  purpose: PickPurpose,
  folder: string,
): Promise<Result<{ path: string | null }>> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: openTitles[purpose],
    ...(purpose === 'folder' ? {} : { filters: filtersFor(purpose) }),
    properties: purpose === 'folder' ? ['openDirectory', 'createDirectory'] : ['openFile'],
    ...(folder === '' ? {} : { defaultPath: folder }),
  });
  return success({ path: canceled ? null : (filePaths[0] ?? null) });
}

/** Asks where to save; adds the ending that GTK leaves out. Null when the user gave it up. */
export async function pickSave(
  window: BrowserWindow,
  purpose: PickPurpose,
  suggestedName: string,
  folder: string,
): Promise<Result<{ path: string | null }>> {
  const ending = endingsByPurpose[purpose][0] ?? '';
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: saveTitles[purpose] ?? '另存为',
    filters: filtersFor(purpose),
    defaultPath: join(folder, suggestedName),
    properties: ['showOverwriteConfirmation'],
  });
  if (canceled || filePath === '') return success({ path: null });
  return success({ path: extname(filePath).toLowerCase() === ending ? filePath : filePath + ending });
}
