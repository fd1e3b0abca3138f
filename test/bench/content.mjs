/** Made-up plans of any size about 云州市: chapters 一、 of fifty entries 1. each, about 180 characters an entry. */

const verbs = ['推进', '完善', '深化', '健全', '强化', '优化', '落实', '统筹', '拓展', '规范', '巩固', '提升'];
const objects = [
  '课程教学改革',
  '集团化办学',
  '教师队伍建设',
  '学位供给',
  '校园安全管理',
  '教育评价',
  '数字校园',
  '家校协同',
  '职业教育',
  '体育美育',
];
const means = [
  '建立协同机制',
  '压实县区责任',
  '完善督导办法',
  '加大经费投入',
  '开展专项行动',
  '实施“强校”工程',
  '发布工作清单',
  '按月调度通报',
];
const aims = ['确保年内见效', '惠及更多学生', '办好人民满意的教育', '形成云州经验', '达到国家标准', '补齐农村短板'];

const ENTRIES_IN_CHAPTER = 50;
const ENTRY_LENGTH = 180;

/** The same sequence on every machine (Park and Miller). */
function createPicker() {
  let state = 20260101;
  return (list) => {
    state = (state * 48271) % 2147483647;
    return list[state % list.length];
  };
}

/** Chapters with their entries as plain text: what every program under test is given, each in the form it reads. */
export function createContent(size) {
  const pick = createPicker();
  const chapters = [];
  for (let index = 0; index < size; index += 1) {
    if (index % ENTRIES_IN_CHAPTER === 0) chapters.push({ heading: `${pick(verbs)}${pick(objects)}`, entries: [] });
    const heading = `${pick(verbs)}${pick(objects)}`;
    let body = '';
    while (heading.length + body.length < ENTRY_LENGTH - 20) {
      body += `${pick(verbs)}${pick(objects)}，${pick(means)}，新增${10 + (index % 90)}个项目，${pick(aims)}。`;
    }
    chapters.at(-1).entries.push({ heading, body });
  }
  return { title: '云州市2026年教育工作要点', chapters };
}

export function toPlan({ title, chapters }) {
  let count = 0;
  const id = () => `b${(count += 1)}`;
  const entryOf = (level, heading, headingForm, body, children) => ({
    id: id(),
    level,
    heading,
    headingForm,
    body,
    children,
  });
  const paragraph = (text) => ({ type: 'paragraph', id: id(), runs: [{ text }] });
  const style = (name, scope) => ({ style: name, scope });
  return {
    format: 'gangmu-plan',
    version: 2,
    id: id(),
    title,
    titleStatus: null,
    documentType: 'keyPoints',
    planYear: 2026,
    issuer: null,
    issueDate: null,
    numbering: [
      style('chineseComma', 'document'),
      style('arabicDot', 'chapter'),
      style('arabicParenthesized', 'parent'),
      style('circled', 'parent'),
    ],
    preamble: [],
    entries: chapters.map((chapter) =>
      entryOf(
        1,
        chapter.heading,
        'alone',
        [],
        chapter.entries.map(({ heading, body }) => entryOf(2, heading, 'runIn', [paragraph(body)], [])),
      ),
    ),
    annexes: [],
  };
}

/** For pandoc: headings for the chapters, an entry as a paragraph that begins with its number in bold. */
export function toMarkdown({ title, chapters }) {
  const lines = [`# ${title}`, ''];
  for (const chapter of chapters) {
    lines.push(`## ${chapter.heading}`, '');
    chapter.entries.forEach(({ heading, body }, index) => lines.push(`**${index + 1}\\.${heading}。**${body}`, ''));
  }
  return lines.join('\n');
}
