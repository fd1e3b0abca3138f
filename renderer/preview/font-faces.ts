import type { Script } from '../../core/word/preview/line-script.ts';

/** Names under which the faces of official documents are installed on one system or another. */
const aliases: Readonly<Record<string, readonly string[] | undefined>> = {
  方正小标宋简体: ['FZXiaoBiaoSong-B05S', '方正小标宋_GBK', '小标宋体'],
  仿宋: ['FangSong', '仿宋_GB2312', 'FangSong_GB2312', 'STFangsong'],
  仿宋_GB2312: ['FangSong_GB2312', '仿宋', 'FangSong', 'STFangsong'],
  黑体: ['SimHei', 'STHeiti'],
  楷体: ['KaiTi', '楷体_GB2312', 'KaiTi_GB2312', 'STKaiti'],
  楷体_GB2312: ['KaiTi_GB2312', '楷体', 'KaiTi', 'STKaiti'],
  宋体: ['SimSun', 'NSimSun', 'STSong'],
};

/** What stands in for a face that is missing: for Western text what LibreOffice takes, which is wider. */
const hanStandIns = ['SimSun', '宋体', 'Songti SC', 'Noto Serif CJK SC', 'Source Han Serif SC', 'Noto Sans CJK SC'];
const blackStandIns = ['Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC'];
const westernStandIns = ['DejaVu Sans', 'SimSun', '宋体', 'Songti SC'];

const quoted = (name: string) => `"${name.replace(/["\\]/gu, '')}"`;
const namesOf = (font: string) => [font, ...(aliases[font] ?? [])];

/** The faces to set text of a font in, best first, as `font-family`. */
export function fontFamily(font: string, script: Script): string {
  const standIns = font === '黑体' ? blackStandIns : hanStandIns;
  const others = script === 'western' ? [...westernStandIns, ...standIns] : standIns;
  return [...namesOf(font), ...others].map(quoted).join(', ');
}

/** The fonts that none of their names is installed for, found by the width of a word beside that of other faces. */
export function findMissingFonts(fonts: readonly string[], context: OffscreenCanvasRenderingContext2D): string[] {
  const probe = 'mmmiiiWWW永0123';
  const widthIn = (family: string) => {
    context.font = `100px ${family}`;
    return context.measureText(probe).width;
  };
  const plain = ['monospace', 'serif'].map((generic) => [generic, widthIn(generic)] as const);
  return fonts.filter((font) =>
    namesOf(font).every((name) => plain.every(([generic, width]) => widthIn(`${quoted(name)}, ${generic}`) === width)),
  );
}
