import { z } from 'zod';

/** What a document that goes out by itself (正式发文) has around its text: 版头 above and 版记 below, all as written. */
export const formalIssueSchema = z.strictObject({
  /** 发文机关标志: 云州市教育局文件 */ agency: z.string().min(1).optional(),
  /** 发文字号: 云教发〔2026〕1号 */ number: z.string().min(1).optional(),
  /** 签发人, of a document to a superior */ signers: z.array(z.string().min(1)).optional(),
  /** 份号, six digits */ copyNumber: z.string().min(1).optional(),
  /** 密级和保密期限: 机密★1年 */ secrecy: z.string().min(1).optional(),
  /** 紧急程度: 特急 */ urgency: z.string().min(1).optional(),
  /** 抄送机关, without the word and the last 。 */ copiedTo: z.string().min(1).optional(),
  /** 印发机关 */ printedBy: z.string().min(1).optional(),
  /** 印发日期, without 印发 */ printedOn: z.string().min(1).optional(),
});
export type FormalIssue = z.infer<typeof formalIssueSchema>;

/** What stands on every page beside the text, and whether a contents list comes first. */
export const pageMatterSchema = z.strictObject({
  /** 页眉 */ header: z.string().min(1).optional(),
  /** 页脚, beside the page number */ footer: z.string().min(1).optional(),
  /** 水印: 征求意见稿 */ watermark: z.string().min(1).max(20).optional(),
  /** 目录 */ contents: z.literal(true).optional(),
});
export type PageMatter = z.infer<typeof pageMatterSchema>;
