import { readFileSync } from 'node:fs';
import { $selectAll, UNDO_COMMAND } from 'lexical';
import { describe, expect, it } from 'vitest';
import { MAX_HTML } from '../../../../core/html/read-html.ts';
import type { Block, Plan, Table } from '../../../../core/plan/schema.ts';
import { FRAGMENT_TYPE } from '../../../../renderer/editor/paste/read-clipboard.ts';
import { copy, cut, paste, pressPasteAsText, select } from './clipboard.ts';
import { open, outlineOf, plan, template, type Opened } from './sample.ts';

function fixture(name: string): string {
  return readFileSync(new URL(`../../../fixtures/paste/${name}`, import.meta.url), 'utf8');
}

async function undo({ editor }: Opened): Promise<void> {
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  await Promise.resolve();
}

const indicators: Table = {
  type: 'table',
  id: 'table',
  caption: '主要指标',
  headerRows: 1,
  rows: [
    ['指标', '目标'],
    ['步道', '20公里'],
  ],
};

/** The sample with a table in its second task and an annex. */
const planWithTable: Plan = {
  ...plan,
  entries: plan.entries.map((chapter, index) =>
    index === 1
      ? {
          ...chapter,
          children: chapter.children.map((task, at) =>
            at === 1 ? { ...task, body: [...task.body, indicators] } : task,
          ),
        }
      : chapter,
  ),
  annexes: [
    { id: 'annex', title: '分工表', body: [{ type: 'paragraph', id: 'annex-1', runs: [{ text: '按此分工。' }] }] },
  ],
};

function rowsOf(opened: Opened): Table['rows'] {
  const blocks: Block[] = opened.readPlan().entries.flatMap(({ children }) => children.flatMap(({ body }) => body));
  return blocks.find((block) => block.type === 'table')!.rows;
}

describe('what is pasted into the line of an entry', () => {
  it('becomes entries at the levels of this plan, behind all that belongs to the present one', () => {
    const opened = open();
    select(opened, ['建设场地', '建设场地。改造球场10片。'.length]);
    paste(opened, { 'text/html': fixture('word-365.html'), 'text/rtf': '{\\rtf1}' });
    expect(outlineOf(opened).slice(2)).toEqual([
      '二、 抓好重点任务',
      '  2. 建设场地|改造球场10片。|建成后由街道管护。',
      '三、 建设高质量教育体系|坚持公益普惠，扩大优质资源供给。',
      '  （一） 学前教育',
      '    3. 新建改扩建公办幼儿园|年内新增学位1,200个，普惠率达到92.5%。',
      '    4. 配齐配强保教人员|落实“两教一保”要求。',
      '      —— |每园配备专职保健医生。',
      '    5. 办好赛事|举办市运会。',
      '四、 保障措施',
      '  6. 落实经费|列入年度预算。',
    ]);
    expect(opened.pasted[0]!.parts).toEqual({ entries: 5, paragraphs: 0, tables: 0, dropped: 0 });
  });

  it('splits the line in the middle: the rest becomes the next entry, as with Enter', () => {
    const opened = open();
    select(opened, ['建设场地', '建设场地。改造'.length]);
    paste(opened, { 'text/plain': '补充说明。\n1.甲。文。\n2.乙。文。' });
    expect(outlineOf(opened).slice(3, 7)).toEqual([
      '  2. 建设场地|改造补充说明。',
      '  3. 甲|文。',
      '  4. 乙|文。',
      '  5. 球场10片|建成后由街道管护。',
    ]);
  });

  it('comes above a line at whose start the caret is, and leaves it alone', () => {
    const opened = open();
    select(opened, ['办好赛事', 0]);
    paste(opened, { 'text/plain': '承上段。\n1.甲。文。' });
    expect(outlineOf(opened).slice(3, 6)).toEqual([
      '  2. 建设场地|改造球场10片。|建成后由街道管护。|承上段。',
      '  3. 甲|文。',
      '  4. 办好赛事|举办市运会。',
    ]);
  });

  it('fills an empty line', () => {
    const opened = open();
    select(opened, ['办好赛事', 0], ['办好赛事', '办好赛事。举办市运会。'.length]);
    paste(opened, { 'text/html': fixture('wps-lost-quotes.html') });
    expect(outlineOf(opened).slice(4, 6)).toEqual([
      '  3. 加强组织领导|健全工作专班。',
      '  4. 强化督导考核|每季度通报一次。|以上各项由云州市体育局负责解释。',
    ]);
  });

  it('fills an empty part of the template, which stays that part', () => {
    const opened = open();
    select(opened, ['抓好重点任务', 0], ['抓好重点任务', '抓好重点任务'.length]);
    paste(opened, { 'text/plain': '一、夯实基础\n二、提升服务' });
    const [, filled, next] = opened.readPlan().entries;
    expect([filled?.heading, filled?.role, next?.heading, next?.role]).toEqual([
      '夯实基础',
      'keyTasks',
      '提升服务',
      undefined,
    ]);
  });

  it('stays text without block structure', () => {
    const opened = open();
    select(opened, ['办好赛事', '办好'.length]);
    paste(opened, { 'text/html': '<p class=MsoNormal>市级<b>大型</b></p>', 'text/plain': '市级大型' });
    expect(outlineOf(opened)[4]).toBe('  3. 办好市级大型赛事|举办市运会。');
    expect(opened.pasted).toEqual([]);
    select(opened, ['落实经费', '落实经费。列入'.length]);
    paste(opened, { 'text/plain': '（一）类' });
    expect(outlineOf(opened).at(-1)).toBe('  4. 落实经费|列入（一）类年度预算。');
  });

  it('of several paragraphs without numbers belongs to the entry', () => {
    const opened = open();
    select(opened, ['办好赛事', '办好赛事。举办'.length]);
    paste(opened, { 'text/plain': '甲\n\n  乙\n丙' });
    expect(outlineOf(opened)[4]).toBe('  3. 办好赛事|举办甲|乙|丙市运会。');
  });

  it('never goes deeper than the part allows', () => {
    const shallow = {
      ...open().template(),
      sections: open()
        .template()
        .sections.map((section) => (section.role === 'keyTasks' ? { ...section, deepest: 2 } : section)),
    };
    const opened = open(plan, shallow);
    select(opened, ['抓好重点任务', '抓好重点任务'.length]);
    paste(opened, { 'text/plain': '（一）甲\n1.乙\n（1）丙' });
    expect(outlineOf(opened).slice(2, 6)).toEqual(['二、 抓好重点任务', '  （一） 甲', '  （二） 乙', '  （三） 丙']);
  });

  it('takes the place of what is selected, and is one step of undo', async () => {
    const opened = open();
    select(opened, ['建设场地', 0], ['办好赛事', '办好赛事。'.length]);
    paste(opened, { 'text/plain': '1.甲。文。\n2.乙。文。' });
    expect(outlineOf(opened).slice(2, 6)).toEqual([
      '二、 抓好重点任务',
      '  2. 甲|文。',
      '  3. 乙|文。',
      '  4. 举办市运会',
    ]);
    await undo(opened);
    expect(opened.readPlan()).toEqual(plan);
  });

  it('is refused over a required part', () => {
    const opened = open();
    select(opened, ['主要目标', 0], ['保障措施', 1]);
    paste(opened, { 'text/plain': '甲\n乙' });
    expect(opened.refusals.map(({ code }) => code)).toEqual(['last-of-required-role']);
    expect(opened.readPlan()).toEqual(plan);
  });

  it('may be thousands of entries', () => {
    const opened = open();
    select(opened, ['办好赛事', '办好赛事。举办市运会。'.length]);
    const lines = Array.from({ length: 9_000 }, (_, index) => `${index + 1}.第${index + 1}项。内容。`);
    paste(opened, { 'text/plain': lines.join('\n') });
    expect(opened.readPlan().entries[1]!.children).toHaveLength(9_002);
    expect(outlineOf(opened).at(-1)).toBe('  9004. 落实经费|列入年度预算。');
  });
});

describe('over everything', () => {
  const free: Plan = {
    ...plan,
    entries: plan.entries.map(({ role, ...entry }) => {
      void role;
      return entry;
    }),
  };
  const loose = {
    ...template,
    sections: template.sections.map((section) => ({ ...section, presence: 'usual' as const })),
  };

  it.each([
    ['text', '甲\n乙'],
    ['entries', '导语。\n一、甲\n1.乙。文。'],
  ])('puts %s in the place of the whole plan', async (_, text) => {
    const opened = open(free, loose);
    opened.editor.update(() => void $selectAll(), { discrete: true });
    paste(opened, { 'text/plain': text });
    const { title, preamble, entries } = opened.readPlan();
    const read = JSON.stringify([title, preamble, entries]);
    for (const char of text.match(/[甲乙文导语]/gu)!) expect(read).toContain(char);
    expect(read).not.toContain('健身步道');
    await undo(opened);
    expect(opened.readPlan()).toEqual(free);
  });
});

describe('elsewhere', () => {
  it('paragraphs go into the preamble and entries to the head of the outline', () => {
    const opened = open();
    select(opened, ['2026年，全市', '2026年，全市体育工作稳中求进。'.length]);
    paste(opened, { 'text/plain': '总的要求是抓基层。\n主要安排如下。\n1.甲。文。' });
    expect(opened.readPlan().preamble.map((block) => (block.type === 'paragraph' ? block.runs[0]!.text : ''))).toEqual([
      '2026年，全市体育工作稳中求进。总的要求是抓基层。',
      '主要安排如下。',
    ]);
    expect(outlineOf(opened)[0]).toBe('1. 甲|文。');
  });

  it('the title takes one line, the rest goes below it', () => {
    const opened = open({ ...plan, title: '' });
    select(opened, ['', 0]);
    paste(opened, { 'text/html': fixture('browser-article.html') });
    const read = opened.readPlan();
    expect(read.title).toBe('云州市2026年教育工作要点');
    expect(read.preamble).toHaveLength(2);
    expect(outlineOf(opened).slice(0, 3)).toEqual([
      '一、 加强党的建设',
      '  1. 深化理论武装|举办读书班2期。',
      '  2. 建强基层组织|创建示范支部10个。',
    ]);
    expect(opened.pasted[0]!.parts).toMatchObject({ entries: 5, dropped: 1 });
  });

  it('an annex has no entries: numbers stay text', () => {
    const opened = open(planWithTable);
    select(opened, ['按此分工。', '按此分工。'.length]);
    paste(opened, { 'text/html': fixture('wps-lost-quotes.html') });
    expect(
      opened.readPlan().annexes[0]!.body.map((block) => block.type === 'paragraph' && block.runs[0]!.text),
    ).toEqual([
      '按此分工。1.加强组织领导。健全工作专班。',
      '2.强化督导考核。每季度通报一次。',
      '以上各项由云州市体育局负责解释。',
    ]);
  });

  it('a cell keeps what is pasted into it', () => {
    const opened = open(planWithTable);
    select(opened, ['20公里', 2]);
    paste(opened, { 'text/plain': '左右，其中：\n1.城区10\n2.乡镇10' });
    expect(rowsOf(opened)[1]).toEqual(['步道', '20左右，其中：\n1.城区10\n2.乡镇10公里']);
    expect(opened.readPlan().entries[1]!.children).toHaveLength(2);
  });

  it('a table fills the cells of a table from the caret on, which grows', () => {
    const opened = open(planWithTable);
    select(opened, ['20公里', 0]);
    paste(opened, { 'text/html': fixture('excel.html') });
    expect(rowsOf(opened)).toEqual([
      ['指标', '目标', '', '', ''],
      ['步道', '责任单位', '任务', '进度', '备注'],
      ['', '基础教育科', '新增学位', '35%', ''],
      ['', '基础教育科', '建设校舍（含运动场地）', '', '年底\n完成'],
    ]);
  });

  it('a table comes behind the line, with its caption', () => {
    const opened = open();
    select(opened, ['办好赛事', '办好赛事。举办市运会。'.length]);
    paste(opened, { 'text/html': fixture('word-table.html') });
    expect(opened.readPlan().entries[1]!.children[1]!.body[1]).toMatchObject({
      caption: '表1　主要指标',
      headerRows: 2,
    });
    expect(opened.pasted[0]!.parts).toEqual({ entries: 0, paragraphs: 0, tables: 1, dropped: 0 });
  });
});

describe('Ctrl+Shift+V', () => {
  const text = '甲文。\n1.甲。文。\n2.乙。文。';

  it('right after a paste puts the plain lines in its place, each step undone by itself', async () => {
    const opened = open();
    select(opened, ['办好赛事', '办好赛事。举办市运会。'.length]);
    paste(opened, { 'text/plain': text });
    const structured = outlineOf(opened);
    expect(structured.slice(4, 7)).toEqual(['  3. 办好赛事|举办市运会。甲文。', '  4. 甲|文。', '  5. 乙|文。']);
    expect(await pressPasteAsText(opened)).toBe(true);
    expect(outlineOf(opened)[4]).toBe('  3. 办好赛事|举办市运会。甲文。|1.甲。文。|2.乙。文。');
    await undo(opened);
    expect(outlineOf(opened)).toEqual(structured);
    await undo(opened);
    expect(opened.readPlan()).toEqual(plan);
  });

  it('pastes plain lines elsewhere when the caret has moved on', async () => {
    const opened = open();
    select(opened, ['办好赛事', '办好赛事。举办市运会。'.length]);
    paste(opened, { 'text/plain': text });
    select(opened, ['落实经费', '落实经费。列入年度预算。'.length]);
    expect(await pressPasteAsText(opened)).toBe(false);
    paste(opened, { 'text/plain': text });
    expect(outlineOf(opened).slice(5)).toEqual([
      '  4. 甲|文。',
      '  5. 乙|文。',
      '三、 保障措施',
      '  6. 落实经费|列入年度预算。甲文。|1.甲。文。|2.乙。文。',
    ]);
  });

  it('can be had from the message as well, and only once', () => {
    const opened = open();
    select(opened, ['办好赛事', '办好赛事。举办市运会。'.length]);
    paste(opened, { 'text/html': fixture('wps-lost-quotes.html') });
    expect(opened.pasted[0]!.asText()).toBe(true);
    expect(opened.pasted[0]!.asText()).toBe(false);
    expect(outlineOf(opened)[4]).toBe(
      '  3. 办好赛事|举办市运会。1.加强组织领导。健全工作专班。|2.强化督导考核。每季度通报一次。|以上各项由云州市体育局负责解释。',
    );
  });

  it('pastes plain lines at once when something has changed since', async () => {
    const opened = open();
    select(opened, ['办好赛事', '办好赛事。举办市运会。'.length]);
    paste(opened, { 'text/plain': text });
    select(opened, ['乙。文。', 0]);
    paste(opened, { 'text/plain': '更' });
    expect(await pressPasteAsText(opened)).toBe(false);
    paste(opened, { 'text/plain': '一、丙\n二、丁' });
    expect(outlineOf(opened)[6]).toBe('  5. 更一、丙|二、丁乙。文。');
    expect(opened.pasted[0]!.asText()).toBe(false);
    expect(outlineOf(opened)[6]).toBe('  5. 更一、丙|二、丁乙。文。');
  });
});

describe('copies', () => {
  it('of whole entries print with their numbers, and look in Word as they do in print', () => {
    const opened = open();
    select(opened, ['抓好重点任务', 0], ['办好赛事', '办好赛事。举办市运会。'.length]);
    const data = copy(opened);
    expect(data.getData('text/plain')).toBe(
      '二、抓好重点任务\n2.建设场地。改造球场10片。\n建成后由街道管护。\n3.办好赛事。举办市运会。',
    );
    const html = data.getData('text/html');
    expect(html).toMatch(/mso-outline-level:1;[^>]*><span style="font-family:黑体;[^"]*">二、抓好重点任务<\/span>/u);
    expect(html).toContain('">2.建设场地。</span>改造球场10片。</p>');
  });

  it('of a stretch of a line are just that', () => {
    const opened = open();
    select(opened, ['办好赛事', '办好赛'.length], ['办好赛事', 2]);
    const data = copy(opened);
    expect([data.getData('text/plain'), data.getData('text/html')]).toEqual(['赛', '<meta charset="utf-8">赛']);
    select(opened, ['落实经费', 4]);
    paste(opened, data);
    expect(outlineOf(opened).at(-1)).toBe('  4. 落实经费赛|列入年度预算。');
  });

  it('that begin within a line begin with its text', () => {
    const opened = open();
    select(opened, ['建设场地', '建设场地。'.length], ['办好赛事', '办好赛事。'.length]);
    expect(copy(opened).getData('text/plain')).toBe('改造球场10片。\n建成后由街道管护。\n3.办好赛事。');
  });

  it('pasted here are entries with ids of their own; parts of the template are not doubled', () => {
    const opened = open();
    select(opened, ['抓好重点任务', 0], ['办好赛事', '办好赛事。举办市运会。'.length]);
    const data = copy(opened);
    select(opened, ['落实经费', '落实经费。列入年度预算。'.length]);
    paste(opened, data);
    expect(outlineOf(opened).slice(-3)).toEqual([
      '四、 抓好重点任务',
      '  5. 建设场地|改造球场10片。|建成后由街道管护。',
      '  6. 办好赛事|举办市运会。',
    ]);
    const [, original, , pasted] = opened.readPlan().entries;
    expect(pasted!.id).not.toBe(original!.id);
    expect([original!.role, pasted!.role]).toEqual(['keyTasks', undefined]);
    expect(opened.pasted).toEqual([]);
  });

  it('cut and pasted keep what they are', () => {
    const opened = open();
    select(opened, ['建设场地', 0], ['建成后', '建成后由街道管护。'.length]);
    const data = cut(opened);
    expect(outlineOf(opened).slice(2, 4)).toEqual(['二、 抓好重点任务', '  2. 办好赛事|举办市运会。']);
    select(opened, ['办好赛事', '办好赛事。举办市运会。'.length]);
    paste(opened, data);
    expect(outlineOf(opened)[4]).toBe('  3. 建设场地|改造球场10片。|建成后由街道管护。');
    expect(opened.readPlan().entries[1]!.children[1]!.id).toBe('建设场地');
  });

  it('go into an annex as text with their numbers', () => {
    const opened = open(planWithTable);
    select(opened, ['落实经费', 0], ['落实经费', 2]);
    select(opened, ['保障措施', 0], ['落实经费', '落实经费。列入年度预算。'.length]);
    const data = copy(opened);
    select(opened, ['按此分工。', '按此分工。'.length]);
    paste(opened, data);
    const [first, second] = opened.readPlan().annexes[0]!.body;
    expect(
      [first, second].map((block) => block?.type === 'paragraph' && block.runs.map(({ text }) => text).join('')),
    ).toEqual(['按此分工。三、保障措施', '4.落实经费。列入年度预算。']);
  });

  it('with a table keep it, for this program and for others', () => {
    const opened = open(planWithTable);
    select(opened, ['办好赛事', 0], ['保障措施', 0]);
    const data = copy(opened);
    expect(data.getData('text/plain')).toBe('3.办好赛事。举办市运会。\n主要指标\n指标\t目标\n步道\t20公里');
    expect(data.getData('text/html')).toMatch(/<thead><tr><th [^>]*>指标<\/th>/u);
    select(opened, ['落实经费', '落实经费。列入年度预算。'.length]);
    paste(opened, data);
    const made = opened.readPlan().entries[2]!.children[1]!;
    expect(made.body[1]).toMatchObject({ caption: '主要指标', rows: indicators.rows });
  });
});

describe('the clipboard is not trusted', () => {
  it.each([
    ['no JSON', '{'],
    ['another shape', '{"lead":[],"entries":[{"id":"x","level":9}]}'],
    ['nothing in it', '{"lead":[],"entries":[]}'],
  ])('%s in our own format does not count', (_, json) => {
    const opened = open();
    select(opened, ['办好赛事', 0]);
    paste(opened, { [FRAGMENT_TYPE]: json, 'text/plain': '前' });
    expect(outlineOf(opened)[4]).toBe('  3. 前办好赛事|举办市运会。');
  });

  it('says so when there is no text, or too much of it', () => {
    const opened = open();
    select(opened, ['办好赛事', 0]);
    paste(opened, { 'text/html': '<img src="file:///C:/a.png">' });
    paste(opened, { 'text/html': 'x'.repeat(MAX_HTML + 1) });
    paste(opened, { 'text/plain': '行\n'.repeat(20_001) });
    expect(opened.refusals.map(({ code }) => code)).toEqual(['paste-nothing', 'paste-too-large', 'paste-too-large']);
    expect(opened.readPlan()).toEqual(plan);
  });
});
