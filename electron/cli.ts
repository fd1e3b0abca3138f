/** Entry of the command: `gangmu import|rollover|export|check|corpus|templates|styles|rules|new`, the same services without a window. */
import { enableCompileCache } from 'node:module';
import { WrongUsage, type Command } from './command/command.ts';

/** Each command is loaded only when it is called, so that a start takes no longer than it must. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  import: async () => (await import('./command/import-command.ts')).importCommand,
  export: async () => (await import('./command/export-command.ts')).exportCommand,
  check: async () => (await import('./command/check-command.ts')).checkCommand,
  corpus: async () => (await import('./command/corpus-command.ts')).corpusCommand,
  rollover: async () => (await import('./command/rollover-command.ts')).rolloverCommand,
  rules: async () => (await import('./command/rules-command.ts')).rulesCommand,
  templates: async () => (await import('./command/templates-command.ts')).templatesCommand,
  styles: async () => (await import('./command/styles-command.ts')).stylesCommand,
  new: async () => (await import('./command/new-command.ts')).newCommand,
};

const usage = `用法：gangmu 命令 [参数]

  import 文件或文件夹 [-o 文稿] [--json]     把往年文稿（Word、WPS、PDF、RTF、网页、文本）导入为纲目文稿
  export 文稿.gangmu [-o 文件.docx]          导出为 Word 文档
  check 文稿 [--json]                        检查结构、序号和标点（.gangmu 和可导入的文件）
  rollover 文稿 --year 年度 [-o 新文稿]      把去年的文稿结转成今年的初稿，列出要核对的内容
  corpus add|search|complete|stats|check     往年文稿的语料库：收进、查找、续写
  rules                                      列出结转核对用的提法包
  templates                                  列出模板
  styles [--learn 样文.docx]                 列出版式，从样文学版式
  new --template 模板 --year 年度 -o 文稿    从模板新建文稿

写文件的命令（-o）遇到同名文件时不写；要替换，加上 --force。
每个命令都有说明：gangmu 命令 --help`;

async function run(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined) return wrongUsage('没有写明要做什么。', usage);
  if (name === '--help' || name === '-h' || name === 'help') return help(usage);
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) return wrongUsage(`没有“${name}”这个命令。`, usage);
  const command = await load();
  if (rest.includes('--help') || rest.includes('-h')) return help(command.usage);
  try {
    return await command.run(rest);
  } catch (error) {
    const complaint = error instanceof WrongUsage ? error.message : complaintOfParser(error);
    if (complaint === null) throw error;
    return wrongUsage(complaint, command.usage);
  }
}

function help(text: string): 0 {
  process.stdout.write(`${text}\n`);
  return 0;
}

function wrongUsage(complaint: string, text: string): 2 {
  process.stderr.write(`${complaint}\n\n${text}\n`);
  return 2;
}

/** What `util.parseArgs` has against the arguments, in Chinese; null for any other error. */
function complaintOfParser(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  const named = error instanceof Error ? (/'([^']+)'/u.exec(error.message)?.[1] ?? '') : '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `没有“${named}”这个选项。`;
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return `选项“${named}”后面的值不对或缺少。`;
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return `多出了参数：${named}`;
  return null;
}

enableCompileCache();
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader has seen enough: `gangmu … | head`.
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`程序内部出错，没有完成：${String(error)}\n`);
  if (process.env['GANGMU_DEBUG'] === '1') console.error(error);
  process.exitCode = 1;
}
