import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildRuleBook, tableNames, type RuleBook } from '../../core/rollover/rule-book.ts';
import type { TextOfYears } from '../../core/rollover/rule-pack.ts';
import { findDataFolder, findProgramFolders } from '../services/paths.ts';
import { createRulePacks, type RulePacks } from '../services/rule-packs.ts';
import { say, type Command } from './command.ts';

/** `gangmu rules` */
export const rulesCommand: Command = {
  usage: `用法：gangmu rules [--json]

列出正在使用的提法包：结转时核对旧稿用的规则、届次起点、阶段语、集中教育、固定提法、动词阶梯、
被接替的文件、行政区划，体检用的用字用词、错别字、不得改动的提法，每行一条：类别、编号、内容、出处、核对日期。
管理员可以把自己的提法包（.json）放进数据文件夹下的 rules 文件夹：编号相同的替换，新编号的增加，
写有 "isOff": true 的停用。不能用的提法包逐个说明原因，随程序的照用。
  --json  输出 JSON`,

  async run(args) {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean', default: false } } });
    const { packs, warnings } = await rulePacksAtHand().list();
    for (const warning of warnings) process.stderr.write(`${warning}\n`);
    const { value: book } = buildRuleBook(packs);
    if (values.json) {
      const rules = book.rules.map(({ find, excludes, weakens, ...rule }) => {
        void [find, excludes, weakens];
        return rule;
      });
      const wordings = book.wordings.map(({ find, ...line }) => {
        void find;
        return line;
      });
      say(JSON.stringify({ ...book, rules, wordings }, null, 2));
      return 0;
    }
    for (const table of tableNames) for (const line of linesOf(book, table)) say(line);
    return 0;
  },
};

/** What a table is called, and what one of its lines says. */
type Tables = {
  readonly [Table in keyof RuleBook]: {
    readonly title: string;
    readonly tell: (line: RuleBook[Table][number]) => string;
  };
};

const inYears = ({ from, until, text }: TextOfYears) => `${from === until ? from : `${from}—${until}`}年：${text}`;

const tables: Tables = {
  rules: { title: '规则', tell: ({ name }) => name },
  anchors: {
    title: '届次起点',
    tell: ({ name, first, every }) => `${name}：${first}年起，${every === 1 ? '每年' : `每${every}年`}一次`,
  },
  stages: { title: '阶段语', tell: inYears },
  campaigns: { title: '集中教育', tell: inYears },
  formulas: { title: '固定提法', tell: inYears },
  ladders: { title: '动词阶梯', tell: ({ steps }) => steps.map(([verb]) => verb).join('→') },
  superseded: { title: '被接替的文件', tell: ({ name, by }) => `${name}→${by}` },
  places: { title: '行政区划', tell: ({ province }) => province },
  wordings: { title: '用字用词', tell: ({ name }) => name },
  misspellings: { title: '错别字', tell: ({ words }) => `${Object.keys(words).length} 个` },
  phrases: { title: '不得改动的提法', tell: ({ text }) => text },
};

function linesOf<Table extends keyof RuleBook>(book: RuleBook, table: Table): string[] {
  const { title, tell } = tables[table];
  const lines: readonly RuleBook[Table][number][] = book[table];
  return lines.map((line) => [title, line.id, tell(line), line.source, line.date].join('\t'));
}

/** The packs of this machine. */
export function rulePacksAtHand(): RulePacks {
  return createRulePacks(join(findProgramFolders().resources, 'rules'), join(findDataFolder(), 'rules'));
}
