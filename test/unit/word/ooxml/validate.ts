import { readXml } from '../../../../core/word/read/read-xml.ts';
import { leaves, orderOf, required } from './element-orders.ts';

interface Node {
  readonly name: string;
  readonly attributes: (name: string) => string | undefined;
  readonly children: Node[];
}

function parse(xml: string): Node | string {
  const open: Node[] = [];
  let root: Node | null = null;
  const fault = readXml(xml, {
    open(name, attributes) {
      const known = new Map(
        [
          'w:id',
          'w:name',
          'w:val',
          'w:styleId',
          'w:numId',
          'w:abstractNumId',
          'w:ilvl',
          'r:id',
          'w:fldCharType',
          'w:w',
          'w:type',
        ].map((key) => [key, attributes.get(key)] as const),
      );
      const node: Node = { name, attributes: (key) => known.get(key), children: [] };
      open.at(-1)?.children.push(node);
      root ??= node;
      open.push(node);
    },
    close: () => void open.pop(),
  });
  return fault ?? root ?? 'empty';
}

/** What is wrong with a Word file by ECMA-376: order and number of elements of every part, ids, relations, content types. */
export function validateWordFile(parts: Readonly<Record<string, string>>): string[] {
  const trees = new Map<string, Node>();
  const found: string[] = [];
  for (const [path, xml] of Object.entries(parts)) {
    const tree = parse(xml);
    if (typeof tree === 'string') found.push(`${path}: ${tree}`);
    else trees.set(path, tree);
  }
  for (const [path, tree] of trees) {
    if (path.startsWith('word/') && path.endsWith('.xml')) found.push(...checkElements(path, tree));
  }
  const document = trees.get('word/document.xml');
  if (document) found.push(...checkReferences(document, trees, parts));
  return [...found, ...checkPackage(parts)];
}

function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children) yield* walk(child);
}

function checkElements(path: string, tree: Node): string[] {
  return [...walk(tree)].flatMap((node) => {
    if (!node.name.startsWith('w:')) return [];
    const order = orderOf(node.name);
    const missing = (required[node.name] ?? []).filter((name) => !node.children.some((child) => child.name === name));
    const lacking = missing.map((name) => `${path}: ${node.name} without ${name}`);
    if (order === null) {
      const isLeaf = node.children.length === 0 || leaves.has(node.name);
      return isLeaf
        ? lacking
        : [...lacking, `${path}: ${node.name} has ${node.children[0]!.name}, of which nothing is known`];
    }
    let at = 0;
    let isTaken = false;
    for (const { name } of node.children) {
      const place = order.findIndex(({ names }, index) => index >= at && names.includes(name));
      if (place < 0) {
        const isKnown = order.some(({ names }) => names.includes(name));
        lacking.push(`${path}: ${name} ${isKnown ? 'out of order' : 'not allowed'} in ${node.name}`);
        continue;
      }
      if (place === at && isTaken && !order[place]!.isRepeatable)
        lacking.push(`${path}: ${name} twice in ${node.name}`);
      at = place;
      isTaken = true;
    }
    if (node.name === 'w:tc' && node.children.at(-1)?.name !== 'w:p')
      lacking.push(`${path}: a cell that does not end in a paragraph`);
    if (node.name === 'w:tr') lacking.push(...checkRow(path, node));
    return lacking;
  });
}

/** Every row fills the grid: Word and WPS draw wrong widths otherwise. */
function checkRow(path: string, row: Node): string[] {
  return row.children.some(({ name }) => name === 'w:tc') ? [] : [`${path}: a row without cells`];
}

function checkReferences(
  document: Node,
  trees: ReadonlyMap<string, Node>,
  parts: Readonly<Record<string, string>>,
): string[] {
  const found: string[] = [];
  const all = [...walk(document)];
  const styles = new Set(idsIn(trees.get('word/styles.xml'), 'w:style', 'w:styleId'));
  const lists = new Set(['0', ...idsIn(trees.get('word/numbering.xml'), 'w:num', 'w:numId')]);
  const levels = trees.get('word/numbering.xml');
  for (const [path, tree] of trees) {
    if (!path.startsWith('word/')) continue;
    for (const { name, attributes } of walk(tree)) {
      const value = attributes('w:val') ?? '';
      if (['w:pStyle', 'w:rStyle', 'w:basedOn', 'w:next'].includes(name) && !styles.has(value))
        found.push(`${path}: no style ${value}`);
      if (name === 'w:numId' && !lists.has(value)) found.push(`${path}: no list ${value}`);
    }
  }
  if (levels) {
    const patterns = idsIn(levels, 'w:abstractNum', 'w:abstractNumId');
    if (new Set(patterns).size !== patterns.length) found.push('numbering: an id twice');
  }
  const starts = all.filter(({ name }) => name === 'w:bookmarkStart');
  const ends = all.filter(({ name }) => name === 'w:bookmarkEnd').map(({ attributes }) => attributes('w:id'));
  const ids = starts.map(({ attributes }) => attributes('w:id'));
  const names = starts.map(({ attributes }) => attributes('w:name') ?? '');
  if (new Set(ids).size !== ids.length) found.push('a bookmark id twice');
  if (new Set(names).size !== names.length) found.push('a bookmark name twice');
  if ([...ids].sort().join() !== [...ends].sort().join()) found.push('a bookmark without its end');
  found.push(
    ...names.filter((name) => !/^[\p{L}_][\p{L}\d_]{0,39}$/u.test(name)).map((name) => `bookmark name ${name}`),
  );
  for (const target of (parts['word/document.xml'] ?? '').matchAll(/ (?:REF|PAGEREF) (\S+) /gu)) {
    if (!names.includes(target[1]!)) found.push(`a field of ${target[1]}, which is not there`);
  }
  const marks = all.filter(({ name }) => name === 'w:fldChar').map(({ attributes }) => attributes('w:fldCharType'));
  const count = (type: string) => marks.filter((mark) => mark === type).length;
  if (count('begin') !== count('end') || count('begin') !== count('separate')) found.push('a field that does not end');
  return found;
}

function idsIn(tree: Node | undefined, element: string, attribute: string): string[] {
  if (!tree) return [];
  return [...walk(tree)].filter(({ name }) => name === element).map(({ attributes }) => attributes(attribute) ?? '');
}

function checkPackage(parts: Readonly<Record<string, string>>): string[] {
  const found: string[] = [];
  const types = parts['[Content_Types].xml'] ?? '';
  for (const path of Object.keys(parts)) {
    if (path === '[Content_Types].xml') continue;
    const ending = path.slice(path.lastIndexOf('.') + 1);
    if (!types.includes(`PartName="/${path}"`) && !types.includes(`Extension="${ending}"`))
      found.push(`${path} without a type`);
    if (path.startsWith('word/') && path.endsWith('.xml') && !types.includes(`PartName="/${path}"`))
      found.push(`${path} without a type of its own`);
  }
  for (const [, name] of types.matchAll(/PartName="\/([^"]+)"/gu))
    if (!(name! in parts)) found.push(`a type of ${name}, which is not there`);
  for (const [path, xml] of Object.entries(parts)) {
    if (!path.endsWith('.rels')) continue;
    const folder = path.replace(/_rels\/[^/]*$/u, '');
    for (const [, target] of xml.matchAll(/Target="([^"]+)"/gu)) {
      const full = new URL(target!, `file:///${folder}`).pathname.slice(1);
      if (!(full in parts)) found.push(`${path}: ${target} is not there`);
    }
  }
  const relations = parts['word/_rels/document.xml.rels'] ?? '';
  for (const [, id] of (parts['word/document.xml'] ?? '').matchAll(/r:id="([^"]+)"/gu)) {
    if (!relations.includes(`Id="${id}"`)) found.push(`no relation ${id}`);
  }
  return found;
}
