import { fontNames } from './page.ts';

/** What to take where a font has to be bought or goes by another name: families that come with Windows or with WPS. */
const standIns: Readonly<Record<string, string | undefined>> = {
  [fontNames.xiaobiaosong]: '小标宋体',
  [fontNames.fangsong]: '仿宋_GB2312',
  [fontNames.kaiti]: '楷体_GB2312',
  [fontNames.heiti]: 'SimHei',
  [fontNames.songti]: 'SimSun',
};

/** The names that one family has on systems in Chinese and in English. */
const families: readonly (readonly string[])[] = [
  ['仿宋', 'FangSong'],
  ['楷体', 'KaiTi'],
  ['黑体', 'SimHei'],
  ['宋体', 'SimSun'],
  ['仿宋_GB2312', 'FangSong_GB2312'],
  ['楷体_GB2312', 'KaiTi_GB2312'],
  ['方正小标宋简体', 'FZXiaoBiaoSong-B05S'],
  ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05'],
  ['华文仿宋', 'STFangsong'],
  ['华文楷体', 'STKaiti'],
  ['华文中宋', 'STZhongsong'],
  ['华文宋体', 'STSong'],
  ['华文黑体', 'STHeiti'],
  ['微软雅黑', 'Microsoft YaHei'],
];

/** The family that the Word file names beside a font, for programs that do not have it; undefined where there is none. */
export function standInFor(font: string): string | undefined {
  return standIns[font];
}

/** Whether a family is among those installed, by any of its names. */
export function isInstalled(font: string, installed: ReadonlySet<string>): boolean {
  const names = families.find((family) => family.some((name) => fold(name) === fold(font))) ?? [font];
  return names.some((name) => installed.has(fold(name)));
}

/** Names of installed families as `isInstalled` wants them. */
export function foldNames(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map(fold));
}

function fold(name: string): string {
  return name.replace(/\s/gu, '').toLowerCase();
}
