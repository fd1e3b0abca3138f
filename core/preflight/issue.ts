import type { Finding } from '../checks/finding.ts';
import type { FormalIssue, PageMatter } from '../plan/issue.ts';
import { findingOf } from './finding-of.ts';
import type { PreflightCheck } from './preflight.ts';

const place = '版头版记';

/** 版头 with parts that would not be printed or that would not come first, without signature or date, a 发文字号 or a 密级 in another form than the standard's. */
export const checkIssue: PreflightCheck = ({ issue = {}, pageMatter = {}, issuer, issueDate }) => [
  ...reviewLetterhead(issue),
  ...reviewContents(issue, pageMatter),
  ...reviewSignature(issue, issuer, issueDate),
  ...reviewNumber(issue),
  ...reviewSecrecy(issue),
];

function reviewLetterhead({ agency, number, signers, printedBy, printedOn }: FormalIssue): Finding[] {
  if (agency === undefined && (number !== undefined || signers !== undefined)) {
    const message = '填了发文字号或签发人，却没有发文机关标志，这几项印不出来。请补填发文机关标志。';
    return [findingOf({ code: 'letterhead-incomplete', message, severity: 'error', place })];
  }
  if (agency !== undefined && number === undefined) {
    const message = '有发文机关标志，没有发文字号。';
    return [
      findingOf({
        code: 'letterhead-incomplete',
        message,
        strength: 'regulation',
        clause: 'GB/T 9704-2012 7.2.5',
        place,
      }),
    ];
  }
  if (agency !== undefined && (printedBy === undefined) !== (printedOn === undefined)) {
    const message = `版记里有${printedBy === undefined ? '印发日期，没有印发机关' : '印发机关，没有印发日期'}。`;
    const [strength, clause] = ['regulation', 'GB/T 9704-2012 7.4.3'] as const;
    return [findingOf({ code: 'letterhead-incomplete', message, strength, clause, place })];
  }
  return [];
}

function reviewContents({ agency }: FormalIssue, { contents }: PageMatter): Finding[] {
  if (agency === undefined || contents === undefined) return [];
  const message = '目录自成一页，排在版头前面，首页就没有版头了。请去掉目录，或者把正文作为附件、目录放在附件前。';
  return [findingOf({ code: 'contents-before-letterhead', message, place })];
}

function reviewSignature({ agency }: FormalIssue, issuer: string | null, issueDate: string | null): Finding[] {
  if (agency === undefined || (issuer !== null && issueDate !== null)) return [];
  const missing = [...(issuer === null ? ['发文机关署名'] : []), ...(issueDate === null ? ['成文日期'] : [])];
  const message = `正式发文要有${missing.join('和')}，请在文稿信息里补填。`;
  const [strength, clause] = ['regulation', 'GB/T 9704-2012 7.3.5'] as const;
  return [findingOf({ code: 'signature-missing', message, strength, clause, place: '落款' })];
}

function reviewNumber({ number }: FormalIssue): Finding[] {
  if (number === undefined || /^[^\d\s〔〕[\]【】()（）]+〔(?:19|20)\d{2}〕[1-9]\d*号$/u.test(number)) return [];
  return [
    findingOf({
      code: 'document-number-form',
      message:
        '发文字号写作“机关代字〔年份〕顺序号号”：年份用六角括号，顺序号不加“第”，不编虚位，如“云教发〔2026〕1号”。',
      strength: 'regulation',
      clause: 'GB/T 9704-2012 7.2.5',
      place,
      excerpt: number.slice(0, 40),
    }),
  ];
}

function reviewSecrecy({ secrecy, copyNumber }: FormalIssue): Finding[] {
  if (secrecy === undefined) {
    if (copyNumber === undefined || /^\d{6}$/u.test(copyNumber)) return [];
    return [secrecyFinding('份号一般用6位阿拉伯数字，如“000001”。', copyNumber, '7.2.1', 'general')];
  }
  if (!/^(?:绝密|机密|秘密)(?:★.{1,8})?$/u.test(secrecy)) {
    return [secrecyFinding('密级和保密期限之间用“★”隔开，如“机密★1年”。', secrecy, '7.2.2', 'regulation')];
  }
  if (copyNumber !== undefined) return [];
  return [secrecyFinding('涉密文件应当标注份号。', secrecy, '7.2.1', 'general')];
}

function secrecyFinding(message: string, excerpt: string, clause: string, strength: Finding['strength']): Finding {
  return findingOf({ code: 'secrecy-form', message, excerpt, clause: `GB/T 9704-2012 ${clause}`, strength, place });
}
