import { basename, extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { HouseStyle } from '../../core/word/house-style.ts';
import { listDeviations } from '../../core/word/style-deviations.ts';
import { createHouseStyles, learnStyleFrom } from '../services/house-styles.ts';
import { findDataFolder, findProgramFolders } from '../services/paths.ts';
import { refuse, say, WrongUsage, type Command } from './command.ts';

/** `gangmu styles` */
export const stylesCommand: Command = {
  usage: `用法：gangmu styles [--learn 样文.docx] [--json]

列出版式，每行一个：编号、名称、与 GB/T 9704-2012 不同的有几处、说明。编号用于 gangmu export --style。
  --learn  从一份样文学版式，列出与国家标准不同的每一处：项目、样文、标准、条款、约束力；不保存
  --json   输出 JSON`,

  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: { learn: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    if (values.learn === undefined) {
      const styles = await stylesAtHand();
      if (values.json) say(JSON.stringify(styles, null, 2));
      else for (const style of styles) say(lineOf(style));
      return 0;
    }
    const path = resolve(values.learn);
    const learnt = await learnStyleFrom(path, basename(path, extname(path)).slice(0, 40));
    if (!learnt.ok) return refuse(values.learn, learnt.failure);
    const { style } = learnt.value;
    if (values.json) say(JSON.stringify(style, null, 2));
    else {
      for (const { what, value, standard, clause, strength } of listDeviations(style)) {
        say([what, value, standard, clause ?? '', strength].join('\t'));
      }
    }
    return 0;
  },
};

function lineOf(style: HouseStyle): string {
  return [style.id, style.name, listDeviations(style).length, style.summary].join('\t');
}

/** The styles of this machine: those that ship and the user's own. */
export function stylesAtHand(): Promise<HouseStyle[]> {
  const shipped = join(findProgramFolders().templates, 'styles');
  return createHouseStyles(shipped, join(findDataFolder(), 'styles'), (problem) => console.error(problem)).list();
}

/** The style of an id that was named on the command line. */
export async function styleFrom(named: string): Promise<HouseStyle> {
  const styles = await stylesAtHand();
  const style = styles.find(({ id }) => id === named);
  if (style) return style;
  throw new WrongUsage(`没有“${named}”这种版式。可用的有：${styles.map(({ id }) => id).join('、')}`);
}
