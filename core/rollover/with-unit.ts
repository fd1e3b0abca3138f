const NUMBER = /^\d[\d.,]*$/u;

/**
 * A new value as it goes into the text: where only a number was typed for 80所, 98% or 第28届, the words around last year's number stay. Any
 * other value is taken as it is.
 */
export function withUnit(value: string, oldValue: string): string {
  if (!NUMBER.test(value)) return value;
  const parts = oldValue.split(/\d[\d.,]*/u);
  return parts.length === 2 ? parts.join(value) : value;
}
