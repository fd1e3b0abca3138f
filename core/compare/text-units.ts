/** A number with its commas, point and percent sign, a Latin word, or any one character (never half of a surrogate pair). */
const unitPattern = /\d+(?:[.,]\d+)*[%％‰]?|[A-Za-zÀ-ɏ]+|[\s\S]/gu;

/**
 * Cuts a text into what a comparison never takes apart. Whoever reads that 3 became 30 must see the whole number: an
 * inserted 0 alone is overlooked.
 */
export function unitsOf(text: string): string[] {
  return text.match(unitPattern) ?? [];
}

const FIRST_SURROGATE = 0xd800;
const SURROGATES = 0x800;
const MOST_CODES = 0x10000 - SURROGATES - 1;

/**
 * Gives things one character each, equal things the same, so that a library that compares strings compares anything.
 * Knows at most 63,487 different things; no character it gives is half of a surrogate pair.
 */
export class UnitCodes {
  readonly #codes = new Map<string, string>();
  readonly #units: string[] = [];

  /** The coded string; null where there are too many different units. */
  encode(units: readonly string[]): string | null {
    let coded = '';
    for (const unit of units) {
      let code = this.#codes.get(unit);
      if (code === undefined) {
        if (this.#units.length >= MOST_CODES) return null;
        const number = this.#units.push(unit);
        code = String.fromCharCode(number < FIRST_SURROGATE ? number : number + SURROGATES);
        this.#codes.set(unit, code);
      }
      coded += code;
    }
    return coded;
  }

  decode(coded: string): string[] {
    return Array.from(coded, (char) => {
      const code = char.charCodeAt(0);
      return this.#units[(code < FIRST_SURROGATE ? code : code - SURROGATES) - 1]!;
    });
  }
}
