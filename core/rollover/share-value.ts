/** Words in front of a number that say it is a part of a whole: 覆盖率达到, 占比. */
const share = /(?:率|占比|比例|比重|覆盖面)[^，。；、率\d]{0,8}$|占[^，。；、\d]{0,10}$/u;
/** Rates of which more than a hundred in a hundred is possible: growth, and those reckoned against something else. */
const mayExceed =
  /增(?:长|幅|速|加|量|收)|涨|毛入[学园]率|(?:完成|收益|回报|周转|负荷|利润|自给|负债|杠杆|利用|产出|投保|拨备覆盖|超[额员编]?)率/u;
/** What is done by a number, not to it: 提高120%, 比上年增长. */
const byHowMuch = /(?:提高|提升|上升|增长|增加|扩大|高出|超过?|多|涨)(?:了|约|近|超过?|不低于|不少于)?$/u;
const loss = /(?:下降|降低|减少|压减|缩小|下调|压缩)(?:了|约|近|超过?)?$/u;
/** 在98%的基础上再提高 */
const onTop = /(\d+(?:\.\d+)?)[%％]的?基础上[^，。；\d]{0,6}$/u;

/**
 * Why a percentage cannot be, given the words in front of it: a share of more than 100% (增长120% is none), a loss of more than all,
 * points that lead above 100%. Null where it can.
 */
export function impossibleShare(value: string, before: string): string | null {
  const numbers = [...value.matchAll(/\d+(?:\.\d+)?/gu)].map(([digits]) => Number(digits));
  const most = Math.max(0, ...numbers);
  if (/个?百分点/u.test(value)) {
    const base = Number(onTop.exec(before)?.[1] ?? 0);
    if (base === 0 || base + most <= 100 || mayExceed.test(before) || loss.test(before)) return null;
    return `在${base}%的基础上再加${most}个百分点，就超过100%了`;
  }
  if (most <= 100 || value.includes('‰')) return null;
  if (loss.test(before)) return '最多只能减少100%';
  if (!share.test(before) || mayExceed.test(before) || byHowMuch.test(before)) return null;
  return '这样的比率、占比最高是100%';
}
