import type { Card } from '../plan/card.ts';
import { impossibleShare } from './share-value.ts';

/** Words around a share that say that less of it is better. */
const falling = /下降|降低|降至|减少|压减|控制|不超过|不高于|近视|肥胖|辍学|发生率|占比不|以下|以内|能耗|失业/u;

/**
 * What to say of a new value before it is taken: a share cannot be more than all of it; one that should rise (覆盖率93%) ought not to be lower than last
 * year's, one that should fall not higher. Null where there is nothing to say.
 */
export function warnAboutValue(card: Card, value: string): string | null {
  if (card.kind !== 'percentage') return null;
  const impossible = card.places
    .map(({ quote }) => impossibleShare(value, quote.prefix))
    .find((reason) => reason !== null);
  if (impossible !== undefined) return `“${value}”不可能：${impossible}。`;
  // 个百分点 tells a step, not where it leads.
  if (/百分点/u.test(card.oldValue)) return null;
  const [before, after] = [numberIn(card.oldValue), numberIn(value)];
  if (before === null || after === null || before === after) return null;
  const around = card.places.map(({ quote }) => quote.prefix + card.oldValue + quote.suffix.slice(0, 4)).join('');
  const isFalling = falling.test(around);
  if (isFalling ? after <= before : after >= before) return null;
  return `去年是${card.oldValue}，${isFalling ? '下降型指标，新值不宜高于去年' : '上升型指标，新值不宜低于去年'}。`;
}

function numberIn(text: string): number | null {
  const found = /\d+(?:\.\d+)?/u.exec(text);
  return found ? Number(found[0]) : null;
}
