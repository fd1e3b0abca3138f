/** The built command as a process: what a script and a person at a terminal rely on. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { readPlan } from '../../../../core/plan/read-plan.ts';
import { writePlan } from '../../../../core/word/write/write-plan.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';
import { docxOf, docxWithExternalEntity, documentXmlOf, zipBomb } from './garbage.ts';

const root = join(import.meta.dirname, '../../../..');
const sample = join(root, 'resources', 'sample.gangmu');
/** Notes the most memory the process ever held, in kilobytes, on a channel of its own. */
const meter =
  "data:text/javascript,import fs from 'node:fs';process.on('exit',()=>fs.writeSync(3,String(process.resourceUsage().maxRSS)))";

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  readonly megabytes: number;
}

function gangmu(folder: string, ...args: string[]): Outcome {
  const { status, output } = spawnSync(
    process.execPath,
    ['--import', meter, join(root, 'out', 'electron', 'cli.js'), ...args],
    {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      timeout: 60_000,
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  return { code: status, out: output[1] ?? '', err: output[2] ?? '', megabytes: Number(output[3]) / 1024 };
}

beforeAll(() => {
  expect(spawnSync(process.execPath, [join(root, 'electron', 'launch', 'build.mjs')]).status).toBe(0);
}, 120_000);

const text = `云州市教育局2026年工作要点

一、坚持立德树人
1.落实思政课建设。全年开展集体备课12次。
二、推进教育公平
1.扩大学位供给。新建学校3所。
`;

test('import prints JSON of the agreed shape, and nothing else', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, '往年.txt'), text);
  const { code, out, err } = gangmu(folder, 'import', '往年.txt', '--json');
  expect([code, err]).toEqual([0, '']);
  expect(JSON.parse(out)).toMatchObject({
    documents: [
      {
        title: '云州市教育局2026年工作要点',
        planYear: 2026,
        documentType: 'keyPoints',
        preamble: [],
        entries: [
          {
            level: 1,
            label: '一、',
            heading: '坚持立德树人',
            body: null,
            children: [{ label: '1.', heading: '落实思政课建设', body: '全年开展集体备课12次。', children: [] }],
          },
          { label: '二、', children: [{ label: '1.', heading: '扩大学位供给' }] },
        ],
        contents: [],
        tables: [],
        annexes: [],
      },
    ],
    dropped: [],
  });
});

test('import says so when no entry was recognised, and keeps the text', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, '一句.txt'), '今年我市教育工作取得了明显成效。\n');
  const { code, out } = gangmu(folder, 'import', '一句.txt', '-o', '一句.gangmu');
  expect(code).toBe(0);
  expect(out).toMatch(/^ {2}提示：没有认出条目，[^\n]+序号/mu);
  expect(readFileSync(join(folder, '一句.gangmu'), 'utf8')).toContain('今年我市教育工作取得了明显成效。');
});

test('import writes a plan file and tells the outline without one', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, '往年.txt'), text);
  expect(gangmu(folder, 'import', '往年.txt').out).toContain('云州市教育局2026年工作要点（2 条）\n');
  expect(gangmu(folder, 'import', '往年.txt').out).toContain('  一、坚持立德树人\n    1.落实思政课建设\n');
  expect(gangmu(folder, 'import', '往年.txt', '-o', '今年.gangmu')).toMatchObject({ code: 0, err: '' });
  expect(readPlan(readFileSync(join(folder, '今年.gangmu'), 'utf8'))).toMatchObject({
    ok: true,
    value: { title: '云州市教育局2026年工作要点', entries: [{ role: 'keyTasks' }, { role: 'keyTasks' }] },
  });
});

test('several documents in one file are written side by side', () => {
  const folder = temporaryFolder();
  const second = text.replace('教育局2026年', '卫生健康委员会2026年');
  writeFileSync(join(folder, '汇编.txt'), `${text}\f${second}`);
  const { code } = gangmu(folder, 'import', '汇编.txt', '-o', '汇编.gangmu');
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.gangmu'))
    .sort();
  expect([code, names]).toEqual([0, ['汇编-1.gangmu', '汇编-2.gangmu']]);
});

test('a plan is exported, and what was exported is imported as the same outline', () => {
  const folder = temporaryFolder();
  copyFileSync(sample, join(folder, '示例.gangmu'));
  expect(gangmu(folder, 'export', '示例.gangmu')).toMatchObject({ code: 0, err: '' });
  expect(gangmu(folder, 'export', '示例.gangmu', '-o', '另.docx')).toMatchObject({ code: 0, err: '' });
  expect(readFileSync(join(folder, '另.docx'))).toEqual(readFileSync(join(folder, '示例.docx')));
  gangmu(folder, 'import', '示例.docx', '-o', '回.gangmu');
  const headings = (name: string): unknown =>
    JSON.parse(
      JSON.stringify(JSON.parse(readFileSync(join(folder, name), 'utf8')), ['entries', 'heading', 'level', 'children']),
    );
  expect(headings('回.gangmu')).toEqual(headings('示例.gangmu'));
});

test('a copy for review is imported as the very plan, one without the plan only as its outline', () => {
  const folder = temporaryFolder();
  copyFileSync(sample, join(folder, '示例.gangmu'));
  expect(gangmu(folder, 'export', '示例.gangmu', '-o', '审阅.docx', '--profile', 'review').code).toBe(0);
  gangmu(folder, 'import', '审阅.docx', '-o', '回.gangmu');
  expect(readFileSync(join(folder, '回.gangmu'))).toEqual(readFileSync(sample));
  expect(gangmu(folder, 'export', '示例.gangmu', '-o', '对外.docx', '--without-plan').code).toBe(0);
  gangmu(folder, 'import', '对外.docx', '-o', '另.gangmu');
  const id = (name: string) => (JSON.parse(readFileSync(join(folder, name), 'utf8')) as { id: string }).id;
  expect(id('另.gangmu')).not.toBe(id('示例.gangmu'));
  expect(gangmu(folder, 'export', '示例.gangmu', '-o', '错.docx', '--profile', 'draft').code).toBe(2);
});

test('a plan becomes text, a web page and a table of its tasks, by the ending', () => {
  const folder = temporaryFolder();
  copyFileSync(sample, join(folder, '示例.gangmu'));
  for (const [name, ...options] of [
    ['要点.txt'],
    ['要点.html'],
    ['任务.docx', '--tasks'],
    ['任务.xlsx', '--tasks'],
  ] as const) {
    expect(gangmu(folder, 'export', '示例.gangmu', '-o', name, ...options), name).toMatchObject({ code: 0, err: '' });
  }
  expect(readFileSync(join(folder, '要点.txt'), 'utf8')).toMatch(/^\ufeff云州市2026年教育工作要点\r\n/u);
  expect(readFileSync(join(folder, '要点.html'), 'utf8')).toContain('<h1>云州市2026年教育工作要点</h1>');
  expect(readFileSync(join(folder, '任务.xlsx')).subarray(0, 2).toString()).toBe('PK');
  expect(gangmu(folder, 'export', '示例.gangmu', '--style', 'gbt-9704-compensated').code).toBe(0);
  expect(gangmu(folder, 'export', '示例.gangmu', '--style', '没有').code).toBe(2);
  expect(gangmu(folder, 'export', '示例.gangmu', '-o', '任务.txt', '--tasks').code).toBe(2);
});

test('new makes a plan from a template by its id or its name, and check reads it', () => {
  const folder = temporaryFolder();
  const args = ['--year', '2026', '--issuer', '云州市教育局', '-o', '新.gangmu'];
  expect(gangmu(folder, 'new', '--template', '工作要点', ...args)).toMatchObject({ code: 0, err: '' });
  expect(gangmu(folder, 'new', '--template', 'key-points', '--force', ...args)).toMatchObject({ code: 0, err: '' });
  const listed = gangmu(folder, 'check', '新.gangmu');
  expect([listed.code, listed.err]).toEqual([0, '']);
  expect(listed.out).toMatch(/^empty-entry\t一、\t实务\t.+$/mu);
  const { findings } = JSON.parse(gangmu(folder, 'check', '新.gangmu', '--json').out) as { findings: unknown[] };
  expect(findings).toContainEqual(
    expect.objectContaining({ code: 'empty-entry', place: '一、', strength: 'practice' }),
  );
});

test('check reads a file that is not imported yet, and tells what its numbers were', () => {
  const folder = temporaryFolder();
  writeFileSync(
    join(folder, '往年.txt'),
    text.replace('二、推进', '2.加强体育。每天2小时。\n2.加强美育。每周2节。\n二、推进'),
  );
  const { findings } = JSON.parse(gangmu(folder, 'check', '往年.txt', '--json').out) as { findings: unknown[] };
  expect(findings).toContainEqual(
    expect.objectContaining({
      document: '云州市教育局2026年工作要点',
      excerpt: expect.stringContaining('2.加强美育') as string,
    }),
  );
});

test('styles are listed one per line, and one is learnt from a file with what it sets otherwise', () => {
  const folder = temporaryFolder();
  const listed = gangmu(folder, 'styles');
  expect(listed.code).toBe(0);
  expect(listed.out.split('\n')[0]).toMatch(/^gbt-9704\tGB\/T 9704 标准版式\t0\t/u);
  expect(listed.out).toContain('yunzhou-education\t');
  copyFileSync(join(import.meta.dirname, '../../../../resources/sample.gangmu'), join(folder, '样稿.gangmu'));
  gangmu(folder, 'export', '样稿.gangmu', '-o', '样文.docx', '--style', 'yunzhou-education');
  const learnt = gangmu(folder, 'styles', '--learn', '样文.docx');
  expect(learnt.out).toContain('正文对齐\t两端对齐\t左对齐\t\t实务');
  expect(gangmu(folder, 'styles', '--learn', '没有.docx')).toMatchObject({ code: 1, out: '' });
});

test('templates are listed one per line', () => {
  const { code, out } = gangmu(temporaryFolder(), 'templates');
  expect(code).toBe(0);
  expect(
    out
      .trim()
      .split('\n')
      .map((line) => line.split('\t')[0]),
  ).toContain('key-points');
});

test.each(['', 'import', 'export', 'check', 'templates', 'styles', 'new'])(
  'gangmu %s --help explains itself',
  (name) => {
    const { code, out, err } = gangmu(temporaryFolder(), ...(name === '' ? [] : [name]), '--help');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`用法：gangmu ${name}`);
  },
);

test.each([
  [[], '没有写明要做什么'],
  [['delete'], '没有“delete”这个命令'],
  [['constructor'], '没有“constructor”这个命令'],
  [['import'], '没有写明要导入的文件'],
  [['import', 'a.txt', 'b.txt'], '多出了'],
  [['import', 'a.txt', '--jsom'], '没有“--jsom”这个选项'],
  [['import', 'a.txt', '-o', 'a.txt'], '应以 .gangmu 结尾'],
  [['export', 'a.gangmu', '-o', '/etc/passwd'], '应以 .docx、.txt、.html 结尾'],
  [['export', 'a.gangmu', '-o'], '缺少'],
  [['new', '--year', '2026', '-o', 'a.gangmu'], '没有写明模板'],
  [['new', '--template', 'key-points', '--year', '去年', '-o', 'a.gangmu'], '年度'],
  [['new', '--template', 'none', '--year', '2026', '-o', 'a.gangmu'], '没有“none”这个模板'],
  [['templates', 'extra'], '多出了'],
])('wrong usage %j is told with a short usage', (args, complaint) => {
  const { code, out, err } = gangmu(temporaryFolder(), ...args);
  expect([code, out]).toEqual([2, '']);
  expect(err.split('\n')[0]).toContain(complaint);
  expect(err).toContain('用法：gangmu');
});

test('a file that is there already is left alone until --force says otherwise', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, '往年.txt'), text);
  writeFileSync(join(folder, '汇编.txt'), `${text}\f${text.replace('教育局2026年', '体育局2026年')}`);
  copyFileSync(sample, join(folder, '示例.gangmu'));
  for (const [command, output] of [
    [['import', '往年.txt', '-o', '有.gangmu'], '有.gangmu'],
    [['import', '汇编.txt', '-o', '编.gangmu'], '编-2.gangmu'],
    [['export', '示例.gangmu', '-o', '有.docx'], '有.docx'],
    [['export', '示例.gangmu'], '示例.docx'],
    [['new', '--template', 'key-points', '--year', '2026', '-o', '新.gangmu'], '新.gangmu'],
  ] as const) {
    writeFileSync(join(folder, output), '别人的');
    const { code, out, err } = gangmu(folder, ...command);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^[^\n]+已经存在[^\n]+--force[^\n]+\n$/u);
    expect(err).toContain(output);
    expect(readFileSync(join(folder, output), 'utf8')).toBe('别人的');
    if (output === '编-2.gangmu') expect(existsSync(join(folder, '编-1.gangmu'))).toBe(false);
    expect(gangmu(folder, ...command, '--force')).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(join(folder, output), 'utf8')).not.toBe('别人的');
  }
});

test('an output that cannot be written is named with its reason', () => {
  const folder = temporaryFolder();
  copyFileSync(sample, join(folder, '示例.gangmu'));
  const { code, err } = gangmu(folder, 'export', '示例.gangmu', '-o', 'missing/示例.docx');
  expect([code, err]).toEqual([1, '“示例.docx”没有保存：所在的文件夹已不存在。请另存到别的文件夹。\n']);
});

const picture = readFileSync(join(root, 'test', 'stand-in', 'picture.png'));
const plan = readPlan(readFileSync(sample, 'utf8'));
const garbage: [string, () => Uint8Array | Promise<Uint8Array>][] = [
  ['空.docx', () => new Uint8Array()],
  ['空.txt', () => new Uint8Array()],
  ['图片.docx', () => picture],
  ['图片.txt', () => picture],
  ['外部实体.docx', docxWithExternalEntity],
  ['炸弹.docx', () => zipBomb()],
  ['说谎的炸弹.docx', () => zipBomb(1_000)],
  ['不完整.docx', async () => (plan.ok ? await writePlan(plan.value) : new Uint8Array()).subarray(0, 5_000)],
  ['半截正文.docx', () => docxOf(documentXmlOf('<w:p><w:r><w:t>一、总体要求').replace('</w:body></w:document>', ''))],
  ['空.gangmu', () => new TextEncoder().encode('{}')],
  ['示例.gangmu', () => readFileSync(sample)],
  ['乱码.txt', () => Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256)],
  ['乱码.docx', () => new TextEncoder().encode(`PK\x03\x04${'x'.repeat(500)}`)],
];

test.each(garbage)(
  '%s is refused in one line that names it, quickly and in little memory',
  async (name, make) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, name), await make());
    const { code, out, err, megabytes } = gangmu(folder, 'import', name, '-o', '出.gangmu');
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^[^\n]+\n$/u);
    expect(err).toContain(name);
    expect(err).not.toMatch(/root:|Error|\bat /u);
    expect(megabytes).toBeLessThan(400);
    expect(existsSync(join(folder, '出.gangmu'))).toBe(false);
  },
  60_000,
);

test('a text of 200 MB is refused before it is read', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, '大.txt'), '一、总体要求\n');
  truncateSync(join(folder, '大.txt'), 200 * 1024 * 1024);
  const { code, err, megabytes } = gangmu(folder, 'import', '大.txt', '--json');
  expect([code, err.split('\n')]).toEqual([1, [expect.stringContaining('大.txt'), '']]);
  expect(megabytes).toBeLessThan(150);
});

test.each(['export', 'check'])('%s refuses what is no plan, in one line', (command) => {
  const folder = temporaryFolder();
  for (const [name, content] of [
    ['空.gangmu', ''],
    ['图.gangmu', picture],
    ['半.gangmu', readFileSync(sample, 'utf8').slice(0, 900)],
    ['深.gangmu', '{"format":"gangmu-plan","entries":' + '['.repeat(100_000)],
    ['新.gangmu', '{"format":"gangmu-plan","version":99}'],
  ] as const) {
    writeFileSync(join(folder, name), content);
    const { code, out, err } = gangmu(folder, command, name);
    expect([name, code, out, err.split('\n').length]).toEqual([name, 1, '', 2]);
    expect(err).toContain(name);
  }
  expect(gangmu(folder, command, '无.gangmu')).toMatchObject({
    code: 1,
    err: expect.stringContaining('无.gangmu') as string,
  });
});

test('a reader that has seen enough ends the command in peace', () => {
  const cli = join(root, 'out', 'electron', 'cli.js');
  const script = `"${process.execPath}" "${cli}" templates | head -c 10`;
  const { stdout, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', script], { encoding: 'utf8' });
  expect([stdout, stderr]).toEqual(['key-points', '']);
});

test('rollover lists every card, writes the new plan, and export refuses it until somebody answers for it', () => {
  const folder = temporaryFolder();
  copyFileSync(sample, join(folder, '去年.gangmu'));
  const { code, out, err } = gangmu(folder, 'rollover', '去年.gangmu', '--year', '2027', '-o', '今年.gangmu');
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('S01\t年份\t已改\t标题\t2026年\t2027年\t');
  expect(out).toMatch(/^\*S19\t届次\t建议\t[^\t]+\t第29届\t第30届\t第29届 → 第30届：1998年为第一届。$/mu);
  expect(out).toMatch(
    /^共 \d+ 处，还有 \d+ 处未核，其中 \d+ 处核对之前不能导出。\n已写入 今年.gangmu：云州市2027年教育工作要点\n$/mu,
  );
  const listed = JSON.parse(gangmu(folder, 'rollover', '去年.gangmu', '--year', '2027', '--json').out) as {
    counts: { total: number };
    cards: unknown[];
  };
  expect(listed.cards).toHaveLength(listed.counts.total);
  expect(out.split('\n').filter((line) => line.includes('\t'))).toHaveLength(listed.counts.total);

  const refused = gangmu(folder, 'export', '今年.gangmu');
  expect([refused.code, refused.out]).toEqual([1, '']);
  expect(refused.err).toMatch(
    /^“今年.gangmu”：还有\d+处去年的或引用的内容没有核对，没有导出。[^\n]+--override 姓名。\n$/u,
  );
  expect(existsSync(join(folder, '今年.docx'))).toBe(false);
  expect(gangmu(folder, 'export', '今年.gangmu', '--override', '王小云').code).toBe(0);
  expect(gangmu(folder, 'export', '去年.gangmu').code).toBe(0);
});

test('export stops what must be mended first, a copy for review or one that somebody answers for it does not', () => {
  const folder = temporaryFolder();
  const plan = readFileSync(sample, 'utf8').replace(
    '"title": "云州市2026年教育工作要点"',
    '"title": "云州市2025年教育工作要点"',
  );
  writeFileSync(join(folder, '要点.gangmu'), plan.replace('立德树人', '立德树人XX'));
  const { code, out, err } = gangmu(folder, 'export', '要点.gangmu');
  expect([code, out]).toEqual([1, '']);
  expect(err.split('\n')).toEqual([
    '“要点.gangmu”：标题：标题写的是 2025 年，文稿信息里的年度是 2026 年，请改成一致。',
    expect.stringMatching(/^“要点.gangmu”：[^：]+：“XX”还没有填写，印发前要填上或者删去。$/u),
    '“要点.gangmu”：有2处必须先改好再印发，没有导出。确实无误的，命令行放行：--override 姓名。',
    '',
  ]);
  expect(gangmu(folder, 'export', '要点.gangmu', '-o', '要点.txt').code).toBe(1);
  expect(readdirSync(folder)).toEqual(['要点.gangmu']);
  expect(gangmu(folder, 'export', '要点.gangmu', '--override', '王小云')).toMatchObject({ code: 0, err: '' });
  expect(gangmu(folder, 'export', '要点.gangmu', '-o', '审.docx', '--profile', 'review')).toMatchObject({
    code: 0,
    err: '',
  });

  gangmu(folder, 'rollover', '要点.gangmu', '--year', '2027', '-o', '今年.gangmu');
  const both = gangmu(folder, 'export', '今年.gangmu').err.split('\n');
  expect(both.slice(-3)).toEqual([
    expect.stringMatching(/还有\d+处去年的或引用的内容没有核对/u),
    expect.stringContaining('--override 姓名。'),
    '',
  ]);
});

test('check --for-export lists what matters before an export, marks what stops it, and knows the style', () => {
  const folder = temporaryFolder();
  const plan = readFileSync(sample, 'utf8').replace('立德树人', '立德树人XX');
  writeFileSync(join(folder, '要点.gangmu'), plan);
  const lines = (...options: string[]) =>
    gangmu(folder, 'check', '要点.gangmu', '--for-export', ...options).out.split('\n');
  expect(lines()[0]).toMatch(/^\*placeholder-left\t/u);
  expect(lines('--profile', 'review')[0]).toMatch(/^placeholder-left\t/u);
  const { findings } = JSON.parse(lines('--json').join('\n')) as { findings: { code: string; stops: boolean }[] };
  expect(findings.find(({ code }) => code === 'placeholder-left')).toMatchObject({ stops: true });
  expect(gangmu(folder, 'check', '要点.gangmu').out).toMatch(/^placeholder-left\t/u);
  gangmu(folder, 'rollover', '要点.gangmu', '--year', '2027', '-o', '今年.gangmu');
  expect(gangmu(folder, 'check', '今年.gangmu', '--for-export', '--profile', 'review').out).toMatch(
    /^\*open-cards\t/mu,
  );
  const styles = temporaryFolder();
  vi.stubEnv('GANGMU_DATA', styles);
  onTestFinished(() => void vi.unstubAllEnvs());
  mkdirSync(join(styles, 'styles'));
  const own = readFileSync(join(root, 'templates/styles/gbt-9704.json'), 'utf8').replaceAll('仿宋', '云州体');
  writeFileSync(join(styles, 'styles/own-a.json'), own.replace('"gbt-9704"', '"own-a"'));
  expect(lines('--style', 'own-a').join('\n')).toMatch(/^font-missing\t.*“云州体”（正文/mu);
  expect(gangmu(folder, 'check', '要点.gangmu', '--for-export', '--style', '没有').code).toBe(2);
  expect(gangmu(folder, 'check', '要点.gangmu', '--style', 'gbt-9704').code).toBe(2);
});

test.each([
  [['rollover', '去年.gangmu'], '没有写明新的年度（--year）。'],
  [['rollover', '去年.gangmu', '--year', '2026'], '新的年度应晚于文稿的年度（2026）。'],
  [['rollover', '去年.gangmu', '--year', '27'], '年度（--year）应是 1949 到 2100 之间的数，如 2027。'],
])('%j is wrong usage', (args, message) => {
  const folder = temporaryFolder();
  copyFileSync(sample, join(folder, '去年.gangmu'));
  const { code, err } = gangmu(folder, ...args);
  expect([code, err.split('\n')[0]]).toEqual([2, message]);
});

test('rules lists every line in force with its source and date', () => {
  const { code, out } = gangmu(temporaryFolder(), 'rules');
  expect(code).toBe(0);
  const lines = out.trimEnd().split('\n');
  expect(lines.length).toBeGreaterThan(100);
  expect(lines.filter((line) => !/^[^\t]+\t[^\t]+\t[^\t]+\t[^\t]+\t\d{4}-\d\d-\d\d$/u.test(line))).toEqual([]);
});
