/** Steps from older plan file formats to the newest one. A step, once released, is never changed. */

/** The content of a plan file before it is checked against the schema. */
export type RawPlan = Readonly<Record<string, unknown>>;

/** One step: from format `from` to format `from + 1`. */
export interface Migration {
  readonly from: number;
  /** Kebab-case, says what changes: `split-units-from-facts`. */
  readonly name: string;
  /** Pure; gets a file of version `from` and leaves `version` to the caller. May throw on a file that is not as it should be. */
  readonly migrate: (old: RawPlan) => RawPlan;
}

/** All steps in order. Version 1 is the first format ever released. */
export const migrations: readonly Migration[] = [{ from: 1, name: 'cards-beside-rollover', migrate: takeCardsOut }];

/** Cards are not about last year alone any more: they move from `rollover` to the plan. */
function takeCardsOut(old: RawPlan): RawPlan {
  if (old['rollover'] === undefined) return old;
  const { cards, previous, ...rollover } = old['rollover'] as RawPlan;
  return { ...old, rollover: { previous: { ...(previous as RawPlan), version: 2 }, ...rollover }, cards };
}

/**
 * Brings a raw plan from `version` up to `target`, one step after the other. Returns null where a step is missing, that
 * is: where no release ever wrote that version.
 */
export function migratePlan(
  raw: RawPlan,
  version: number,
  target: number,
  steps: readonly Migration[] = migrations,
): RawPlan | null {
  let current = raw;
  for (let from = version; from < target; from += 1) {
    const step = steps.find((candidate) => candidate.from === from);
    if (!step) return null;
    current = { ...step.migrate(current), version: from + 1 };
  }
  return current;
}
