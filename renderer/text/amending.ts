import type { Amendment } from '../../core/corpus/amendment.ts';
import type { SourceFacts } from '../../core/corpus/source.ts';

/** The words of setting right what was recognised of a source (更正); part of `zh`. */
export const amendingWords = {
  title: '更正文稿信息',
  open: (title: string) => `更正《${title}》的标题、年份、单位`,
  hint: '更正后，查找、出处、历年对照、雷同里都按新的显示；文件改动或重新收录，也不会变回去。',
  file: (name: string) => `文件：${name}`,
  fields: { title: '标题', year: '年份', unit: '单位' } satisfies Record<keyof SourceFacts, string>,
  hints: { title: '如：云州市教育局2025年工作要点', year: '四位数字，不知道就空着', unit: '如：云州市教育局' },
  problems: {
    title: '标题不能空着，请照文稿上的题目填写。',
    year: '年份请写四位数字，1949 到 2100 之间，如 2025；不知道就空着。',
  },
  save: '更正',
  saved: (title: string) => `已更正《${title}》。`,
  restore: '恢复识别结果',
  restoreNamed: (title: string) => `恢复识别结果：《${title}》`,
  restored: (title: string) => `已恢复为识别的结果：《${title}》。`,
  /** What was recognised of the facts that were set right. */
  recognised: (facts: Amendment) =>
    `已更正，原识别为：${[
      ...(facts.title === undefined ? [] : [`标题“${facts.title}”`]),
      ...(facts.year === undefined ? [] : [facts.year === null ? '年份不明' : `${facts.year} 年`]),
      ...(facts.unit === undefined ? [] : [facts.unit === '' ? '单位不明' : facts.unit]),
    ].join('，')}`,
};
