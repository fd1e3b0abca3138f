/** The prefixes by which handlers know the namespaces; `xmlns` addresses of both the transitional and the strict format. */
const usual: readonly (readonly [RegExp, string])[] = [
  [/\/wordprocessingml\/(?:2006\/)?main$/u, 'w'],
  [/\/markup-compatibility\/2006$/u, 'mc'],
  [/\/officeDocument\/(?:2006\/)?math$/u, 'm'],
];

/** Turns names written with other prefixes into the usual ones and back. */
export interface PrefixMap {
  toUsual(name: string): string;
  fromUsual(name: string): string;
}

/**
 * Reads the namespace declarations of a root element's tag. Null when it uses the usual prefixes, as every word processor
 * does; some programs rewrite them (`ns0:p`).
 */
export function readPrefixes(tag: string): PrefixMap | null {
  const toUsual = new Map<string, string>();
  const fromUsual = new Map<string, string>();
  for (const [, prefix = '', address = ''] of tag.matchAll(/\sxmlns(?::([\w.-]+))?\s*=\s*["']([^"']*)["']/gu)) {
    const known = usual.find(([expression]) => expression.test(address))?.[1];
    if (known === undefined || known === prefix) continue;
    toUsual.set(prefix, known);
    fromUsual.set(known, prefix);
  }
  if (toUsual.size === 0) return null;
  const seen = new Map<string, string>();
  return {
    toUsual(name) {
      let renamed = seen.get(name);
      if (renamed === undefined) seen.set(name, (renamed = rename(name, toUsual)));
      return renamed;
    },
    fromUsual: (name) => rename(name, fromUsual),
  };
}

function rename(name: string, prefixes: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':');
  const renamed = prefixes.get(colon < 0 ? '' : name.slice(0, colon));
  if (renamed === undefined) return name;
  const local = name.slice(colon + 1);
  return renamed === '' ? local : `${renamed}:${local}`;
}
