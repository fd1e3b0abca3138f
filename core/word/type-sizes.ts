/** Sizes of type (字号) in points with their Chinese names, as Word and WPS list them. */
export const namedSizes: readonly (readonly [name: string, points: number])[] = [
  ['初号', 42],
  ['小初', 36],
  ['1号', 26],
  ['小1号', 24],
  ['2号', 22],
  ['小2号', 18],
  ['3号', 16],
  ['小3号', 15],
  ['4号', 14],
  ['小4号', 12],
  ['5号', 10.5],
  ['小5号', 9],
];
