import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { AddReport, FoundPassage } from '../../core/contract/corpus.ts';
import { originSchema } from '../../core/corpus/source.ts';
import { STARTER_FILE } from '../../core/corpus/starter-pack.ts';
import type { Result } from '../../core/result.ts';
import { createCorpusService, type CorpusService } from '../corpus/corpus-service.ts';
import { createImportPool } from '../import/worker-pool.ts';
import { findDataFolder, findProgramFolders } from '../services/paths.ts';
import { refuse, say, WrongUsage, type Command } from './command.ts';

interface Options {
  readonly json: boolean;
  readonly limit: number;
  readonly origin: string;
  readonly unit: string;
}

/** What can be done with the corpus; each takes the words behind it. */
const actions: Readonly<Record<string, (corpus: CorpusService, word: string, options: Options) => Promise<0 | 1>>> = {
  add,
  search,
  complete,
  stats,
  check,
};

/** `gangmu corpus` */
export const corpusCommand: Command = {
  usage: `用法：gangmu corpus add 文件或文件夹 [--own|--superior] [--unit 单位]
      gangmu corpus search "词语" [--limit 条数] [--json]
      gangmu corpus complete "上文" [--json]
      gangmu corpus stats [--json]
      gangmu corpus check

语料库收着往年的文稿，写作时可以查找、续写。与窗口里的是同一个。
  add       把文稿收进语料库；没有变动的不再读，中断后再收一次就接着收
            --own 本单位的，--superior 上级的，不写是其他单位的；--unit 写明单位，不写时从文稿里认
  search    查找例句，两个字以上，几个词之间空格
  complete  接着上文续写一段
  stats     列出收了多少
  check     检查语料库是否完好；有问题时退出码是 1`,

  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        json: { type: 'boolean', default: false },
        limit: { type: 'string', default: '10' },
        own: { type: 'boolean', default: false },
        superior: { type: 'boolean', default: false },
        unit: { type: 'string', default: '' },
      },
      allowPositionals: true,
    });
    const [name = '', word = '', ...others] = positionals;
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (!action) throw new WrongUsage(name === '' ? '没有写明要做什么。' : `corpus 没有“${name}”这个动作。`);
    const needsWord = ['add', 'search', 'complete'].includes(name);
    if (needsWord !== (word !== '') || others.length > 0) {
      throw new WrongUsage(
        needsWord && word === '' ? `没有写明 ${name} 的对象。` : `多出了：${[word, ...others].join(' ')}`,
      );
    }
    const limit = Number(values.limit);
    if (!Number.isInteger(limit) || limit < 1 || limit > 100) throw new WrongUsage('--limit 应是 1 到 100 的整数。');
    const origin = values.own ? 'own' : values.superior ? 'superior' : 'other';
    const folders = findProgramFolders();
    const corpus = createCorpusService(
      { folder: join(findDataFolder(), 'corpus'), starterPack: join(folders.resources, STARTER_FILE) },
      createImportPool(folders.templates),
    );
    try {
      return await action(corpus, word, { json: values.json, limit, origin, unit: values.unit });
    } finally {
      await corpus.close();
    }
  },
};

async function add(corpus: CorpusService, path: string, { json, origin, unit }: Options): Promise<0 | 1> {
  const onInterrupt = (): void => corpus.cancel('command');
  process.once('SIGINT', onInterrupt);
  const input = { jobId: 'command', path: resolve(path), origin: originSchema.parse(origin), unit };
  const added = await corpus.add(input, () => undefined);
  process.removeListener('SIGINT', onInterrupt);
  return answer(path, added, json, describeAdded);
}

function describeAdded({ added, unchanged, failed, isCancelled }: AddReport): void {
  for (const { name, message } of failed) process.stderr.write(`${name}：${message.replace(/\s+/gu, ' ')}\n`);
  for (const { title, passages, duplicateOf, poisonMarks } of added) {
    const marks = [duplicateOf === null ? '' : '，与已有的一份几乎相同', poisonMarks.length > 0 ? '，文字可疑' : ''];
    say(`${title}（${passages} 句${marks.join('')}）`);
  }
  say(`新收 ${added.length} 份，没有变动 ${unchanged} 个文件，失败 ${failed.length} 个。`);
  if (isCancelled) say('已停止。再收一次就接着收。');
}

async function search(corpus: CorpusService, text: string, { json, limit }: Options): Promise<0 | 1> {
  const found = await corpus.ask((store) => store.search({ text, filter: {}, limit }));
  return answer(text, found, json, ({ found: hits, isMore }) => {
    for (const hit of hits) say(lineOf(hit));
    if (hits.length === 0) say('没有找到。');
    if (isMore) say('还有更多，可以再加一个词。');
  });
}

function lineOf({ passage, source, isInsertable }: FoundPassage): string {
  const from = [source.year === null ? '' : `${source.year}年`, source.title, passage.heading];
  return `${passage.text}\t${from.filter((part) => part !== '').join('　')}${isInsertable ? '' : '　（来源可疑）'}`;
}

async function complete(corpus: CorpusService, before: string, { json }: Options): Promise<0 | 1> {
  const completed = await corpus.ask((store) => store.complete(before));
  return answer(before, completed, json, (completion) => say(completion?.text ?? ''));
}

async function stats(corpus: CorpusService, _: string, { json }: Options): Promise<0 | 1> {
  const counted = await corpus.ask((store) => store.stats());
  return answer('语料库', counted, json, ({ sources, passages, characters, poisoned, duplicates, openFolders }) => {
    say(`文稿 ${sources} 份，例句 ${passages} 句，${characters} 字；来源可疑 ${poisoned} 份，重复 ${duplicates} 份。`);
    for (const { path } of openFolders) say(`没有收完的文件夹：${path}`);
  });
}

async function check(corpus: CorpusService): Promise<0 | 1> {
  const checked = await corpus.ask((store) => store.check());
  if (!checked.ok) return refuse('语料库', checked.failure);
  for (const problem of checked.value) process.stderr.write(`${problem}\n`);
  if (checked.value.length === 0) say('语料库完好。');
  return checked.value.length === 0 ? 0 : 1;
}

function answer<T>(about: string, result: Result<T>, json: boolean, describe: (value: T) => void): 0 | 1 {
  if (!result.ok) return refuse(about, result.failure);
  if (json) say(JSON.stringify(result.value, null, 1));
  else describe(result.value);
  return 0;
}
