import { createLabeller } from '../numbering/compute-labels.ts';
import type { Block, Entry, Numbering, Plan } from '../plan/schema.ts';
import { textOfBlock } from '../plan/text.ts';
import { walkBlocks } from '../plan/walk.ts';
import type { Recognition, RecognisedDocument } from './recognise.ts';
import type { Notice } from './source.ts';

/** An entry as `import --json` prints it. */
export interface EntryJson {
  readonly level: Entry['level'];
  readonly label: string;
  readonly heading: string | null;
  /** Paragraphs joined by line ends; tables are listed with the document. */
  readonly body: string | null;
  readonly children: EntryJson[];
}

interface TableJson {
  readonly caption: string | null;
  readonly rows: string[][];
}

/** A document as `import --json` prints it. */
export interface DocumentJson {
  readonly title: string;
  readonly titleStatus: string | null;
  readonly planYear: number | null;
  readonly documentType: Plan['documentType'];
  readonly preamble: string[];
  readonly entries: EntryJson[];
  readonly contents: EntryJson[];
  readonly tables: TableJson[];
  readonly annexes: { readonly title: string; readonly body: string[]; readonly tables: TableJson[] }[];
  readonly findings: Notice[];
}

export interface ImportJson {
  readonly documents: DocumentJson[];
  readonly dropped: string[];
}

/** What `gangmu import FILE --json` prints. */
export function importToJson(recognition: Pick<Recognition, 'documents' | 'dropped'>): ImportJson {
  return { documents: recognition.documents.map(documentToJson), dropped: [...recognition.dropped] };
}

function documentToJson({ plan, contents, findings }: RecognisedDocument): DocumentJson {
  const ownBlocks = [...walkBlocks({ ...plan, annexes: [] })];
  return {
    title: plan.title,
    titleStatus: plan.titleStatus,
    planYear: plan.planYear,
    documentType: plan.documentType,
    preamble: paragraphs(plan.preamble),
    entries: entriesToJson(plan.entries, plan.numbering),
    contents: entriesToJson(contents, plan.numbering),
    tables: tables(ownBlocks),
    annexes: plan.annexes.map(({ title, body }) => ({ title, body: paragraphs(body), tables: tables(body) })),
    findings: [...findings],
  };
}

function entriesToJson(entries: readonly Entry[], numbering: Numbering): EntryJson[] {
  const next = createLabeller(numbering);
  const convert = (entry: Entry): EntryJson => {
    const label = next(entry).text;
    const body = paragraphs(entry.body);
    return {
      level: entry.level,
      label,
      heading: entry.heading,
      body: body.length > 0 ? body.join('\n') : null,
      children: entry.children.map(convert),
    };
  };
  return entries.map(convert);
}

function paragraphs(blocks: readonly Block[]): string[] {
  return blocks.filter((block) => block.type === 'paragraph').map(textOfBlock);
}

function tables(blocks: readonly Block[]): TableJson[] {
  return blocks.flatMap((block) =>
    block.type === 'table' ? [{ caption: block.caption, rows: block.rows.map((row) => [...row]) }] : [],
  );
}
