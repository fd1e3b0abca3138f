import { expect, test } from 'vitest';
import { joinHardWraps } from '../../../../core/recognise/cleaning/hard-wraps.ts';
import { line } from '../recognise-text.ts';

const first =
  '坚持以立德树人为根本任务，全面落实党的教育方针，扩大优质教育资源供给，新建改扩建学校12所，新增学位1万个，'.repeat(4);
const second =
  '深化教育评价改革，健全督导机制，推进集团化办学，培训教师五千人次，遴选示范校三十所，按月调度通报情况，'.repeat(4);

function wrapped(text: string, width: number): string[] {
  return text.match(new RegExp(`.{1,${width}}`, 'gu'))!;
}

function joined(...texts: string[]): string[] {
  return joinHardWraps(texts.map((text) => line(text))).pieces.map((piece) =>
    piece.type === 'line' ? piece.text : '',
  );
}

test('lines broken at one width come together, headings stay alone', () => {
  const paragraphs = [`${first}完成。`, `${second}完成。`];
  const text = ['一、总体要求', ...wrapped(paragraphs[0]!, 32), '二、主要任务', ...wrapped(paragraphs[1]!, 32)];
  expect(joined(...text)).toEqual(['一、总体要求', paragraphs[0], '二、主要任务', paragraphs[1]]);
});

test.each(['2）主要任务', '二丶主要任务', '[二]主要任务', '二)主要任务', '（—）主要任务', '2·主要任务'])(
  'the number of a scan begins a line: %s',
  (heading) => {
    const above = wrapped(first, 32).slice(0, -1);
    expect(joined(...above, heading, ...wrapped(second, 32))[1]).toBe(heading);
  },
);

test('a contents line goes on in no text, however wide it is', () => {
  const contents = `五、组织实施${'.'.repeat(54)}14`;
  expect(joined(...wrapped(first, 32), '二、主要任务', contents, ...wrapped(`${second}完成。`, 32))).toContain(
    contents,
  );
});

test('boxes set smaller have a margin of their own; a line that reaches only the other margin ends its paragraph', () => {
  const box = [`校园提升工程：${second}${'新建改扩建校舍。'}`, `名师培养工程：${first}全年完成。`];
  const text = [`${first}${second}完成。`, ...box, `${second}${first}完成。`];
  const widths = [26, 33, 33, 26];
  expect(joined(...text.flatMap((paragraph, index) => wrapped(paragraph, widths[index]!)))).toEqual(text);
});

test('lines of any length are no margin', () => {
  const texts = Array.from({ length: 40 }, (_, index) => first.slice(index, index + 14 + ((index * 7) % 40)));
  expect(joined(...texts)).toEqual(texts);
});

test('a heading that happens to end at the margin stands alone where the others do', () => {
  const full = '（八）推动优质资源向农村和薄弱学校倾斜，加快城乡一体发展机制';
  const body = wrapped(`${first}完成。`, 30);
  const numbers = [...'一二三四五六七'];
  const others = numbers.flatMap((number) => [`（${number}）加强党的建设`, ...body]);
  expect(joined(...others, full, ...body)).toContain(full);
  expect(joined(...others, full, '建设', ...body)).toContain(`${full}建设`);
  const runIn = numbers.flatMap((number) => wrapped(`（${number}）加强党的建设。${first}完成。`, 30));
  expect(joined(...runIn, full, ...body)).not.toContain(full);
});

test('the mark of a note begins none', () => {
  const text = [...wrapped(first, 32).slice(0, 6), `[17]${second.slice(0, 20)}`];
  expect(joined(...text)).toHaveLength(1);
});

test('each line that went is listed with its source', () => {
  const { changes } = joinHardWraps(wrapped(`${first}完成。`, 32).map((text, at) => ({ ...line(text), at })));
  expect(changes[0]).toMatchObject({ step: 'hardWraps', source: 1 });
});

test('an indented line begins a paragraph', () => {
  const text = [...wrapped(first, 30), `　　${second.slice(0, 28)}`, ...wrapped(second.slice(28), 30)];
  const pieces = text.map((own) => ({ ...line(own), text: own.trim() }));
  expect(joinHardWraps(pieces).pieces).toHaveLength(2);
});

test('ordinary paragraphs, lists and outlines stay as they are', () => {
  const paragraphs = [first, second, '新建学校。', '各区县要落实责任，', first + second];
  expect(joined(...paragraphs)).toEqual(paragraphs);
  const list = Array.from({ length: 12 }, (_, index) => `——完成第${index + 1}项重点工作并通过市级验收评估；`);
  expect(joined(...list)).toEqual(list);
});

/** Lines of a page whose first lines are set in by two characters, without the blanks. */
function setIn(text: string, width: number): string[] {
  return [text.slice(0, width - 2), ...wrapped(text.slice(width - 2), width)];
}

test('first lines whose indentation got lost go on, also behind a number and in a short last line', () => {
  const texts = [
    `${first}完成。`,
    `（一）持续优化云州市城乡学校布局，全面推进义务教育优质均衡发展取得实效。${second}完成。`,
    `${second}按期完成。`,
    `现在，我代表市人民政府向大会报告工作，请予审议，并请各位委员提出意见。`,
    `${first}${second}全部完成。`,
  ];
  expect(joined(...texts.flatMap((text) => setIn(text, 30)))).toEqual(texts);
});

test('where first lines come up to the margin, a heading that ends two characters before it stays alone', () => {
  const heading = '（一）持续优化云州市城乡学校布局，全面推进义务教育优质均衡';
  expect(heading).toHaveLength(29);
  const paragraphs = [`${first}完成。`, `${second}按期完成。`, `${second}${first}完成。`];
  const body = paragraphs.flatMap((text) => wrapped(text, 32));
  expect(joined(...body, heading, ...body)).toEqual([...paragraphs, heading, ...paragraphs]);
});
