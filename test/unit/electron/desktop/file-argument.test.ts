import { expect, test } from 'vitest';
import { fileArgument } from '../../../../electron/desktop/file-argument.ts';

test('the file stands behind the app where it is not packaged, and behind the program where it is', () => {
  const args = ['electron', '--no-sandbox', '/app', '--flag', '要点.gangmu'];
  expect(fileArgument(args, '/app', false, '/home/u')).toBe('/home/u/要点.gangmu');
  expect(fileArgument(['electron', '.', '/x/a.gangmu'], '/app', false, '/app')).toBe('/x/a.gangmu');
  expect(fileArgument(['gangmu', '--flag', 'a.gangmu'], '/app', true, '/home/u')).toBe('/home/u/a.gangmu');
});

test('a start without a file names none', () => {
  expect(fileArgument(['electron', '/app'], '/app', false, '/')).toBeNull();
  expect(fileArgument(['gangmu'], '/app', true, '/')).toBeNull();
});
