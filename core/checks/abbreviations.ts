import { excerptAround } from './excerpt.ts';
import type { Check, Finding } from './finding.ts';
import { walkTexts } from './texts.ts';

/** 《云州市教育发展规划》（以下简称《规划》）, also of a unit: 云州市教育局（以下简称市教育局）. */
const introduced = /(《[^》]+》|“[^”]+”)[（(]以下(?:统一?)?简称[：:“]?(《[^》]+》|[^”》）)]+)”?[）)]/gu;

/** Full names that are written out once more after the text has said what it calls them (以下简称); one finding for each name. */
export const checkAbbreviations: Check = (plan, context) => {
  const findings: Finding[] = [];
  const shortOf = new Map<string, string>();
  for (const { text, entryId, place } of walkTexts({ ...plan, annexes: [] }, context)) {
    const here = [...text.matchAll(introduced)];
    for (const [name, short] of shortOf) {
      const index = text.indexOf(name);
      if (index < 0 || here.some(([, again]) => again === name)) continue;
      shortOf.delete(name);
      findings.push({
        code: 'abbreviation-unused',
        message: `前面说了“以下简称${short}”，这里还是全称，请统一。`,
        strength: 'practice',
        clause: null,
        severity: 'hint',
        entryId,
        place,
        excerpt: excerptAround(text, index, name.length),
        wrong: name,
      });
    }
    for (const [, name, short] of here) shortOf.set(name!, short!);
  }
  return findings;
};
