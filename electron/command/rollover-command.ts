import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createPlaceFinder } from '../../core/checks/place.ts';
import type { Card } from '../../core/plan/card.ts';
import type { Plan } from '../../core/plan/schema.ts';
import { cardStates, countCards } from '../../core/rollover/card-states.ts';
import { kindNames } from '../../core/rollover/kind-names.ts';
import { planNextYear } from '../../core/rollover/next-year-plan.ts';
import { buildRuleBook } from '../../core/rollover/rule-book.ts';
import { ownerOf } from '../../core/rollover/spots.ts';
import { createNewId } from '../services/create-new-id.ts';
import { openPlan, savePlan } from '../services/plan-files.ts';
import { checkOutput, oneFile, refuse, say, WrongUsage, type Command } from './command.ts';
import { rulePacksAtHand } from './rules-command.ts';

/** `gangmu rollover` */
export const rolloverCommand: Command = {
  usage: `用法：gangmu rollover 文稿.gangmu --year 年度 [-o 新文稿.gangmu] [--force] [--json]

把去年的文稿结转成今年的初稿，列出每一处要核对的内容，一处一行：
编号、类别、处置（已改、建议、待核、必改、不改）、位置、去年的内容、建议、说明。前面有 * 的没核对之前不能导出。
  --year   新的年度，如 2027
  -o       写到哪里；不写时只列出
  --force  已有同名文件时替换它；不写时不动它，退出码是 1
  --json   输出 JSON`,

  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        year: { type: 'string' },
        output: { type: 'string', short: 'o' },
        force: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
    const file = oneFile(positionals, '要结转的文稿');
    const { output } = values;
    if (output !== undefined && !output.toLowerCase().endsWith('.gangmu')) {
      throw new WrongUsage(`“${output}”应以 .gangmu 结尾。`);
    }
    const opened = await openPlan(resolve(file));
    if (!opened.ok) return refuse(file, opened.failure);
    const old = opened.value.plan;
    const year = yearFrom(values.year, old);
    const { packs, warnings } = await rulePacksAtHand().list();
    for (const warning of warnings) process.stderr.write(`${warning}\n`);
    const next = planNextYear(old, buildRuleBook(packs).value, {
      year,
      sourceName: basename(file),
      newId: createNewId(),
    });
    const target = output === undefined ? null : checkOutput(output, values.force);
    if (target && !target.ok) return refuse(output!, target.failure);
    if (target) {
      const saved = await savePlan(target.value, next, null);
      if (!saved.ok) return refuse(output!, saved.failure);
    }
    describe(next, values.json);
    if (target && !values.json) say(`已写入 ${output}：${next.title}`);
    return 0;
  },
};

function yearFrom(text: string | undefined, { planYear }: Plan): number {
  const year = Number(text);
  if (text === undefined) throw new WrongUsage('没有写明新的年度（--year）。');
  if (!Number.isInteger(year) || year < 1949 || year > 2100) {
    throw new WrongUsage('年度（--year）应是 1949 到 2100 之间的数，如 2027。');
  }
  if (planYear !== null && year <= planYear) throw new WrongUsage(`新的年度应晚于文稿的年度（${planYear}）。`);
  return year;
}

function describe(plan: Plan, isJson: boolean): void {
  const { cards = [] } = plan;
  const { previous } = plan.rollover!;
  const placeOf = createPlaceFinder(previous);
  const counts = countCards(cardStates(plan));
  const where = (card: Card): string => {
    const { spot } = card.places[0]!;
    const owner = ownerOf(spot);
    if (owner === null) return spot.in === 'property' ? '标题' : '导语';
    return placeOf(owner) || '附件';
  };
  if (isJson) {
    const listed = cards.map((card) => ({ ...card, kindName: kindNames[card.kind], place: where(card) }));
    say(JSON.stringify({ title: plan.title, counts, cards: listed }, null, 2));
    return;
  }
  for (const card of cards) {
    const mark = card.blocks && card.answer === null ? '*' : '';
    const { ruleId, kind, action, oldValue, proposed, reason, places } = card;
    const more = places.length > 1 ? `等${places.length}处` : '';
    say(
      [mark + ruleId, kindNames[kind], actionNames[action], where(card) + more, oldValue, proposed ?? '', reason].join(
        '\t',
      ),
    );
  }
  say(`共 ${counts.total} 处，还有 ${counts.open} 处未核，其中 ${counts.blocking} 处核对之前不能导出。`);
}

const actionNames: Readonly<Record<Card['action'], string>> = {
  change: '已改',
  propose: '建议',
  flag: '待核',
  block: '必改',
  keep: '不改',
};
