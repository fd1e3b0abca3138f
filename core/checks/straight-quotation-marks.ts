import { excerptAround } from './excerpt.ts';
import type { Check } from './finding.ts';
import { walkTexts } from './texts.ts';

/** A mark of the typewriter beside a Chinese character. */
const straight = /(?<=[\p{Script=Han}，。、；：])["']|["'](?=\p{Script=Han})/gu;

/** Straight quotation marks (`"十五五"`) in Chinese text, where “ ” are meant; one finding for each text. */
export const checkStraightQuotationMarks: Check = (plan, context) =>
  [...walkTexts(plan, context)].flatMap(({ text, entryId, place }) => {
    const found = [...text.matchAll(straight)];
    const first = found[0];
    if (!first) return [];
    return [
      {
        code: 'straight-quotation-mark',
        message: `引号用了英文直引号${found.length > 1 ? `（${found.length}个）` : ''}，中文要用“ ”，请改过来。`,
        strength: 'regulation',
        clause: 'GB/T 15834-2011',
        severity: 'warning',
        entryId,
        place,
        excerpt: excerptAround(text, first.index, 1),
      },
    ];
  });
