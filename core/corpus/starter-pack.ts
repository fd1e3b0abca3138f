/** The formulas that ship with the program (起步例句): `resources/starter-phrases.json`. */
import { z } from 'zod';
import { sectionRoleSchema } from '../plan/schema.ts';
import type { NewPassage, Source } from './source.ts';

/** The file of the formulas, which is all of its path in the corpus. */
export const STARTER_FILE = 'starter-phrases.json';

/** Whether a source is the formulas that ship with the program and no document of anybody's. */
export function isStarterPack({ path }: Pick<Source, 'path'>): boolean {
  return path === STARTER_FILE;
}

export const starterPackSchema = z.strictObject({
  /** As the source is called where its sentences are shown. */
  title: z.string().min(1),
  groups: z
    .array(
      z.strictObject({
        role: sectionRoleSchema,
        /** What the sentences are about, as a heading would say it. */
        heading: z.string().min(1),
        /** Whole sentences without facts: anybody's, any year's. */
        sentences: z.array(z.string().regex(/^[^0-9０-９\n]{8,120}[。；！]$/u)).min(1),
      }),
    )
    .min(1),
});
export type StarterPack = z.infer<typeof starterPackSchema>;

/** Each group is an entry, each sentence a paragraph of its own. */
export function passagesOfStarterPack({ groups }: StarterPack): NewPassage[] {
  let paragraph = 0;
  return groups.flatMap(({ role, heading, sentences }, group) =>
    sentences.map((text) => {
      paragraph += 1;
      return { text, label: '', role, heading, isHeading: false, entry: group + 1, paragraph };
    }),
  );
}
