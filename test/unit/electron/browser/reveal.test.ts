import { expect, test } from 'vitest';
import { reveal, revealCommand } from '../../../../electron/browser/reveal.ts';

test('a path reaches the file manager as one argument, whatever it holds', () => {
  const path = '/home/u/$(rm -rf ~); 要点.docx';
  expect(revealCommand(path, 'linux')).toEqual({ program: 'xdg-open', args: ['/home/u'], isVerbatim: false });
  expect(revealCommand(path, 'darwin')).toEqual({ program: 'open', args: ['-R', path], isVerbatim: false });
  expect(revealCommand('C:\\a b\\要点.docx', 'win32')).toEqual({
    program: 'explorer.exe',
    args: ['/select,"C:\\a b\\要点.docx"'],
    isVerbatim: true,
  });
});

test('a file that is gone is said to be gone', async () => {
  expect(await reveal('/no/such/要点.docx')).toMatchObject({ ok: false, failure: { code: 'not-found' } });
});
