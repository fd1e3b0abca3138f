import { expect, test } from 'vitest';
import { findPoison } from '../../../core/corpus/poison.ts';
import { POISONED } from '../../../core/corpus/source.ts';

const kindsOf = (text: string, year: number | null = 2026) => findPoison(text, year).marks.map(({ kind }) => kind);

test('each kind of poison is told, and enough of it makes a source one not to insert from', () => {
  expect(kindsOf('在局X组的领导下，由XX市实施，××同志负责。')).toEqual(['maskedWords']);
  expect(kindsOf('授予2026所学校称号，表彰2026名教师。')).toEqual(['bumpedYears']);
  expect(kindsOf('学习新年代中国特点社会主义思想，推进义务教诲。')).toEqual(['washedFormulas']);
  expect(kindsOf('力口强管理，覆盖率达到IOO，合格率100%o。')).toEqual(['misreadCharacters']);
  expect(findPoison('学习新年代中国特点社会主义思想，推进义务教诲。', null).score).toBeGreaterThan(POISONED);
});

test('control: honest text that looks alike is clean', () => {
  const honest =
    '2026年新建学校12所，新增学位2000个，惠及2024名学生。X光检查、3×3篮球赛、标注*的项目、A股、2026年12月。';
  expect(findPoison(honest, 2026)).toEqual({ score: 0, marks: [] });
});

test('one slip in a long text is no poison', () => {
  expect(findPoison(`由XX市××局实施。${'扎实推进各项工作。'.repeat(900)}`, 2026).score).toBeLessThan(POISONED);
});
