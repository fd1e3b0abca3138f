import type { Entry, Level, LevelNumbering, Numbering } from '../../plan/schema.ts';
import { walkEntries } from '../../plan/walk.ts';

/** The place of an entry in the lists of a Word file. */
export interface ListPlace {
  /** `w:numId` and `w:ilvl`. */
  readonly listId: number;
  readonly level: number;
  /** Whether the style of its level puts it there already. */
  readonly isOfStyle: boolean;
}

/** A list as `numbering.xml` defines it: what its levels look like and where they begin. */
export interface WordList {
  readonly id: number;
  /** Levels of the plan, 0 to 3, in the order of the levels of the list. */
  readonly members: readonly number[];
  readonly starts: number[];
  /** Whether styles are bound to it: true for the first list of a family. */
  readonly isOfStyles: boolean;
}

/** Numbers that Word can count up to in a format as we write it; entries beyond it carry theirs as text. */
const largest: Readonly<Record<LevelNumbering['style'], number>> = {
  chineseComma: 999,
  chineseParenthesized: 999,
  arabicDot: 9999,
  arabicParenthesized: 9999,
  circled: 20,
};

interface CountingList extends WordList {
  readonly counts: (number | undefined)[];
}

/**
 * Finds lists whose own counting gives the numbers of a plan. Word begins a level anew after any higher level of its list
 * and LibreOffice knows no other way (`w:lvlRestart` is ignored), so a level that restarts otherwise belongs to another
 * list: levels form families, and where the counting of a list would still give another number (a chapter's first 1., a
 * fragment that begins at 三、) a new list begins there with a start of its own.
 */
export class ListNumbers {
  readonly lists: WordList[] = [];
  private readonly numbering: Numbering;
  private readonly families: readonly (readonly number[])[];
  private readonly current: (CountingList | undefined)[] = [];

  constructor(numbering: Numbering, entries: readonly Entry[]) {
    this.numbering = numbering;
    this.families = findFamilies(numbering, usedLevels(entries));
    for (const members of this.families) {
      const list = this.addList(members, true);
      for (const level of members) this.current[level] = list;
    }
  }

  /** The list that the style of a level is bound to; null for a level without entries. */
  listOfStyle(level: number): ListPlace | null {
    const list = this.lists.find(({ isOfStyles, members }) => isOfStyles && members.includes(level));
    return list ? { listId: list.id, level: list.members.indexOf(level), isOfStyle: true } : null;
  }

  /** The place of the next entry in reading order, given its number; null where its number has to be text. */
  place(level: Exclude<Level, 'bullet'>, value: number): ListPlace | null {
    const index = level - 1;
    if (value > largest[this.numbering[index]!.style]) return null;
    let list = this.current[index]!;
    const at = list.members.indexOf(index);
    if (at === 0 && list.counts[0] === undefined) list.starts[0] = value;
    if (nextOf(list, at) !== value) {
      list = this.addList(list.members, false);
      list.starts[at] = value;
    }
    list.counts[at] = value;
    for (let lower = at; lower < list.members.length; lower += 1) {
      if (lower > at) list.counts[lower] = undefined;
      this.current[list.members[lower]!] = list;
    }
    return { listId: list.id, level: at, isOfStyle: list.isOfStyles };
  }

  private addList(members: readonly number[], isOfStyles: boolean): CountingList {
    const list = { id: this.lists.length + 1, members, starts: members.map(() => 1), isOfStyles, counts: [] };
    this.lists.push(list);
    return list;
  }
}

function nextOf(list: CountingList, at: number): number {
  const last = list.counts[at];
  return last === undefined ? list.starts[at]! : last + 1;
}

function usedLevels(entries: readonly Entry[]): number[] {
  const used = new Set<number>();
  for (const { entry } of walkEntries(entries)) if (entry.level !== 'bullet') used.add(entry.level - 1);
  return [...used].sort((left, right) => left - right);
}

/** Levels that one list can count: each begins anew after any member above it and after nothing else. */
function findFamilies(numbering: Numbering, used: readonly number[]): number[][] {
  const families: number[][] = [];
  used.forEach((level, index) => {
    const above = families.find((family) => family.includes(used[index - 1] ?? -1));
    const top = families.find((family) => family[0] === 0);
    const { scope } = numbering[level]!;
    if (level > 0 && scope === 'parent' && above) above.push(level);
    else if (level > 0 && scope === 'chapter' && top?.length === 1) top.push(level);
    else families.push([level]);
  });
  return families;
}
