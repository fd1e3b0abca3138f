/** Words of what is put into the text: tables, annexes, references, what was pasted. */
import type { PastedParts } from '../editor/paste/pasted-parts.ts';

export const insertWords = {
  button: '插入',
  noAnnex: '请先把光标放到要删除的附件里。',
};

export const tableWords = {
  label: '表格',
  caption: '表名',
  rowAbove: '上方加行',
  rowBelow: '下方加行',
  columnBefore: '左侧加列',
  columnAfter: '右侧加列',
  removeRow: '删除本行',
  removeColumn: '删除本列',
  toggleHeader: '设为（取消）表头',
  removeTable: '删除表格',
};

export const pasteWords = {
  done: ({ entries, paragraphs, tables, dropped }: PastedParts) => {
    const parts = [
      ...(entries > 0 ? [`${entries} 条`] : []),
      ...(paragraphs > 0 ? [`${paragraphs} 段`] : []),
      ...(tables > 0 ? [`${tables} 张表`] : []),
    ];
    return `已粘贴为 ${parts.join('、')}${dropped > 0 ? `，略去网页杂项 ${dropped} 段` : ''}。`;
  },
  asText: '改为纯文本（Ctrl+Shift+V）',
  tooLate: '粘贴之后文稿又改过了，不能再改为纯文本。可以先撤销，再按 Ctrl+Shift+V 粘贴。',
};

export const referenceWords = {
  title: '插入引用',
  filter: '引用哪一处',
  filterHint: '输入序号或标题里的字',
  whole: '连同所在部分一起写（如“第三部分第12条”）',
  targets: '可以引用的地方',
  none: '没有这样的条目。',
};
