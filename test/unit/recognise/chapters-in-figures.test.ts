import { expect, test } from 'vitest';
import { labelled } from './recognise-text.ts';

function stylesOf(...texts: string[]): (string | undefined)[] {
  return labelled(...texts).map((piece) => (piece.type === 'line' ? piece.label?.style : undefined));
}

test('a chapter whose numeral was printed in figures is one between its neighbours', () => {
  expect(stylesOf('一、总体要求', '2、主要任务', '1.德育', '三、保障措施')[1]).toBe('chineseComma');
});

test.each([
  ['an item that goes on', ['一、总体要求', '1、德育', '2、体育', '三、保障措施'], 2],
  ['an item that others go on from', ['一、总体要求', '2、体育', '3、美育', '三、保障措施'], 1],
  ['an item in a chapter', ['一、总体要求', '2、体育', '二、主要任务'], 1],
  ['an item with its dot', ['一、总体要求', '2.体育', '三、保障措施'], 1],
])('%s stays one', (_, texts, index) => {
  expect(stylesOf(...texts)[index]).not.toBe('chineseComma');
});
