import { computeLabels } from '../../numbering/compute-labels.ts';
import { nestEntries } from '../../plan/nest.ts';
import type { Annex, Block, Entry, Level, NewId, Plan } from '../../plan/schema.ts';
import type { SourceBlock, SourceParagraph } from '../../recognise/source.ts';
import type { BlockMarks, CarriedPlan } from '../carried-plan.ts';
import { partsOf, type PlanPart } from '../marks.ts';
import { areUnchanged, restoreBlocks, type FoundBlock, type RestoreContext } from './restore-blocks.ts';
import { levelOfNewLine, restoreEntry, type FoundEntry } from './restore-entry.ts';
import { restoreFrame, restoreTitle, type FoundFrame } from './restore-frame.ts';

interface FoundAnnex {
  readonly annex: Annex;
  title: string | null;
  readonly body: FoundBlock[];
}

/** What stands in a file, sorted by what it was. */
interface Found {
  readonly frame: FoundFrame;
  readonly preamble: FoundBlock[];
  readonly entries: FoundEntry[];
  readonly annexes: FoundAnnex[];
  /** How many entries, blocks and annexes were recognised. */
  known: number;
}

/**
 * The plan of a file that we exported, as the file has it now: what nobody touched is what it was, with its ids, facts,
 * roles and references; what was changed, added, moved or deleted in Word or LibreOffice is as it stands there. Null where
 * nothing of the plan is left, as when the file served as a form for another text.
 */
export function restorePlan({ plan, marks }: CarriedPlan, blocks: readonly SourceBlock[], newId: NewId): Plan | null {
  const parts = [...partsOf(plan)];
  const found = sortBlocks(plan, parts, blocks, marks);
  if (found.known === 0 && (parts.length > 0 || found.frame.title === null)) return null;
  const context: RestoreContext = {
    newId,
    find({ block, run }) {
      const part = parts[block];
      const was = part?.is === 'block' && part.block.type === 'paragraph' ? part.block.runs[run] : undefined;
      return was?.reference ?? null;
    },
  };
  const flat = found.entries.map((entry) => restoreEntry(entry, plan.numbering, context));
  return {
    ...plan,
    ...restoreFrame(plan, found.frame),
    preamble: restoreBody(plan.preamble, found.preamble, context),
    entries: nestEntries(flat),
    annexes: found.annexes.map(({ annex, title, body }) => ({
      ...annex,
      title: title ?? annex.title,
      body: restoreBody(annex.body, body, context),
    })),
  };
}

function restoreBody(was: Block[], found: readonly FoundBlock[], context: RestoreContext): Block[] {
  return areUnchanged(was, found) ? was : restoreBlocks(found, context);
}

function sortBlocks(
  plan: Plan,
  parts: readonly PlanPart[],
  blocks: readonly SourceBlock[],
  marks: CarriedPlan['marks'],
): Found {
  const labels = computeLabels(plan);
  const used = new Set<Level>(parts.flatMap((part) => (part.is === 'entry' ? [part.entry.level] : [])));
  const found: Found = {
    frame: { title: null, titleStatus: null, issuer: null, issueDate: null },
    preamble: [],
    entries: [],
    annexes: [],
    known: 0,
  };
  let body = found.preamble;
  let caption: { readonly table: number; readonly text: string } | null = null;

  const openEntry = (line: SourceParagraph, own: BlockMarks | undefined, entry: Entry | null, level: Level) => {
    const was = entry === null ? null : { entry, label: labels.get(entry.id)?.text ?? '' };
    found.entries.push({ line, marks: own, was, level, body: (body = []) });
  };

  const addPart = (source: SourceBlock, own: BlockMarks, index: number) => {
    const part = parts[index];
    if (part?.is === 'annex') {
      const last = found.annexes.at(-1);
      if (last?.annex === part.annex && source.type === 'paragraph')
        last.title = restoreTitle(source.text, part.annex.title);
    } else if (part?.is === 'entry' && source.type === 'paragraph') {
      openEntry(source, own, part.entry, levelNow(source, part.entry));
    } else
      body.push({
        source,
        marks: own,
        was: part?.is === 'block' ? part.block : null,
        caption: caption?.table === index ? caption.text : null,
      });
    if (part) found.known += 1;
    caption = null;
  };

  const addNew = (source: SourceBlock, own: BlockMarks | undefined) => {
    const isInAnnex = found.annexes.length > 0;
    const level = source.type === 'table' || isInAnnex ? null : levelOfNewLine(source, plan.numbering, used);
    if (level !== null && source.type === 'paragraph' && !isContents(source)) openEntry(source, own, null, level);
    else if (source.type === 'table' || (source.text.trim() !== '' && !isContents(source)))
      body.push({ source, marks: own, was: null, caption: null });
  };

  for (const source of blocks) {
    const own = marks.get(source);
    const meaning = own?.meaning ?? null;
    switch (meaning?.is) {
      case undefined:
        addNew(source, own);
        break;
      case 'title':
      case 'titleStatus':
      case 'issuer':
      case 'issueDate':
        if (source.type === 'paragraph') found.frame[meaning.is] = source.text;
        break;
      case 'part':
        addPart(source, own!, meaning.index);
        break;
      case 'caption':
        caption = source.type === 'paragraph' ? { table: meaning.index, text: source.text } : null;
        break;
      case 'annexName': {
        const part = parts[meaning.index];
        if (part?.is !== 'annex') break;
        found.annexes.push({ annex: part.annex, title: null, body: (body = []) });
        found.known += 1;
        break;
      }
      case 'made':
      case 'reference':
        break;
      default:
        meaning satisfies never;
    }
  }
  return found;
}

/** A heading style that somebody chose in the word processor is the level; body text says nothing of it. */
function levelNow(source: SourceParagraph, { level, heading }: Entry): Level {
  const { outlineLevel } = source;
  if (heading === null || level === 'bullet' || outlineLevel === undefined || outlineLevel > 4) return level;
  return outlineLevel as Level;
}

/** A line of a contents list, which the export makes anew. */
function isContents({ style = '' }: SourceParagraph): boolean {
  return /^toc\b/iu.test(style);
}
