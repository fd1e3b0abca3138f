import type { BorrowedStatus } from '../../core/corpus/locate-borrowed.ts';

/** The words of provenance (出处); part of `zh`. */
export const borrowedWords = {
  title: '出处清单',
  source: '出处',
  noneAtCaret: '光标处的文字不是从语料库插入的，没有出处。',
  status: { whole: '', changed: '已改', gone: '已删' } satisfies Record<BorrowedStatus, string>,
  year: (year: number | null) => (year === null ? '年度不详' : `${year}年`),
  unit: (unit: string) => unit || '单位不详',
  file: (name: string) => `文件：${name}`,
  empty: '还没有引用。从语料库插入的句子会记下出处，列在这里：出自哪份文稿、哪一年、哪个单位。',
  summary: (total: string, kept: string, share: string) => `全文 ${total} 字，其中引用 ${kept} 字，占 ${share}。`,
  ofOrigin: (name: string, count: string) => `${name} ${count} 字`,
  group: (kept: string, share: string) => `引用 ${kept} 字，占本条 ${share}`,
  gone: (count: number) => `另有 ${count} 处插入后已全部删去，不再列出。`,
  isShown: '在正文里按出处加下划线',
  export: '导出清单',
  fileName: (title: string) => `${title}（出处清单）`,
};
