import { computeLabels, type Label } from '../../numbering/compute-labels.ts';
import { BULLET_LABEL } from '../../numbering/label-style.ts';
import type { Block, Entry, Plan } from '../../plan/schema.ts';
import { fullTitle, textOfRuns } from '../../plan/text.ts';
import { walkEntries } from '../../plan/walk.ts';
import type { ExportProfile } from '../export-profile.ts';
import { frameMarks, partMark } from '../marks.ts';
import { standardSetup, type PageSetup } from '../page-setup.ts';
import { annexListXml, annexPages } from './annex-xml.ts';
import { carriedPlanParts } from './carried-plan-parts.ts';
import { contentsXml } from './contents-xml.ts';
import { blocksXml, entryXml, type EntryNumber } from './entry-xml.ts';
import { pageEdges } from './header-parts.ts';
import { imprintXml } from './imprint-xml.ts';
import { letterheadXml } from './letterhead-xml.ts';
import { ListNumbers } from './list-numbers.ts';
import { createReferencePieces } from './live-references.ts';
import { numberingPart } from './numbering-part.ts';
import { packWordFile, wordPart, type WordPart } from './pack-word-file.ts';
import { blankLinesXml, paragraphXml } from './paragraph-xml.ts';
import { runsXml, runXml } from './run-xml.ts';
import { endPageXml, endSectionXml, sectionXml, type SectionEdge } from './section-xml.ts';
import { signatureXml } from './signature-xml.ts';
import { styleIds } from './style-ids.ts';
import { numberPlaceXml, stylesPart } from './styles-part.ts';
import { emptyTableParagraph } from './table-xml.ts';
import { titleXml } from './title-xml.ts';
import { markingContext, plainContext, type WriteContext } from './write-context.ts';

export interface WriteOptions {
  readonly profile?: ExportProfile;
  /** The page of a house style; that of GB/T 9704-2012 unless given. */
  readonly setup?: PageSetup;
  /** Whether the plan travels in the file, unseen, so that an import restores what print does not show; true unless given. */
  readonly carriesPlan?: boolean;
}

/**
 * A plan as a Word file. Numbers are text or lists by the profile; task facts are not printed: whatever the document says
 * of them stands in its text. Equal plans give equal bytes.
 */
export async function writePlan(plan: Plan, options: WriteOptions = {}): Promise<Uint8Array> {
  const { profile = 'issue', setup = standardSetup, carriesPlan = true } = options;
  const labels = computeLabels(plan);
  const numbers = profile === 'review' ? liveNumbers(plan, labels) : textNumbers(labels);
  const { pageMatter = {} } = plan;
  const hasMarks = carriesPlan || profile === 'review' || pageMatter.contents === true;
  const context = hasMarks ? markingContext(setup, numbers.piecesOf) : plainContext(setup);
  const page = pageEdges(pageMatter, setup);
  const { body, isLastLandscape } = bodyXml(plan, context, labels, numbers.numberOf, page.edges);
  return packWordFile({
    title: fullTitle(plan),
    body,
    setup,
    isLastLandscape,
    edges: page.edges,
    parts: [...page.parts, ...numbers.parts(setup), ...(carriesPlan ? carriedPlanParts(plan) : [])],
  });
}

/** How the entries of a file get their numbers. */
interface Numbers {
  /** Has to be asked of every entry in reading order. */
  readonly numberOf: (entry: Entry) => EntryNumber;
  readonly piecesOf: WriteContext['piecesOf'];
  /** The parts of the file that hold the numbers; ask when the text is written. */
  readonly parts: (setup: PageSetup) => WordPart[];
}

function textNumbers(labels: ReadonlyMap<string, Label>): Numbers {
  return {
    numberOf: ({ id }) => ({ text: labels.get(id)?.text ?? BULLET_LABEL, properties: '' }),
    piecesOf: () => null,
    parts: () => [],
  };
}

const offList = numberPlaceXml({ listId: 0, level: 0 });

function liveNumbers(plan: Plan, labels: ReadonlyMap<string, Label>): Numbers {
  const lists = new ListNumbers(plan.numbering, plan.entries);
  const places = new Map<string, EntryNumber | null>();
  for (const { entry } of walkEntries(plan.entries)) {
    if (entry.level === 'bullet') continue;
    const { value } = labels.get(entry.id)!;
    const place = lists.place(entry.level, value);
    const isSaid = place !== null && place.isOfStyle && entry.heading !== null;
    places.set(entry.id, place && { text: '', properties: isSaid ? '' : numberPlaceXml(place) });
  }
  return {
    numberOf(entry) {
      if (entry.level === 'bullet') return { text: BULLET_LABEL, properties: '' };
      return (
        places.get(entry.id) ?? { text: labels.get(entry.id)!.text, properties: entry.heading === null ? '' : offList }
      );
    },
    piecesOf: createReferencePieces(plan, labels, ({ id }) => (places.get(id) ?? null) !== null),
    parts: (setup) => [
      wordPart(
        'styles',
        'styles',
        stylesPart(setup, (level) => lists.listOfStyle(level)),
      ),
      ...(lists.lists.length > 0
        ? [wordPart('numbering', 'numbering', numberingPart(lists.lists, plan.numbering, setup))]
        : []),
    ],
  };
}

const pageBreak = paragraphXml(styleIds.table, '<w:r><w:br w:type="page"/></w:r>');

interface Body {
  readonly body: string;
  readonly isLastLandscape: boolean;
}

function bodyXml(
  plan: Plan,
  context: WriteContext,
  labels: ReadonlyMap<string, Label>,
  numberOf: Numbers['numberOf'],
  edges: readonly SectionEdge[],
): Body {
  const { issue = {}, pageMatter = {} } = plan;
  const { linesAboveTitle, linesBelowTitle } = context.setup.style;
  const contents = pageMatter.contents ? contentsXml(plan, labels, context, linesAboveTitle + linesBelowTitle + 1) : '';
  const pieces = [
    contents,
    contents === '' ? '' : pageBreak,
    letterheadXml(issue, context),
    headXml(plan, context),
    preambleXml(plan.preamble, context),
  ];
  let part = plan.preamble.length;
  for (const { entry } of walkEntries(plan.entries)) {
    pieces.push(entryXml(entry, numberOf(entry), context, part));
    part += 1 + entry.body.length;
  }
  if (!namesAnnexes(plan)) pieces.push(annexListXml(plan.annexes, context));
  pieces.push(signatureXml(plan, context));
  let isLandscape = false;
  const changeEnd = (change: (text: string) => string) => {
    const last = pieces.findLastIndex((piece) => piece !== '');
    pieces.push(change(pieces.splice(Math.max(last, 0)).join('')));
  };
  const endSection = () => {
    const section = sectionXml(context.setup, { edges, isLandscape });
    changeEnd((text) => endSectionXml(text, section));
  };
  for (const annex of annexPages(plan.annexes, context, part)) {
    if (annex.isLandscape !== isLandscape) endSection();
    else changeEnd(endPageXml);
    isLandscape = annex.isLandscape;
    pieces.push(annex.xml);
  }
  const imprint = imprintXml(issue, context);
  if (imprint === '') changeEnd(endPageXml);
  else if (isLandscape) {
    // LibreOffice puts a floating table that begins a section on the page before.
    endSection();
    pieces.push(emptyTableParagraph);
    isLandscape = false;
  }
  pieces.push(imprint);
  return { body: pieces.join(''), isLastLandscape: isLandscape };
}

function headXml({ title, titleStatus }: Plan, context: WriteContext): string {
  if (title === '' && titleStatus === null) return '';
  const { linesAboveTitle, linesBelowTitle } = context.setup.style;
  const status = context.mark(frameMarks.titleStatus, runXml(`（${titleStatus}）`));
  return (
    blankLinesXml(linesAboveTitle) +
    titleXml(styleIds.title, title, context, frameMarks.title) +
    (titleStatus === null ? '' : paragraphXml(styleIds.titleStatus, status)) +
    blankLinesXml(linesBelowTitle)
  );
}

/** Text before the first heading; 主送机关 or a salutation such as 同志们： stands flush left (7.3.2). */
function preambleXml(preamble: readonly Block[], context: WriteContext): string {
  const [first, ...others] = preamble;
  if (first?.type !== 'paragraph' || !/^[^。；]{1,200}：$/u.test(textOfRuns(first.runs))) {
    return blocksXml(preamble, context, 0);
  }
  const addressee = context.mark(partMark(0), '') + runsXml(first.runs, { context, block: 0 });
  return paragraphXml(styleIds.salutation, addressee) + blocksXml(others, context, 1);
}

/** Whether the text already ends in 附件说明, as in a plan that was taken over from elsewhere. */
function namesAnnexes({ entries }: Plan): boolean {
  const last = [...walkEntries(entries)].at(-1)?.entry.body ?? [];
  return last.some((block) => block.type === 'paragraph' && /^附件\s*[：:]/u.test(textOfRuns(block.runs)));
}
