import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { z } from 'zod';
import { versionSchema, type Version } from '../../core/contract/versions.ts';
import { headingStop } from '../../core/plan/heading.ts';
import { countItems } from '../../core/plan/items.ts';
import { readPlan } from '../../core/plan/read-plan.ts';
import { planSchema, type Plan } from '../../core/plan/schema.ts';
import { countWords, textOfBlock } from '../../core/plan/text.ts';
import { walkBlocks, walkEntries } from '../../core/plan/walk.ts';

/** Characters of a title that the head of a version file holds. */
const TITLE_LENGTH = 200;
/** Bytes that the head of a version file takes at most. */
const HEAD_BYTES = 4096;

const headSchema = versionSchema.omit({ id: true }).extend({
  format: z.literal('gangmu-version'),
  version: z.literal(1),
  /** Of the plan, so that the same text is not kept twice. */
  digest: z.string(),
});

/** What stands in the first line of a version file. */
export type VersionHead = z.infer<typeof headSchema>;

/** What the maker of a version says of it. */
export type VersionMark = Pick<Version, 'stage' | 'name' | 'isAutomatic' | 'writtenAt'>;

/** A digest by which equal plans are known. */
export function digestOf(plan: Plan): string {
  return createHash('sha256').update(JSON.stringify(plan)).digest('hex').slice(0, 32);
}

/**
 * The text of a version file: one JSON object on two lines. The first holds what a list shows, so that listing a hundred
 * versions of a long plan reads a hundred lines; the second holds the plan.
 */
export function writeVersionText(plan: Plan, mark: VersionMark): string {
  const sound = planSchema.parse(plan);
  const head: VersionHead = {
    format: 'gangmu-version',
    version: 1,
    ...mark,
    title: sound.title.slice(0, TITLE_LENGTH),
    words: wordsOf(sound),
    items: countItems(sound.entries),
    digest: digestOf(sound),
  };
  return `${JSON.stringify(head).slice(0, -1)},\n"plan":${JSON.stringify(sound)}}\n`;
}

/** Reads the first line of a version file, and its end, which is missing where it was cut off. Null where it is no sound one. */
export async function readVersionHead(path: string): Promise<{ head: VersionHead; bytes: number } | null> {
  const handle = await open(path, 'r').catch(() => null);
  if (!handle) return null;
  try {
    const found = await handle.stat();
    if (!found.isFile() || found.size < 3) return null;
    const buffer = new Uint8Array(Math.min(HEAD_BYTES, found.size));
    await handle.read(buffer, 0, buffer.length, 0);
    const end = new Uint8Array(2);
    await handle.read(end, 0, 2, found.size - 2);
    if (new TextDecoder().decode(end) !== '}\n') return null;
    const [line] = new TextDecoder().decode(buffer).split(',\n', 1);
    const head = headSchema.safeParse(JSON.parse(`${line ?? ''}}`));
    return head.success ? { head: head.data, bytes: found.size } : null;
  } catch {
    return null;
  } finally {
    await handle.close();
  }
}

const fileSchema = headSchema.extend({ plan: z.unknown() });

/** Reads a whole version file; null where it is no sound one. */
export function readVersionText(text: string): { head: VersionHead; plan: Plan } | null {
  try {
    const read = fileSchema.safeParse(JSON.parse(text));
    if (!read.success) return null;
    const { plan: raw, ...head } = read.data;
    const plan = readPlan(JSON.stringify(raw));
    return plan.ok ? { head, plan: plan.value } : null;
  } catch {
    return null;
  }
}

/** Words as the status bar counts them: everything but the title. */
function wordsOf(plan: Plan): number {
  let words = 0;
  for (const { entry } of walkEntries(plan.entries)) {
    const { heading, headingForm, body } = entry;
    const runsInto = headingForm !== 'runIn' || body[0]?.type === 'paragraph';
    words += countWords(heading === null || !runsInto ? (heading ?? '') : heading + headingStop(headingForm));
  }
  for (const { title } of plan.annexes) words += countWords(title);
  for (const block of walkBlocks(plan)) words += countWords(textOfBlock(block));
  return words;
}
