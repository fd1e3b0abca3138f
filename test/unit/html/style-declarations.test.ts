import { expect, it } from 'vitest';
import { keyword, readStyle } from '../../../core/html/style-declarations.ts';

it('reads declarations whatever their case and line ends', () => {
  const style = readStyle('MSO-LIST:\nIgnore; font-family:"Times New Roman",宋体;;broken; color : RED');
  expect(keyword(style, 'mso-list')).toBe('ignore');
  expect(style.get('font-family')).toBe('"Times New Roman",宋体');
  expect(keyword(style, 'color')).toBe('red');
  expect(style.size).toBe(3);
});
