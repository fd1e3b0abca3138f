import { z } from 'zod';

/**
 * What the menus can ask the page for, with the words and keys they show: the window's own menus and the native one of a
 * desktop alike. The page handles the keys.
 */
export const menuCommands = {
  new: { label: '新建…', keys: 'Ctrl+N' },
  open: { label: '打开…', keys: 'Ctrl+O' },
  import: { label: '导入去年的稿子…', keys: 'Ctrl+Shift+O' },
  importFolder: { label: '批量导入一个文件夹…', keys: '' },
  save: { label: '保存', keys: 'Ctrl+S' },
  saveAs: { label: '另存为…', keys: 'Ctrl+Shift+S' },
  export: { label: '导出…', keys: 'Ctrl+Shift+E' },
  preview: { label: '版面预览…', keys: 'Ctrl+P' },
  saveVersion: { label: '存为稿次…', keys: '' },
  close: { label: '关闭文稿', keys: '' },
  draftNextYear: { label: '由本稿起草下一年度', keys: '' },
  properties: { label: '文稿信息…', keys: '' },
  issue: { label: '版头版记…', keys: '' },
  houseStyles: { label: '版式…', keys: '' },
  undo: { label: '撤销', keys: 'Ctrl+Z' },
  redo: { label: '重做', keys: 'Ctrl+Y' },
  find: { label: '查找和替换…', keys: 'Ctrl+F' },
  reference: { label: '引用…', keys: 'Ctrl+Shift+K' },
  table: { label: '表格', keys: '' },
  annex: { label: '附件', keys: '' },
  removeAnnex: { label: '删除当前附件', keys: '' },
  rollover: { label: '核对旧数', keys: 'F2' },
  checks: { label: '体检', keys: 'F8' },
  task: { label: '任务信息', keys: 'F9' },
  leftovers: { label: '暂存的部分', keys: '' },
  corpus: { label: '语料：往年的写法、雷同', keys: 'F7' },
  corpusSearch: { label: '查找往年怎么写…', keys: 'Ctrl+K' },
  corpusLibrary: { label: '语料库…', keys: '' },
  borrowed: { label: '出处清单…', keys: '' },
  completion: { label: '续写提示', keys: '' },
  writing: { label: '写作', keys: '' },
  comparing: { label: '对比', keys: '' },
  lastYear: { label: '对照去年', keys: '' },
  versions: { label: '稿次：留存与对比', keys: '' },
  themeSystem: { label: '跟随系统', keys: '' },
  themeLight: { label: '浅色', keys: '' },
  themeDark: { label: '深色', keys: '' },
  shortcuts: { label: '快捷键…', keys: 'F1' },
} as const satisfies Readonly<Record<string, { readonly label: string; readonly keys: string }>>;

export type MenuCommand = keyof typeof menuCommands;

export const menuCommandSchema = z.enum(Object.keys(menuCommands) as [MenuCommand, ...MenuCommand[]]);
