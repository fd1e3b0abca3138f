import { standInFor } from '../font-families.ts';
import type { PageSetup } from '../page-setup.ts';
import { escapeXml } from './escape-xml.ts';
import { partXml } from './part-xml.ts';

/** `fontTable.xml`: the fonts in use, each as Chinese, so that a program without one takes another Chinese font. */
export function fontTablePart({ style }: PageSetup): string {
  const { headings, ...others } = style.looks;
  const names = new Set([...Object.values(others), ...headings].map(({ font }) => font));
  return partXml('w:fonts', [...names].map(fontXml).join(''));
}

function fontXml(name: string): string {
  const standIn = standInFor(name);
  const alternative = standIn === undefined ? '' : `<w:altName w:val="${standIn}"/>`;
  return (
    `<w:font w:name="${escapeXml(name)}">${alternative}<w:charset w:val="86"/><w:family w:val="auto"/>` +
    '<w:pitch w:val="default"/></w:font>'
  );
}
