import type { MenuCommand } from '../../core/contract/menu.ts';

/** The commands of the menu at the left of the bar, by the lines between them; look and completion follow, which show their state. */
export const fileGroups = [
  ['new', 'open', 'import', 'importFolder'],
  ['save', 'saveAs', 'export', 'preview', 'saveVersion'],
  ['find', 'task', 'checks', 'rollover', 'corpus', 'leftovers', 'corpusSearch', 'corpusLibrary', 'borrowed'],
  ['draftNextYear', 'properties', 'issue', 'houseStyles'],
] as const satisfies readonly (readonly MenuCommand[])[];

/** Those of the menu of what can be put at the caret. */
export const insertGroups = [
  ['reference', 'table', 'annex'],
  ['removeAnnex'],
] as const satisfies readonly (readonly MenuCommand[])[];
