/** Elements that begin and end a line of their own. */
export const blockElements: ReadonlySet<string> = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'caption',
  'center',
  'dd',
  'details',
  'dialog',
  'dir',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hgroup',
  'hr',
  'legend',
  'li',
  'listing',
  'main',
  'menu',
  'nav',
  'ol',
  'p',
  'pre',
  'search',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
  'xmp',
]);

/** Elements without content (HTML 13.1.2), so that no end tag is waited for. */
export const voidElements: ReadonlySet<string> = new Set([
  'area',
  'base',
  'basefont',
  'bgsound',
  'br',
  'col',
  'embed',
  'frame',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr',
]);

/**
 * Elements whose content is no text of the document: code, metadata, islands of Office data, controls, what stands in for
 * media, readings above characters, text deleted under revision.
 */
export const hiddenElements: ReadonlySet<string> = new Set([
  'applet',
  'audio',
  'button',
  'canvas',
  'datalist',
  'del',
  'iframe',
  'noembed',
  'noframes',
  'noscript',
  'object',
  'rp',
  'rt',
  'script',
  'select',
  'style',
  'svg',
  'template',
  'textarea',
  'title',
  'video',
  'xml',
]);

/** How the tokenizer has to read the content of an element that holds no tags (HTML 13.2.6). */
export const rawElements: ReadonlyMap<string, 'RAWTEXT' | 'RCDATA' | 'SCRIPT_DATA' | 'PLAINTEXT'> = new Map([
  ['iframe', 'RAWTEXT'],
  ['noembed', 'RAWTEXT'],
  ['noframes', 'RAWTEXT'],
  ['plaintext', 'PLAINTEXT'],
  ['script', 'SCRIPT_DATA'],
  ['style', 'RAWTEXT'],
  ['textarea', 'RCDATA'],
  ['title', 'RCDATA'],
  ['xmp', 'RAWTEXT'],
]);

/** Parts of tables, whose end tags reach out of a cell. */
export const tableParts: ReadonlySet<string> = new Set(['td', 'th', 'tr', 'tbody', 'thead', 'tfoot', 'table']);

/** Elements that nothing inside closes. */
export const cellBorders: ReadonlySet<string> = new Set(['td', 'th', 'caption', 'table']);

/** What the start of an element closes, as often as it is found before one of the borders. */
interface ImpliedEnd {
  readonly ends: ReadonlySet<string>;
  readonly borders: ReadonlySet<string>;
}

const endOfItem: ImpliedEnd = { ends: new Set(['li']), borders: new Set(['ol', 'ul', 'menu', 'dir', ...cellBorders]) };
const endOfTerm: ImpliedEnd = { ends: new Set(['dt', 'dd']), borders: new Set(['dl', ...cellBorders]) };
const endOfCell: ImpliedEnd = { ends: new Set(['td', 'th', 'caption']), borders: new Set(['table']) };
const endOfRow: ImpliedEnd = { ends: new Set([...endOfCell.ends, 'tr']), borders: endOfCell.borders };
const endOfGroup: ImpliedEnd = {
  ends: new Set([...endOfRow.ends, 'tbody', 'thead', 'tfoot']),
  borders: endOfCell.borders,
};

/** Elements before which an open one of the same kind ends, whose end tag may be left out (HTML 13.1.2.4). */
export const impliedEnds: ReadonlyMap<string, ImpliedEnd> = new Map([
  ['li', endOfItem],
  ['dt', endOfTerm],
  ['dd', endOfTerm],
  ['td', endOfCell],
  ['th', endOfCell],
  ['tr', endOfRow],
  ['tbody', endOfGroup],
  ['thead', endOfGroup],
  ['tfoot', endOfGroup],
]);
