import type { Entry, Plan } from '../plan/schema.ts';
import { textOfBlock } from '../plan/text.ts';
import { profileOf, type Profile } from './similarity.ts';

/** An entry among all of its plan, in reading order. */
export class FlatEntry {
  readonly entry: Entry;
  readonly index: number;
  /** Index of the entry it hangs under; -1 at the top. */
  readonly parent: number;
  #text: string | undefined;
  #profile: Profile | undefined;
  #headingProfile: Profile | undefined;

  constructor(entry: Entry, index: number, parent: number) {
    this.entry = entry;
    this.index = index;
    this.parent = parent;
  }

  /** Heading and body, without white space. */
  get text(): string {
    const parts = [this.entry.heading ?? '', ...this.entry.body.map(textOfBlock)];
    return (this.#text ??= parts.join('\n').replace(/\s+/gu, ''));
  }

  get profile(): Profile {
    return (this.#profile ??= profileOf(this.text));
  }

  get headingProfile(): Profile {
    return (this.#headingProfile ??= profileOf(this.entry.heading ?? ''));
  }
}

/** The entries of a plan in reading order, each with the one it hangs under. */
export function flattenPlan(plan: Plan): FlatEntry[] {
  const flat: FlatEntry[] = [];
  const visit = (entries: readonly Entry[], parent: number) => {
    for (const entry of entries) {
      const index = flat.length;
      flat.push(new FlatEntry(entry, index, parent));
      visit(entry.children, index);
    }
  };
  visit(plan.entries, -1);
  return flat;
}
