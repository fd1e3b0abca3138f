import { describe, expect, test } from 'vitest';
import { compareTexts } from '../../../core/compare/compare-texts.ts';
import { shown } from './shown.ts';

describe('two versions of a text', () => {
  test.each([
    [
      'numbers stay whole',
      '新建学校3所，增加学位2400个。',
      '新建学校30所，增加学位2,400个。',
      '新建学校[-3-]{+30+}所，增加学位[-2400-]{+2,400+}个。',
    ],
    [
      'an item of a list goes with the mark behind it',
      '完善甲、丙机制。',
      '完善甲、乙、丙机制。',
      '完善甲、{+乙、+}丙机制。',
    ],
    [
      'a clause begins behind the comma, not within words that agree by chance',
      '健全管理机制，深入推进课程改革。',
      '健全管理机制，深入推进评价改革，深入推进课程改革。',
      '健全管理机制，{+深入推进评价改革，+}深入推进课程改革。',
    ],
    [
      'what agrees by chance between two edits is part of them',
      '改造北区的球场',
      '新建南区一座球场',
      '[-改造北区的-]{+新建南区一座+}球场',
    ],
    ['single characters are told apart', '深入推进课后服务', '持续推进课后服务', '[-深入-]{+持续+}推进课后服务'],
    ['surrogate pairs stay whole', '𠮷野家𠮷', '𠮷野家𠮶', '𠮷野家[-𠮷-]{+𠮶+}'],
    ['everything is new', '', '办好赛事', '{+办好赛事+}'],
    ['everything is gone', '办好赛事', '', '[-办好赛事-]'],
    ['nothing changed', '办好赛事', '办好赛事', '办好赛事'],
    ['nothing at all', '', '', ''],
    [
      'texts without anything in common are replaced whole',
      '实施全民健身场地补短板行动，改造球场',
      '加强教练员队伍建设，严格落实行为准则',
      '[-实施全民健身场地补短板行动，改造球场-]{+加强教练员队伍建设，严格落实行为准则+}',
    ],
  ])('%s', (_name, before, after, expected) => {
    expect(shown(compareTexts(before, after))).toBe(expected);
  });

  test('a removed repetition is taken away at the border of a word', () => {
    expect(shown(compareTexts('推进推进推进改革', '推进推进改革'))).toMatch(/^(?:推进)*\[-推进-\](?:推进)*改革$/u);
  });

  test('whatever the texts, kept and deleted give the older one, kept and inserted the newer', () => {
    let state = 20_260_218;
    const random = (below: number) => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
      return Math.floor((state / 0x80000000) * below);
    };
    const alphabet = ['推', '进', '改', '革', '，', '。', '2', '0', '6', 'a', ' ', '𠮷', '𠮶', '\n', '、'];
    const text = (length: number) => Array.from({ length }, () => alphabet[random(alphabet.length)]!);
    for (let round = 0; round < 2_000; round += 1) {
      const before = text(random(40));
      const after = [...before];
      for (let edit = random(5); edit >= 0; edit -= 1)
        after.splice(random(after.length + 1), random(4), ...text(random(4)));
      const runs = compareTexts(before.join(''), after.join(''));
      const side = (other: 'inserted' | 'deleted') =>
        runs
          .filter(({ kind }) => kind !== other)
          .map((run) => run.text)
          .join('');
      expect([side('inserted'), side('deleted')]).toEqual([before.join(''), after.join('')]);
      for (const run of runs) expect(run.text.isWellFormed() && run.text !== '').toBe(true);
      expect(runs.every((run, at) => run.kind !== runs[at + 1]?.kind)).toBe(true);
    }
  });

  test('a text of a hundred thousand characters is compared by clauses first', () => {
    const sentences = Array.from(
      { length: 4_000 },
      (_, index) => `第${index}所学校完成改造并通过了市级验收，运行情况良好。`,
    );
    const changed = sentences.with(1_000, '第1000所学校推迟到明年完成改造，运行情况良好。').with(3_000, '');
    const runs = compareTexts(sentences.join(''), changed.join(''));
    expect(runs.filter(({ kind }) => kind === 'kept').length).toBeLessThan(6);
    expect(shown(runs).includes('推迟到明年')).toBe(true);
    expect(shown(runs).includes(`[-${sentences[3_000]}-]`)).toBe(true);
  });
});
