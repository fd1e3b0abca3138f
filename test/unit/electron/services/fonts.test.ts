import { expect, test } from 'vitest';
import { createFonts, listFonts, type FontSources } from '../../../../electron/services/fonts.ts';

const sources = (fields: Partial<FontSources>): FontSources => ({
  platform: 'linux',
  environment: {},
  home: '/home/wang',
  run: async () => null,
  filesIn: async () => [],
  familiesOf: async () => [],
  ...fields,
});

test('takes from fontconfig every name of a family once', async () => {
  const printed = '仿宋,FangSong\nNoto Sans CJK SC\n仿宋,FangSong\nA\\-B\n\n';
  expect(await listFonts(sources({ run: async () => printed }))).toEqual([
    '仿宋',
    'FangSong',
    'Noto Sans CJK SC',
    'A-B',
  ]);
});

test.each([
  ['win32', { SystemRoot: 'D:\\Windows', LOCALAPPDATA: 'D:\\wang' }, /^D:\\Windows.Fonts$/u],
  ['darwin', {}, /^\/System\/Library\/Fonts$/u],
  ['linux', {}, /^\/usr\/share\/fonts$/u],
] as const)('reads the files of the font folders on %s', async (platform, environment, folder) => {
  const asked: string[] = [];
  const families = await listFonts(
    sources({
      platform,
      environment,
      filesIn: async (path) => (folder.test(path) ? [`${path}/仿宋.TTF`, `${path}/readme.txt`] : []),
      familiesOf: async (file) => {
        asked.push(file);
        return ['仿宋', '仿宋'];
      },
    }),
  );
  expect(families).toEqual(['仿宋']);
  expect(asked).toHaveLength(1);
});

test('nothing is known where nothing is found, and a lister that throws is no exception', async () => {
  expect(await listFonts(sources({}))).toBeNull();
  const fails = () => Promise.reject(new Error('EIO'));
  expect(await createFonts(sources({ run: fails })).families()).toBeNull();
  expect(await createFonts(sources({ filesIn: fails })).families()).toBeNull();
});

test('looks once in a run of the program', async () => {
  let runs = 0;
  const fonts = createFonts(sources({ run: async () => `仿宋${++runs}` }));
  expect([await fonts.families(), await fonts.families()]).toEqual([['仿宋1'], ['仿宋1']]);
});
