/** Words of the task facts and of finding and replacing. */
import type { TaskFacts } from '../../core/plan/schema.ts';

export const factNames = {
  leadUnit: '牵头单位',
  supportingUnits: '配合单位',
  deadline: '完成时限',
  targets: '量化指标',
} satisfies Record<keyof TaskFacts, string>;

export const taskWords = {
  empty: '把光标放到一个条目里，就可以登记它的责任单位、时限和指标。',
  leadUnit: '责任（牵头）单位',
  supportingUnits: '配合单位',
  deadline: '完成时限',
  targets: '量化指标',
  listHint: '用顿号隔开',
  deadlineHint: '如：2026年9月底',
  write: '写入正文末尾',
  read: '以正文为准',
  cut: '从正文取出',
  differs: '正文末尾写的与这里登记的不一样：',
  isWritten: '正文末尾已写明，两处一致。',
  notWritten: '登记在条目上，不印在正文里；需要时写入正文末尾。',
};

export const findWords = {
  query: '查找',
  replacement: '替换为',
  foldsWidth: '不分全角半角',
  matchesCase: '分大小写',
  isPattern: '正则表达式',
  replace: '替换',
  replaceAll: '全部替换',
  previous: '上一处（Shift+F3）',
  next: '下一处（F3）',
  hint: '输入要找的文字，全文各处会列在下面。',
  broken: '这个正则表达式写得不完整，或者会卡住程序（如 (a+)+），请写得简单些。',
  count: (count: number) => (count === 0 ? '没有找到。' : `找到 ${count} 处`),
  replaced: (count: number) => `已替换 ${count} 处，可撤销。`,
  elsewhere: '—',
};
