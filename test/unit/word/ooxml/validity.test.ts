import { describe, expect, it } from 'vitest';
import type { ExportProfile } from '../../../../core/word/export-profile.ts';
import { writePlan } from '../../../../core/word/write/write-plan.ts';
import { entryOf, planOf } from '../../plan/plan-of.ts';
import { habits } from '../habits.ts';
import { partsOf } from '../paragraphs-of.ts';
import { randomPlan } from '../random-plan.ts';
import { validateWordFile } from './validate.ts';

const profiles: readonly ExportProfile[] = ['issue', 'review'];

describe.each(profiles)('a file (%s) is valid by ECMA-376', (profile) => {
  it.each(habits)('habit $name', async ({ plan }) => {
    expect(validateWordFile(partsOf(await writePlan(plan, { profile })))).toEqual([]);
  });

  it('two hundred random plans', async () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const parts = partsOf(await writePlan(randomPlan(seed), { profile, carriesPlan: seed % 2 === 0 }));
      expect(validateWordFile(parts), `seed ${seed}`).toEqual([]);
    }
  }, 60_000);
});

describe('the validator', () => {
  const plan = planOf({
    pageMatter: { contents: true },
    entries: [entryOf({ id: 'a', heading: '总体要求', headingForm: 'alone' })],
    preamble: [{ type: 'table', id: 't', caption: null, headerRows: 0, rows: [['甲']] }],
  });
  const spoilt = async (path: string, before: string | RegExp, after: string) => {
    const parts = partsOf(await writePlan(plan, { profile: 'review' }));
    const changed = parts[path]!.replace(before, after);
    expect(changed).not.toBe(parts[path]);
    return validateWordFile({ ...parts, [path]: changed });
  };

  it.each([
    [
      'word/document.xml',
      '<w:pStyle w:val="Heading1"/><w:keepNext/>',
      '<w:keepNext/><w:pStyle w:val="Heading1"/>',
      'w:pStyle out of order in w:pPr',
    ],
    ['word/document.xml', '<w:keepNext/>', '<w:keepNext/><w:keepNext/>', 'w:keepNext twice in w:pPr'],
    ['word/document.xml', '<w:pgSz ', '<w:margin/><w:pgSz ', 'w:margin not allowed in w:sectPr'],
    ['word/document.xml', 'w:val="Heading1"', 'w:val="Heading9"', 'no style Heading9'],
    ['word/document.xml', /<w:bookmarkEnd w:id="1"\/>/u, '', 'a bookmark without its end'],
    ['word/document.xml', 'PAGEREF _gm1 ', 'PAGEREF _gm7 ', 'a field of _gm7, which is not there'],
    ['word/document.xml', '<w:tblGrid>', '<w:tblGrids>', 'malformed'],
    ['word/styles.xml', '<w:name w:val="Title"/>', '', 'w:style without w:name'],
    ['word/styles.xml', '<w:numId w:val="1"/>', '<w:numId w:val="8"/>', 'no list 8'],
    [
      'word/numbering.xml',
      '<w:suff w:val="nothing"/>',
      '<w:lvlJc w:val="left"/><w:suff w:val="nothing"/>',
      'w:suff out of order in w:lvl',
    ],
    [
      'word/settings.xml',
      '<w:evenAndOddHeaders/>',
      '<w:compat/><w:evenAndOddHeaders/>',
      'w:evenAndOddHeaders out of order in w:settings',
    ],
    ['[Content_Types].xml', /<Override PartName="\/word\/numbering.xml"[^>]*>/u, '', 'without a type of its own'],
    ['word/_rels/document.xml.rels', 'footer2.xml', 'footer7.xml', 'footer7.xml is not there'],
  ])('finds a fault in %s', async (path, before, after, fault) => {
    expect((await spoilt(path, before, after)).join('\n')).toContain(fault);
  });
});
