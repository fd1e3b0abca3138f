import { droppedLines, isDecided } from '../line.ts';
import type { CleaningChange, ImportChoices } from '../review.ts';
import { noChoices } from '../review.ts';
import type { DroppedLine, Piece, TablePiece } from '../line.ts';

/** Longer lines are text of the document, whatever words they hold. */
const MAX_LENGTH = 80;

/** Lines that web sites, document-sharing sites and printers put around a document, wherever they stand. */
const surelyBoilerplate: readonly RegExp[] = [
  /^(?:https?:\/\/|www\.)\S+$/iu,
  /^[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.(?:com|cn|net|org)(?:\.cn)?(?![a-z])/iu,
  /^(?:发布|更新|发表|创建|印发|录入)(?:日期|时间)\s*[：:]/u,
  /^(?:日期|时间)\s*[：:]\s*(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b|$|来源)/u,
  /^(?:信息|文章|稿件)?来\s*源\s*[：:]/u,
  /^(?:索\s*引\s*号|信息分类|主题分类|体裁分类|组配分类|主\s*题\s*词|服务对象|公开方式|公开范围|公开日期|发布机构|发文机关|发文字号|成文日期|生成日期|有效性|信息索引|点击数|点击率|浏览次数|浏览量|阅读次数|阅读量|访问量|人气)\s*[：:]/u,
  /^[【[（(]?\s*(?:字号|字体)\s*[：:]/u,
  /^(?:[【[（(]?\s?(?:打印(?:本页)?|关闭(?:窗口|本页)?|(?:加入)?收藏|分享到?|返回(?:顶部|首页|列表)?|复制链接|下载全文|全文下载|点击下载|查看更多|展开全文|阅读全文)\s?[】\]）)]?[\s|｜]{0,8})+[：:]?$/u,
  /(?:扫码|扫一扫|二维码|长按识别|小编(?:为|给|就|整理|收集|分享|推荐)|希望能?对(?:您|你|大家)有所?帮助|由(?:用户|网友)上传|如有侵权|侵权请|(?:我们|本站|管理员)删除|版权归(?:原作者|作者)|来(?:源|自)于?(?:网络|互联网)|转载请注明|关注我们|关注公众号|微信公众号|加入收藏|阅读时长|付费下载|会员下载|领取福利|免费下载|点击下载)/u,
  /^(?:上一[篇条页]|下一[篇条页]|相关(?:阅读|文章|链接|推荐|新闻)|热门推荐|猜你喜欢)(?:\s*[：:]|$)/u,
  /^(?:责任编辑|编辑|责编|校对|审核|作者|撰稿|供稿|录入)\s*[：:]\s*\S{1,20}$/u,
  /(?:版权所有|ICP备|公网安备|网站标识码|技术支持\s*[：:]|All Rights Reserved|Produced By|Powered by|Copyright)/iu,
  /^(?:当前位置|您的位置|您现在的位置|所在位置)\s*[：:]/u,
  /^首页\s*[>＞»]/u,
  /^第\s*\d+\s*页(?:\s*[，,/]?\s*共\s*\d+\s*页)?$/u,
  /^[-—–－]\s*\d{1,4}\s*[-—–－]$/u,
  /^【法宝引证码】/u,
  /^(?:原文|本文|文章|页面)(?:链接|地址|网址)\s*[：:]/u,
  /^(?:\S{2,20}\s+[>＞»]\s+(?=[\u4e00-\u9fff]))+\S{2,20}$/u,
  /^(?:作者|编辑|发布者|上传者|贡献者)\s*[：:]\s*\S{1,12}\s+(?:发布|更新|上传)?(?:时间|日期|来源|阅读|浏览|点击)/u,
  /^(?:以下|下面)(?:是|为|内容).{0,40}(?:整理|收集|分享|提供)/u,
  /^(?:文档|文件)(?:来源|格式|大小|页数|编号|星级)\s*[：:]/u,
  /^(?:网站地图|联系我们|关于我们|网站声明|隐私声明|免责声明|帮助中心)(?:(?:\s*[|｜]\s*|\s+)[\u4e00-\u9fff]{2,6})*$/u,
  /^(?:抄\s*送|分送|主题词|主\s*题\s*词)\s*[：:]/u,
  /^(?:[^，。；：\d]{3,30}\s+)?[\d〇○零一二三四五六七八九]{4}年.{2,6}日\s*印发$/u,
  /^[（(]?共印\s*\d+\s*份[）)]?$/u,
  /^(?:Public domain)+(?:true|false)*$/iu,
  /^【[^【】]{0,6}引证码】/u,
  /^原文(?:链接|网址|地址|出处)\s*[：:]/u,
  /^[（(](?:本文|此件|本件)?有删减[）)]$/u,
  /^[（(]此件(?:公开发布|主动公开|依申请公开|不予公开).{0,10}[）)]$/u,
];

/** Lines that are boilerplate only at the very beginning or end, next to a line that surely is. */
const perhapsBoilerplate: readonly RegExp[] = [
  /^\d{4,}$/u,
  /^[A-Za-z0-9_.@/-]{2,20}$/u,
  /^标\s*题\s*[：:]/u,
  /^(?:登录|注册|首页|正文|导航|搜索|举报)$/u,
  /^(?:主办|承办|协办|主管)(?:单位)?\s*[：:]/u,
  /^相关附件\s*[：:]?$/u,
];

/** What the table at the head of a page of a government web site says of the document below it. */
const pageFact =
  /^(?:索\s*引\s*号|信息索引|主题分类|信息分类|体裁分类|组配分类|发文机关|发布机构|发文字号|文\s*号|标\s*题|主\s*题\s*词|成文日期|发布日期|发文日期|生成日期|公开日期|公开方式|公开范围|有\s*效\s*性|效力状态|废止日期)\s*[：:]?$/u;
/** A table with fewer of them may be one of the document. */
const MIN_FACTS = 3;

/**
 * Takes lines that belong to no document out of the text and lists them, and the table of facts that a web site puts above
 * a document. Other tables and long lines are never touched.
 */
export function dropBoilerplate(
  pieces: readonly Piece[],
  { skippedSteps }: ImportChoices = noChoices,
): { pieces: Piece[]; dropped: DroppedLine[]; changes: CleaningChange[] } {
  if (skippedSteps.includes('boilerplate')) return { pieces: [...pieces], dropped: [], changes: [] };
  const isDropped = pieces.map(isSure);
  spread(pieces, isDropped, 1);
  spread(pieces, isDropped, -1);
  const dropped = droppedLines(
    pieces.filter((_, index) => isDropped[index]),
    '像是网站或打印时附带的内容，不属于文稿。',
  );
  return {
    pieces: pieces.filter((_, index) => !isDropped[index]),
    dropped,
    changes: dropped.map(({ at, text }) => ({ step: 'boilerplate', source: at, before: text, after: '' })),
  };
}

function isSure(piece: Piece, index: number, pieces: readonly Piece[]): boolean {
  if (piece.type === 'table') return isPageFacts(piece, index, pieces);
  return (
    piece.text.length <= MAX_LENGTH &&
    piece.source.autoLabel === undefined &&
    !isDecided(piece) &&
    surelyBoilerplate.some((expression) => expression.test(piece.text))
  );
}

/** A table above all text, or right below such a table, that tells what a catalogue tells of a document. */
function isPageFacts(table: TablePiece, index: number, pieces: readonly Piece[]): boolean {
  if (isDecided(table)) return false;
  const above = pieces[index - 1];
  if (above && !(above.type === 'table' && isPageFacts(above, index - 1, pieces))) return false;
  const facts = table.rows.flat().filter((cell) => pageFact.test(cell));
  return new Set(facts).size >= (above ? 1 : MIN_FACTS);
}

/** From one end of the text inwards, doubtful lines go as long as sure ones stand beside them. */
function spread(pieces: readonly Piece[], isDropped: boolean[], step: 1 | -1): void {
  let doubtful: number[] = [];
  for (let index = step > 0 ? 0 : pieces.length - 1; index >= 0 && index < pieces.length; index += step) {
    const piece = pieces[index]!;
    if (isDropped[index]) {
      for (const position of doubtful) isDropped[position] = true;
      doubtful = [];
      continue;
    }
    if (
      piece.type === 'table' ||
      isDecided(piece) ||
      !perhapsBoilerplate.some((expression) => expression.test(piece.text))
    )
      break;
    // Outside the sure lines, or right inside of them.
    if (isDropped[index - step]) isDropped[index] = true;
    else doubtful.push(index);
  }
}
