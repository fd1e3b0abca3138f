import { menuCommands } from '../../core/contract/menu.ts';
import { amendingWords } from './amending.ts';
import { borrowedWords } from './borrowed.ts';
import { completionWords } from './completion.ts';
import { corpusWords } from './corpus.ts';
import { exportingWords, issueWords } from './exporting.ts';
import { houseStyleWords } from './house-styles.ts';
import { importReviewWords } from './import-review.ts';
import { insertWords, tableWords, pasteWords, referenceWords } from './inserting.ts';
import { factNames, taskWords, findWords } from './panels.ts';
import { previewWords } from './preview.ts';
import { rolloverWords, yearsWords } from './rollover.ts';
import { shortcutWords } from './shortcuts.ts';
import { outlineWords, numberingWords, refusalWords, leftoversWords, roleNames, levelNames } from './structure.ts';
import { versionsWords, compareWords, propertyNames } from './versions.ts';

/** Every word the user sees, by place. Names of roles and styles are here too; guidance and headings are in `templates/`. */
export const zh = {
  app: {
    name: '纲目',
    offline: '离线',
    offlineHint: (isCorpusShared: boolean) =>
      isCorpusShared
        ? '本程序不连接互联网，文稿只存在这台电脑上；语料库用的是本单位的服务器。'
        : '本程序不连接网络，所有文稿只存在这台电脑上。',
  },
  menu: {
    file: '文件',
    theme: '外观',
    themes: {
      system: menuCommands.themeSystem.label,
      light: menuCommands.themeLight.label,
      dark: menuCommands.themeDark.label,
    },
    undo: menuCommands.undo.label,
    redo: menuCommands.redo.label,
    checks: menuCommands.checks.label,
    exportShort: '导出',
  },
  start: {
    tagline: '纲举目张，条理自明。',
    fresh: '新写一份',
    year: '年度',
    issuer: '单位',
    issuerHint: '如：云州市教育局',
    create: '按模板新建',
    ownYear: (year: number) => `总结的是 ${year} 年`,
    make: '新建',
    others: '已有稿子',
    fromLastYear: '从去年的稿子起草',
    fromLastYearHint: '选去年的 Word、WPS、PDF 或文本，自动理出提纲；也可把文件拖进来，或复制全文后在这里按 Ctrl+V。',
    open: '打开文稿',
    openHint: '继续写一份 .gangmu 文稿。',
    sample: '看看样稿',
    sampleHint: '一份完整的教育工作要点，边看边学怎么用。',
    recent: '最近打开',
    noRecent: '打开或保存过的文稿会列在这里。',
    missing: '文件已移走',
    forget: '从列表移除',
    recover: '有没来得及保存的文稿',
    recoverHint: '上次程序没有正常退出，下面的内容已自动留存。',
    restore: '恢复',
    discard: '放弃',
    unsavedPlan: '未保存',
  },
  editor: {
    sheet: '正文',
    titleHint: '文稿标题',
    preambleHint: '这里可以写一段导语，不编号。',
    entryHint: '标题。正文接着写',
    usualWords: (min: number, max: number) => `（一般 ${min}—${max} 字）`,
    annexTitleHint: '附件标题',
    drag: '按住拖动这一条（连同下级）',
    dropElsewhere: '请拖到某一条的前面再放开。',
    unsaved: '有改动，未保存',
    saving: '正在保存…',
    savedAt: (time: string) => `已保存 ${time}`,
    neverSaved: '尚未保存',
    saveFailed: '保存失败',
  },
  outline: outlineWords,
  numbering: numberingWords,
  properties: {
    title: '文稿信息',
    type: '文种',
    status: '稿件状态',
    statusHint: '如：征求意见稿，印在标题后面',
    year: '年度',
    issuer: '发文单位（落款）',
    date: '成文日期',
    dateHint: '如：2026年2月18日',
    done: '确定',
  },
  focus: { on: '只看本章', off: '看全文' },
  status: {
    entry: (index: number, total: number) => `第 ${index} 条，共 ${total} 条`,
    entries: (total: number) => `共 ${total} 条`,
    words: (count: string) => `全文 ${count} 字`,
    usual: (min: string, max: string) => `一般 ${min}—${max} 字`,
    chapter: (count: string) => `本章 ${count} 字`,
    here: (count: string) => `本条 ${count} 字`,
    zoomIn: '放大',
    zoomOut: '缩小',
    zoom: (percent: number) => `${percent}%`,
  },
  checks: {
    title: '体检',
    none: '没有发现问题。',
    notices: '导入时的提示',
    findings: '检查结果',
    strength: { regulation: '规定', general: '一般', recommended: '推荐', practice: '实务' },
    count: (count: number) => `体检，${count} 处`,
    goTo: '转到该处',
    correct: (text: string) => (text === '' ? '删去' : text.length > 12 ? '改正' : `改为“${text}”`),
    correctPlaces: (count: number) => `改正 ${count} 处`,
    correctAlike: (count: number) => `同类 ${count} 段都改`,
    corrected: (count: number) => (count === 1 ? '已改正，可以撤销。' : `已改正 ${count} 段，可以一步撤销。`),
    changedMeanwhile: '原文已经改动，没有找到这一处。',
    mute: '这类不再提示',
    muted: (count: number) => `有 ${count} 类用字用词不再提示。`,
    unmute: '恢复提示',
    more: (count: number) => `还有 ${count} 处，改掉前面的就会列出来。`,
  },
  importing: {
    clipboard: '剪贴板里的文稿',
    untitled: '（没有标题）',
    reading: (name: string) => `正在读 ${name}…`,
    done: (title: string, entries: number) =>
      entries > 0
        ? `已导入《${title}》，共 ${entries} 条。`
        : `已导入《${title}》，但没有认出条目，请看“体检”里的提示。`,
  },
  review: importReviewWords,
  completion: completionWords,
  borrowed: borrowedWords,
  preview: previewWords,
  rollover: rolloverWords,
  exporting: exportingWords,
  issue: issueWords,
  houseStyles: houseStyleWords,
  years: yearsWords,
  corpus: corpusWords,
  amending: amendingWords,
  files: {
    openTitle: '打开文稿',
    importTitle: '选去年的稿子',
    saveTitle: '保存文稿',
    exportTitle: '导出 Word 文件',
    exportTitles: { text: '导出纯文本', webPage: '导出网页', workbook: '导出 Excel 文件' },
    sampleTitle: '选一份样文',
    name: '文件名',
    folder: '位置',
    sourceTitle: '选要收进语料库的文稿',
    corpusTitle: '选语料库的备份',
    corpusSaveTitle: '备份语料库',
    folderTitle: '选一个文件夹',
    folderName: '文件夹（不填就选当前这个）',
    chooseFolder: '选这个文件夹',
    noFolders: '这里面没有别的文件夹。',
    up: '上一级',
    places: '常用位置',
    empty: '这个文件夹里没有可选的文件。',
    open: '打开',
    save: '保存',
    modified: '修改时间',
    overwrite: (name: string) => `“${name}”已经存在，要替换吗？`,
    replace: '替换',
    list: '文件列表',
  },
  panels: {
    label: '侧栏',
    close: '收起侧栏',
    checks: '体检',
    task: '任务',
    rollover: '核对',
    find: '查找',
    leftovers: '暂存',
    versions: '稿次',
    corpus: corpusWords.panel.tab,
  },
  insert: insertWords,
  table: tableWords,
  paste: pasteWords,
  modes: {
    label: '工作方式',
    writing: menuCommands.writing.label,
    lastYear: menuCommands.lastYear.label,
    comparing: menuCommands.comparing.label,
  },
  versions: versionsWords,
  compare: compareWords,
  facts: factNames,
  propertyNames,
  reference: referenceWords,
  leftovers: leftoversWords,
  task: taskWords,
  hostGone: {
    text: '程序后台无响应，从现在起的改动不会留存。请先复制全文到别处，再重新启动程序。',
    withoutDocument: '程序后台无响应，现在不能打开、查找和保存。请关闭窗口，重新启动程序。',
    copy: '复制全文',
    copied: '全文已复制。',
  },
  find: findWords,
  confirm: {
    cancel: '取消',
    close: '关闭',
    discardTitle: '有改动尚未保存',
    discard: (title: string) => `《${title}》有改动尚未保存。`,
    save: '保存',
    dontSave: '不保存',
    discardCopyTitle: '放弃恢复副本',
    discardCopy: (title: string, time: string) => `《${title}》（${time}留存）放弃后不能找回。已经保存的文件不受影响。`,
    discardCopyNow: '放弃',
    changedTitle: '磁盘上的文件已被改动',
    changed: '这份文稿在别处被改过或换过。',
    overwrite: '用我的替换',
    saveElsewhere: '另存一份',
  },
  messages: {
    saved: (name: string) => `已保存 ${name}`,
    dismiss: '知道了',
  },
  refusals: refusalWords,
  shortcuts: shortcutWords,
  roles: roleNames,
  levels: levelNames,
};

/** Numbers as they stand on screen: 6,842. */
export function formatCount(count: number): string {
  return count.toLocaleString('zh-CN');
}

/** Time of day as it stands on screen: 09:41:22. */
export function formatTime(instant: number): string {
  return new Date(instant).toLocaleTimeString('zh-CN', { hour12: false });
}

/** Date and time as they stand in lists: 2026/2/18 09:41. */
export function formatInstant(instant: number): string {
  return new Date(instant).toLocaleString('zh-CN', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
}
