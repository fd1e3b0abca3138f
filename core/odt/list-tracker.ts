import type { Attributes } from '../word/read/read-xml.ts';
import { countItem, type Counters, type ListStyles } from './odt-lists.ts';

/** Follows lists and headings in reading order and tells the labels printed before them. */
export interface ListTracker {
  openList(attributes: Attributes): void;
  closeList(): void;
  openItem(attributes: Attributes): void;
  /** An item without a number of its own. */
  openHeader(): void;
  closeItem(): void;
  /** The label of the paragraph or heading that begins; empty where it has none. */
  labelOf(attributes: Attributes, headingLevel: number | undefined): string;
}

interface OpenList {
  readonly styleName: string;
  readonly counters: Counters;
  /** The item at hand is still to be counted, from this number if it names one. */
  pending: { readonly start: number | undefined } | null;
}

/** Makes the tracker of one document. */
export function createListTracker(styles: ListStyles): ListTracker {
  const open: OpenList[] = [];
  const byId = new Map<string, Counters>();
  const byStyle = new Map<string, Counters>();
  const outline: Counters = [];

  /** A list counts anew unless it says that it goes on (19.770, 19.771). */
  function countersFor(attributes: Attributes, styleName: string): Counters {
    const continued = attributes.get('text:continue-list');
    if (continued !== undefined && byId.has(continued)) return byId.get(continued)!;
    if (attributes.get('text:continue-numbering') === 'true') return byStyle.get(styleName) ?? [];
    return [];
  }

  return {
    openList(attributes) {
      const outer = open.at(-1);
      const styleName = attributes.get('text:style-name') ?? outer?.styleName ?? '';
      const counters = outer?.counters ?? countersFor(attributes, styleName);
      const id = attributes.get('xml:id');
      if (id !== undefined) byId.set(id, counters);
      byStyle.set(styleName, counters);
      open.push({ styleName, counters, pending: null });
    },
    closeList: () => void open.pop(),
    openItem(attributes) {
      const list = open.at(-1);
      const start = Number(attributes.get('text:start-value') ?? Number.NaN);
      if (list) list.pending = { start: Number.isNaN(start) ? undefined : start };
    },
    openHeader() {
      const list = open.at(-1);
      if (list) list.pending = null;
    },
    closeItem() {
      const list = open.at(-1);
      if (list) list.pending = null;
    },
    labelOf(attributes, headingLevel) {
      const list = open.at(-1);
      if (list) {
        const { pending } = list;
        list.pending = null;
        return pending === null
          ? ''
          : countItem(styles.get(list.styleName), list.counters, open.length - 1, pending.start);
      }
      if (headingLevel === undefined || attributes.get('text:is-list-header') === 'true') return '';
      return countItem(styles.get(''), outline, headingLevel - 1, undefined);
    },
  };
}
