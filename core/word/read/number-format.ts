import { toChinese } from '../../numbering/numerals.ts';

/**
 * Writes a list number in one of Word's number formats (ECMA-376 17.18.59 `ST_NumberFormat`), those of Chinese documents
 * and the European ones; any other format counts in Arabic figures.
 */
export function formatListNumber(format: string, value: number): string {
  switch (format) {
    case 'none':
      return '';
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'koreanCounting':
      return counted(value);
    case 'ideographDigital':
    case 'taiwaneseDigital':
    case 'japaneseDigitalTenThousand':
    case 'koreanDigital2':
      return [...String(value)].map((digit) => '〇一二三四五六七八九'[Number(digit)] ?? digit).join('');
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
    case 'japaneseLegal':
      return [...counted(value)].map((char) => legal.get(char) ?? char).join('');
    case 'ideographTraditional':
      return cycled('甲乙丙丁戊己庚辛壬癸', value);
    case 'ideographZodiac':
      return cycled('子丑寅卯辰巳午未申酉戌亥', value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : String(value);
    case 'decimalEnclosedParen':
      return `(${value})`;
    case 'decimalEnclosedFullstop':
      return `${value}.`;
    case 'ideographEnclosedCircle':
      return `(${counted(value)})`;
    case 'upperLetter':
      return letters(value);
    case 'lowerLetter':
      return letters(value).toLowerCase();
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    default:
      return String(value);
  }
}

function counted(value: number): string {
  if (value === 0) return '零';
  return value >= 1 && value <= 9999 ? toChinese(value) : String(value);
}

const legal: ReadonlyMap<string, string> = new Map(
  [...'一二三四五六七八九十百千'].map((plain, index) => [plain, '壹贰叁肆伍陆柒捌玖拾佰仟'[index]!]),
);

function cycled(signs: string, value: number): string {
  return value >= 1 && value <= signs.length ? signs[value - 1]! : String(value);
}

/** A to Z, then AA, BB … as Word does it. */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
}

const romanSteps: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let written = '';
  for (const [step, sign] of romanSteps) {
    while (rest >= step) {
      written += sign;
      rest -= step;
    }
  }
  return written;
}
