import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { RuleList } from '../../core/contract/rollover.ts';
import { buildRuleBook } from '../../core/rollover/rule-book.ts';
import { rulePackSchema, type RulePack } from '../../core/rollover/rule-pack.ts';
import { readFileWithin } from './read-file.ts';

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
        const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json')).sort();
        for (const name of names) {
          const pack = await readPack(join(folder, name));
          if (typeof pack === 'string') warnings.push(`提法包“${name}”不能用，没有采用，其余照旧：${pack}`);
          else packs.push(pack);
        }
      }
      return { packs, warnings: [...warnings, ...buildRuleBook(packs).warnings] };
    },
  };
}

/** A pack, or in Chinese what is wrong with it. */
async function readPack(path: string): Promise<RulePack | string> {
  const file = await readFileWithin(path, MAX_BYTES);
  if (!file.ok) return file.failure.message;
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(file.value.bytes));
  } catch {
    return '不是完整的 JSON 文件。';
  }
  const checked = rulePackSchema.safeParse(value);
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0];
  return `“${issue?.path.join('.') ?? ''}”处的内容不合提法包的格式。`;
}
