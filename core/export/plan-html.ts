import type { Plan, Run, Table } from '../plan/schema.ts';
import { fullTitle } from '../plan/text.ts';
import { standardStyle, type HouseStyle, type StyleLook } from '../word/house-style.ts';
import { printPlan, type PrintedLine } from './plan-lines.ts';

/** A plan as a web page that needs no other file: headings with their levels, fonts of a house style. */
export function planToHtml(plan: Plan, style: HouseStyle = standardStyle): string {
  const body: string[] = [];
  for (const block of printPlan(plan)) body.push('rows' in block ? tableHtml(block) : lineHtml(block));
  return (
    `<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n<title>${escapeHtml(fullTitle(plan))}</title>\n` +
    `<style>\n${styleSheet(style)}\n</style>\n</head>\n<body>\n${body.join('\n')}\n</body>\n</html>\n`
  );
}

function lineHtml({ kind, heading, runs }: PrintedLine): string {
  const content = runs.map(runHtml).join('');
  switch (kind) {
    case 'title':
      return `<h1>${content}</h1>`;
    case 'annexTitle':
      return `<h2 class="annexTitle">${content}</h2>`;
    case 'body':
      return `<p>${escapeHtml(heading)}${content}</p>`;
    case 1:
    case 2:
    case 3:
    case 4: {
      // A heading that shares its paragraph is no heading element: it would end the line.
      const own = escapeHtml(heading);
      if (content === '') return `<h${kind + 1} class="level${kind}">${own}</h${kind + 1}>`;
      return `<p><span class="level${kind}">${own}</span>${content}</p>`;
    }
    case 'status':
    case 'flush':
    case 'annexList':
    case 'signature':
    case 'annexMark':
      return `<p class="${kind}">${content}</p>`;
    default:
      return kind satisfies never;
  }
}

function runHtml({ text, bold, italic, underline }: Run): string {
  let html = escapeHtml(text);
  if (underline) html = `<u>${html}</u>`;
  if (italic) html = `<i>${html}</i>`;
  if (bold) html = `<b>${html}</b>`;
  return html;
}

function tableHtml({ caption, headerRows, rows }: Table): string {
  const row = (cells: readonly string[], tag: 'th' | 'td') =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell).replaceAll('\n', '<br>')}</${tag}>`).join('')}</tr>`;
  const head = rows.slice(0, headerRows).map((cells) => row(cells, 'th'));
  const rest = rows.slice(headerRows).map((cells) => row(cells, 'td'));
  return (
    `<table>${caption === null ? '' : `<caption>${escapeHtml(caption)}</caption>`}` +
    `${head.length === 0 ? '' : `<thead>${head.join('')}</thead>`}<tbody>${rest.join('')}</tbody></table>`
  );
}

function styleSheet({ looks, linePitch, firstLineIndent }: HouseStyle): string {
  const look = ({ font, size, bold }: StyleLook) =>
    `font: ${bold ? 'bold' : 'normal'} ${size}pt "${font.replaceAll(/["\\<>]/gu, '')}", serif;`;
  const levels = looks.headings.map((own, index) => `.level${index + 1} { ${look(own)} }`);
  return [
    `body { max-width: 156mm; margin: 37mm auto 35mm; ${look(looks.body)} line-height: ${linePitch}pt; }`,
    `p, h2, h3, h4, h5 { margin: 0; text-indent: ${firstLineIndent}em; line-height: ${linePitch}pt; }`,
    `h1, .annexTitle { ${look(looks.title)} text-align: center; text-indent: 0; margin: 0 0 ${linePitch}pt; }`,
    `.status { ${look(looks.titleStatus)} text-align: center; text-indent: 0; margin-bottom: ${linePitch}pt; }`,
    '.flush, .annexMark { text-indent: 0; }',
    `.annexMark { ${look(looks.annexMark)} break-before: page; margin-top: ${linePitch * 2}pt; }`,
    '.signature { text-align: right; padding-right: 2em; }',
    `table { border-collapse: collapse; width: 100%; ${look(looks.table)} line-height: 1.5; margin: 6pt 0; }`,
    `caption { ${look(looks.caption)} }`,
    `th { ${look(looks.tableHeader)} }`,
    'th, td { border: 1px solid #000; padding: 3pt 5pt; }',
    ...levels,
  ].join('\n');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/gu, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char]!);
}
