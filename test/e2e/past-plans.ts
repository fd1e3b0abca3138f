import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Sentences that stand in every past plan of the bureau; the numbers in them are each year's own. */
const formulas = [
  (number: number) =>
    `完善健身设施。新建社区健身场地${number}处，推动学校体育场馆错时向社会开放，健全场地设施管护长效机制。`,
  () => '办好群众赛事。坚持月月有赛事、周周有活动，引导社会力量举办贴近群众的体育赛事，让群众在家门口动起来。',
  (number: number) => `深化体教融合。完善学校、社区、俱乐部相衔接的青少年训练体系，全年开展业务培训${number}次。`,
  () => '全面从严治党。压紧压实管党治党政治责任，一体推进不敢腐、不能腐、不想腐。',
  () => '守牢安全底线。健全赛事活动风险评估和应急处置机制，坚决防范重大安全责任事故。',
];

/** What each year alone did: without it the plans of two years would be nearly the same document. */
const ownTasks = [
  ['修订裁判员管理细则。对照新规则逐项梳理条文，组织裁判员分批轮训考核，合格者方可上岗执裁。'],
  ['筹建市体育博物馆。面向老运动员征集奖牌、照片、手稿，整理口述史料，形成展陈大纲初稿。'],
  ['推广河岸步道骑行。勘定沿江线路，设置里程标识和补给驿站，编印骑行手册免费发放。'],
  ['试办老年人健身课堂。遴选社区活动室作教学点，聘请退休教师授课，教授太极、门球、柔力球。'],
];

/** Asks the host something over the contract, as the page does. */
export async function request(page: Page, name: string, input: unknown): Promise<unknown> {
  const answer = await page.evaluate(
    async ([address, body]) => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(address, { method: 'POST', headers, body });
      return (await response.json()) as { ok: boolean; value: unknown; failure: unknown };
    },
    [`/api/${name}`, JSON.stringify(input)] as const,
  );
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.failure)}`);
  return answer.value;
}

/** Writes four past plans of 云州市体育局 into a folder and adds them to the corpus as its own. */
export async function addPastPlans(page: Page, folder: string): Promise<void> {
  for (const [index, tasks] of ownTasks.entries()) {
    const year = 2022 + index;
    const lines = [...tasks, ...formulas.map((formula) => formula(10 + 7 * index))];
    const text = [
      `云州市体育局${year}年工作要点`,
      '',
      '一、重点任务',
      ...lines.map((line, at) => `${at + 1}.${line}`),
    ].join('\n');
    const path = join(folder, `云州市体育局${year}年工作要点.txt`);
    await writeFile(path, text);
    await request(page, 'corpus.add', { jobId: `past-${year}`, path, origin: 'own', unit: '云州市体育局' });
  }
}
