import type { RuleList } from '../../core/contract/rollover.ts';
import { buildRuleBook } from '../../core/rollover/rule-book.ts';
import { rulePackSchema, type RulePack } from '../../core/rollover/rule-pack.ts';
import { readJsonFolder, type JsonFault } from './read-json-folder.ts';

const MAX_BYTES = 4 * 1024 * 1024;

/** Rule packs (提法包): those that ship and those an administrator put into the data folder. */
export interface RulePacks {
  /** All that can be used, the administrator's last, and a line for each one that cannot. */
  list(): Promise<RuleList>;
}

/**
 * Serves the `*.json` of two folders, read anew each time. A pack of the second one adds lines, replaces lines by their id
 * or takes them out; one that is broken is left out and named, and what ships goes on to hold.
 */
export function createRulePacks(shipped: string, own: string): RulePacks {
  return {
    async list() {
      const packs: RulePack[] = [];
      const warnings: string[] = [];
      for (const folder of [shipped, own]) {
        for (const file of await readJsonFolder(folder, rulePackSchema, MAX_BYTES)) {
          if ('fault' in file)
            warnings.push(`提法包“${file.name}”不能用，没有采用，其余照旧：${nameFault(file.fault)}`);
          else packs.push(file.value);
        }
      }
      return { packs, warnings: [...warnings, ...buildRuleBook(packs).warnings] };
    },
  };
}

function nameFault(fault: JsonFault): string {
  switch (fault.kind) {
    case 'file':
      return fault.message;
    case 'json':
      return '不是完整的 JSON 文件。';
    case 'schema':
      return `“${fault.path}”处的内容不合提法包的格式。`;
    default:
      return fault satisfies never;
  }
}
