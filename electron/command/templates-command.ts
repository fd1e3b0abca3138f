import { parseArgs } from 'node:util';
import { findProgramFolders } from '../services/paths.ts';
import { createTemplates } from '../services/templates.ts';
import { refuse, say, type Command } from './command.ts';

/** `gangmu templates` */
export const templatesCommand: Command = {
  usage: `用法：gangmu templates

列出模板，每行一个：编号、文种、说明。编号用于 gangmu new --template。`,

  async run(args) {
    parseArgs({ args: [...args], options: {} });
    const folder = findProgramFolders().templates;
    const templates = await createTemplates(folder, (problem) => console.error(problem)).list();
    if (!templates.ok) return refuse(folder, templates.failure);
    for (const { id, name, summary } of templates.value) say(`${id}\t${name}\t${summary}`);
    return 0;
  },
};
