import type { DocumentType } from '../plan/schema.ts';

/** Words a title ends with, and the kind of document they name; the longer ones first. */
const endings: readonly (readonly [RegExp, DocumentType | null])[] = [
  [/(?:工作)?要点$/u, 'keyPoints'],
  [/总结$/u, 'workSummary'],
  [/(?:工作|述职|情况)?报告$/u, 'workReport'],
  [/(?:规划|规划纲要|发展纲要)$/u, 'fiveYearPlan'],
  [/(?:方案|行动计划)$/u, 'implementationScheme'],
  [/(?:计划|安排|打算)$/u, 'workPlan'],
  [/(?:意见|办法|细则|若干(?:措施|政策)|任务清单|任务分解表?|责任清单|工作思路|工作任务)$/u, null],
];

/** Kinds of official documents (文种) and of rules that have no template of their own. */
const otherKinds =
  /(?:通知|通报|通告|公告|公报|决定|决议|命令|批复|复函|的函|答复|请示|提案|纪要|讲话|办法|规定|细则|条例|规则|规范|制度|章程|守则|措施|政策|指南|预案|纲要|标准|倡议书)$/u;

/** Shorter than this (有关规定) it is a word rather than a title. */
const MIN_OTHER = 6;

/** What stands behind a title in brackets or without: the state of the draft. */
const statusWords =
  '(?:决策|修订|修改|讨论|送审|审议|审定|(?:第?[一二三四五六七八九十]次)?(?:公开)?征求意见|建议|报批|印发|正式|初|定|第[一二三四五六七八九十\\d]+)?(?:草案|稿)';

const status = new RegExp(
  `^(?<title>.*?[^（(\\s])\\s*(?:[（(](?<inBrackets>${statusWords})[）)]|(?<=》)(?<plain>${statusWords}))$`,
  'u',
);

/** What a five-year plan is called however its title ends: 第十个五年计划纲要, 第十四个五年规划和2035年远景目标纲要. */
const fiveYears = /第[一二三四五六七八九十\d]{1,3}个五年(?:规划|计划)/u;

/** The kind of document that a title names; null when it names none that has a template of its own. */
export function documentTypeOfTitle(title: string): DocumentType | null {
  const plain = bareTitle(title);
  const ending = endings.find(([one]) => one.test(plain));
  if (ending) return ending[1];
  return fiveYears.test(plain) ? 'fiveYearPlan' : null;
}

/** Whether a text ends like the title of an official document. */
export function endsLikeTitle(text: string): boolean {
  const plain = bareTitle(text);
  return endings.some(([ending]) => ending.test(plain));
}

/** Whether a text ends like the title of any official document, also one that is no plan: 关于…的通知, …管理办法. */
export function namesDocument(text: string): boolean {
  const plain = bareTitle(text);
  return endsLikeTitle(text) || (plain.length >= MIN_OTHER && otherKinds.test(plain));
}

/** A line that holds nothing but the number of a document (发文字号): `云教发〔2026〕1号`, `第12号`. */
export function isDocumentNumber(text: string): boolean {
  return /^[（(]?(?:[\u4e00-\u9fff]{2,15}\s*[〔［[（(【]\s*\d{4}\s*[〕］\])）】]\s*)?第?\s*\d{1,5}\s*号[）)]?$/u.test(
    text,
  );
}

/** Whether a text can be the title of a plan: it names its kind and its time (or 关于). */
export function isTitleOfPlan(text: string): boolean {
  if (text.length < 6 || text.length > 60 || /[。；！？]/u.test(text)) return false;
  return (
    endsLikeTitle(text) &&
    /[\d０-９]{2,4}\s*[-—－~至]?\s*[\d０-９]*\s*学?年|[二〇○零一二三四五六七八九]{4}年|XX年|××年|“?十[一二三四五六七八九]?五”?|第[一二三四五六七八九十\d]{1,3}个五年|(?:^|[省市县区州局委厅部办府院校])关于/u.test(
      text,
    )
  );
}

/** `2026年工作安排` is the heading of a chapter; the title of a document says whose it is. */
export function namesOwner(title: string): boolean {
  return !/^[“《]?[\d０-９]/u.test(title) || /[省市县区州盟旗镇乡局委厅部办府院校会团司]/u.test(title);
}

const place = '(?:第[一二三四五六七八九十\\d]{1,3}篇|篇[一二三四五六七八九十\\d]{1,3})';
const placeBefore = new RegExp(`^[【（(]?${place}[】）)]?[\\s：:、.．]*`, 'u');
const placeBehind = new RegExp(`[\\s【（(]*${place}[】）)]?$`, 'u');

/** A title taken apart: `《…规划》决策草案`, `…要点（征求意见稿）`, `…要点(第2/3页)`, `【篇二】…要点`. */
export function splitTitle(text: string): { title: string; status: string | null } {
  const withoutPage = withoutPlace(text.replace(/\s*[（(]\s*第?\s*\d+\s*[/／]\s*\d+\s*页?\s*[）)]$/u, '').trim());
  const parts = status.exec(withoutPage)?.groups;
  const title = parts ? parts['title']! : withoutPage;
  return { title: withoutBookMarks(title), status: parts?.['inBrackets'] ?? parts?.['plain'] ?? null };
}

/** Whether a line only says which document of a collection comes next: `篇二`, `【第三篇】`. */
export function isPlaceInCollection(text: string): boolean {
  return text.length <= 8 && text.replace(placeBefore, '') === '';
}

/** The title without its place in a collection. */
function withoutPlace(text: string): string {
  return text.includes('篇') ? text.replace(placeBefore, '').replace(placeBehind, '') : text;
}

/** A line that holds nothing but the state of the draft: `（征求意见稿）`. */
export function readStatusLine(text: string): string | null {
  return new RegExp(`^[（(]?(${statusWords})[）)]?$`, 'u').exec(text)?.[1] ?? null;
}

function bareTitle(text: string): string {
  return splitTitle(text)
    .title.replace(/[》”]$/u, '')
    .replace(/[（(][^（()）]*[）)]$/u, '');
}

/** 《 and 》, or 【 and 】, around a whole title are no part of it. */
function withoutBookMarks(title: string): string {
  if (/^【[^【】]+】$/u.test(title)) return title.slice(1, -1);
  return /^《[^《》]*(?:《[^》]*》[^《》]*)*》$/u.test(title) ? title.slice(1, -1) : title;
}
