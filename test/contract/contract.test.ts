/** One suite for the contract, run on every host: what the page may rely on whatever window it lives in. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createClient, type Client } from '../../core/contract/client.ts';
import { requestNames, type RequestName } from '../../core/contract/contract.ts';
import { defaultSettings } from '../../core/contract/settings.ts';
import { paragraphOf } from '../../core/plan/text.ts';
import { answerCard } from '../../core/rollover/answer-card.ts';
import { planNextYear } from '../../core/rollover/next-year-plan.ts';
import { buildRuleBook } from '../../core/rollover/rule-book.ts';
import { standardStyle } from '../../core/word/house-style.ts';
import { createIds } from '../unit/recognise/recognise-text.ts';
import { entryOf, planOf } from '../unit/plan/plan-of.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { startElectron } from './electron-host.ts';
import type { TestHost } from './hosts.ts';
import { startLoopback } from './loopback-host.ts';

const text = `云州市教育局2026年工作要点

一、坚持立德树人
1.落实思政课建设。全年开展集体备课12次。
2.加强体育美育。每天综合体育活动不少于2小时。
二、推进教育公平
1.扩大学位供给。新建学校3所。
`;

describe.each([
  { name: 'loopback HTTP', start: startLoopback },
  { name: 'Electron IPC', start: startElectron },
])('over $name', ({ start }) => {
  let host: TestHost;
  let client: Client;
  let folder: string;

  beforeEach(async () => {
    folder = temporaryFolder();
    host = await start(join(folder, 'data'));
    client = createClient(host.transport);
  });
  afterEach(() => host.close());

  const codeOf = async (answer: Promise<{ ok: boolean; failure?: { code: string } } | { ok: true }>) => {
    const result = await answer;
    return 'failure' in result ? result.failure?.code : 'ok';
  };

  test('the host describes itself', async () => {
    const described = await client.request('host.describe', {});
    expect(described).toMatchObject({
      ok: true,
      value: { kind: host.kind, platform: process.platform, hasNativeDialogs: host.kind === 'electron' },
    });
  });

  test('every request of the contract is served, and none takes input it does not know', async () => {
    const answers = requestNames.map(async (name): Promise<[RequestName, unknown]> => [
      name,
      await host.transport.send(name, { unknown: 1 }),
    ]);
    for (const [name, answer] of await Promise.all(answers)) {
      expect([name, answer]).toMatchObject([name, { ok: false, failure: { code: 'invalid-input' } }]);
    }
  });

  test.each([null, undefined, 7, 'text', [], { path: 7 }, { path: '' }])(
    'malformed input is refused: %j',
    async (input) => {
      expect(await host.transport.send('plan.open', input)).toMatchObject({
        ok: false,
        failure: { code: 'invalid-input' },
      });
    },
  );

  test.each(['plan.destroy', '__proto__', 'constructor', '../api/plan.open'])(
    'there is no request %s',
    async (name) => {
      const answer = await host.transport.send(name, {}).catch(() => ({ ok: false }));
      expect(answer).toMatchObject({ ok: false });
    },
  );

  test('a plan is saved, opened again, and stands among the recent files', async () => {
    const path = join(folder, '要点.gangmu');
    const saved = await client.request('plan.save', { path, plan: planOf(), expectedModifiedAt: null });
    const opened = await client.request('plan.open', { path });
    expect(opened).toEqual({
      ok: true,
      value: { path, plan: planOf(), warnings: [], modifiedAt: saved.ok ? saved.value.modifiedAt : NaN },
    });
    expect(await client.request('recent.list', {})).toMatchObject({ ok: true, value: [{ path, exists: true }] });
    await client.request('recent.forget', { path });
    expect(await client.request('recent.list', {})).toEqual({ ok: true, value: [] });
  });

  test('a plan changed by somebody else is not overwritten', async () => {
    const path = join(folder, '要点.gangmu');
    const saved = await client.request('plan.save', { path, plan: planOf(), expectedModifiedAt: null });
    utimesSync(path, 1_700_000_000, 1_700_000_000);
    const input = { path, plan: planOf({ title: '改' }), expectedModifiedAt: saved.ok ? saved.value.modifiedAt : 0 };
    expect(await codeOf(client.request('plan.save', input))).toBe('changed-on-disk');
    expect(readFileSync(path, 'utf8')).not.toContain('改');
  });

  test('nothing but plans and Word files is ever written, and only at full paths', async () => {
    const plan = planOf();
    for (const path of ['/etc/passwd', join(folder, '.bashrc'), join(folder, 'a.gangmu.sh'), '../a.gangmu', 'a.docx']) {
      expect(await codeOf(client.request('plan.save', { path, plan, expectedModifiedAt: null }))).toBe('invalid-input');
      expect(await codeOf(client.request('export.word', { path, plan }))).toBe('invalid-input');
      expect(await codeOf(client.request('export.pdf', { path, plan }))).toBe('invalid-input');
    }
    expect(await codeOf(client.request('export.word', { path: join(folder, 'a.gangmu'), plan }))).toBe('invalid-input');
    expect(readdirSync(folder).filter((name) => name !== 'data')).toEqual([]);
  });

  test('opening answers with a reason for a missing, a foreign and an oversize file', async () => {
    writeFileSync(join(folder, 'foreign.gangmu'), 'PK');
    writeFileSync(join(folder, 'big.gangmu'), '');
    truncateSync(join(folder, 'big.gangmu'), 65 * 1024 * 1024);
    const codes = ['missing', 'foreign', 'big'].map((name) =>
      codeOf(client.request('plan.open', { path: join(folder, `${name}.gangmu`) })),
    );
    expect(await Promise.all(codes)).toEqual(['not-found', 'not-a-plan', 'file-too-large']);
  });

  test('recovery copies are written, listed, read and discarded', async () => {
    const copy = { path: '/x/草稿.gangmu', modifiedAt: 1_700_000_000_123.5, plan: planOf({ title: '草稿' }) };
    expect(await codeOf(client.request('journal.write', { key: '../../etc', ...copy }))).toBe('invalid-input');
    await client.request('journal.write', { key: 'k1', ...copy });
    expect(await client.request('journal.list', {})).toMatchObject({ ok: true, value: [{ key: 'k1', title: '草稿' }] });
    expect(await client.request('journal.read', { key: 'k1' })).toMatchObject({ ok: true, value: copy });
    await client.request('journal.discard', { key: 'k1' });
    expect(await codeOf(client.request('journal.read', { key: 'k1' }))).toBe('not-found');
  });

  test('versions are kept by plan: made, listed, read, removed', async () => {
    const plan = planOf({ title: '草稿' });
    const label = { stage: 'consultationDraft' as const, name: '科室会后', isAutomatic: false };
    const made = await client.request('versions.create', { plan, ...label });
    expect(made).toMatchObject({ ok: true, value: { ...label, title: '草稿' } });
    const version = made.ok ? made.value : null;
    expect(await client.request('versions.list', { planId: plan.id })).toEqual({
      ok: true,
      value: { versions: [version], broken: [] },
    });
    const planAndVersion = { planId: plan.id, versionId: version?.id ?? '' };
    expect(await client.request('versions.read', planAndVersion)).toEqual({ ok: true, value: { version, plan } });
    expect(await client.request('versions.list', { planId: 'another' })).toMatchObject({ value: { versions: [] } });
    await client.request('versions.remove', planAndVersion);
    expect(await codeOf(client.request('versions.read', planAndVersion))).toBe('not-found');
  });

  test('saving keeps an automatic version, and not another one right after', async () => {
    const path = join(folder, '要点.gangmu');
    await client.request('plan.save', { path, plan: planOf(), expectedModifiedAt: null });
    await client.request('plan.save', { path, plan: planOf({ title: '改' }), expectedModifiedAt: null });
    const listed = await client.request('versions.list', { planId: 'plan' });
    expect(listed).toMatchObject({ ok: true, value: { versions: [{ isAutomatic: true, title: planOf().title }] } });
    expect(listed.ok && listed.value.versions).toHaveLength(1);
  });

  test.each([
    '..',
    '../plan',
    'a/b',
    'a\\b',
    '',
    '.',
    'con',
    'NUL',
    'COM1',
    'a\0b',
    'a b',
    '计划',
    `${'a'.repeat(65)}`,
  ])('a plan id that leads out of its folder is refused: %j', async (planId) => {
    const plan = planOf({ id: planId || '..' });
    const label = { stage: null, name: '', isAutomatic: false };
    expect(await codeOf(client.request('versions.list', { planId }))).toBe('invalid-input');
    expect(await codeOf(client.request('versions.remove', { planId, versionId: '1' }))).toBe('invalid-input');
    expect(await codeOf(client.request('versions.read', { planId: 'plan', versionId: '../1' }))).toBe('invalid-input');
    expect(await codeOf(client.request('versions.create', { plan, ...label }))).toBe('invalid-input');
    const path = join(folder, 'a.gangmu');
    const saved = await codeOf(client.request('plan.save', { path, plan, expectedModifiedAt: null }));
    expect(saved).toBe(planId.length > 64 ? 'invalid-input' : 'ok');
    expect(existsSync(join(folder, 'data', 'versions'))).toBe(false);
  });

  test('folders are listed by purpose', async () => {
    mkdirSync(join(folder, '往年'));
    writeFileSync(join(folder, '要点.docx'), '');
    writeFileSync(join(folder, '要点.gangmu'), '');
    const listed = await client.request('files.list', { folder, purpose: 'word' });
    expect(listed.ok && listed.value.items.map((item) => item.name)).toEqual(['往年', 'data', '要点.docx']);
    expect(await codeOf(client.request('files.list', { folder: join(folder, 'gone'), purpose: 'word' }))).toBe(
      'not-found',
    );
  });

  test('templates and the sample are there', async () => {
    const templates = await client.request('templates.list', {});
    expect(templates.ok && templates.value.length).toBe(6);
    expect(await client.request('plan.sample', {})).toMatchObject({
      ok: true,
      value: { plan: { format: 'gangmu-plan' } },
    });
  });

  test('settings change one by one', async () => {
    await client.request('settings.write', { theme: 'dark' });
    await client.request('settings.write', { zoom: 1.5 });
    expect(await client.request('settings.read', {})).toEqual({
      ok: true,
      value: { ...defaultSettings, theme: 'dark', zoom: 1.5 },
    });
    expect(await codeOf(client.request('settings.write', { zoom: 99 }))).toBe('invalid-input');
  });

  test('a text is imported from its file and from its content', async () => {
    const path = join(folder, '往年.txt');
    writeFileSync(path, text);
    const fromFile = await client.request('import.file', { path });
    const base64 = Buffer.from(text).toString('base64');
    const fromContent = await client.request('import.content', { name: '往年.txt', base64 });
    for (const imported of [fromFile, fromContent]) {
      expect(imported).toMatchObject({
        ok: true,
        value: {
          sourceName: '往年.txt',
          documents: [
            {
              plan: {
                title: '云州市教育局2026年工作要点',
                entries: [
                  {
                    level: 1,
                    heading: '坚持立德树人',
                    children: [{ heading: '落实思政课建设' }, { heading: '加强体育美育' }],
                  },
                  { level: 1, heading: '推进教育公平', children: [{ heading: '扩大学位供给' }] },
                ],
              },
            },
          ],
        },
      });
    }
  });

  test('what cannot be imported is refused with its reason', async () => {
    writeFileSync(join(folder, '空.txt'), '');
    copyFileSync(join(import.meta.dirname, '../stand-in/picture.png'), join(folder, '图.docx'));
    const codes = ['无.txt', '空.txt', '图.docx'].map((name) =>
      codeOf(client.request('import.file', { path: join(folder, name) })),
    );
    expect(await Promise.all(codes)).toEqual(['not-found', 'empty-file', 'unknown-format']);
    expect(await codeOf(client.request('import.content', { name: 'x.txt', base64: '*not base64*' }))).toBe(
      'invalid-input',
    );
  });

  test('a plan is exported as a Word file and imported again as the same plan', async () => {
    const path = join(folder, '要点.docx');
    const sample = await client.request('plan.sample', {});
    const plan = sample.ok ? sample.value.plan : planOf();
    expect(await client.request('export.word', { path, plan })).toEqual({ ok: true, value: { path } });
    const again = await client.request('import.file', { path });
    const texts = (value: unknown): string =>
      JSON.stringify(value, ['heading', 'children', 'body', 'runs', 'text', 'level']);
    expect(again.ok && texts(again.value.documents[0]?.plan.entries)).toBe(texts(plan.entries));
  });

  test('the rule packs that ship are served; one of the administrator that is broken is named', async () => {
    mkdirSync(join(folder, 'data', 'rules'), { recursive: true });
    writeFileSync(join(folder, 'data', 'rules', '本局.json'), '{');
    const list = await client.request('rules.list', {});
    expect(list).toMatchObject({ ok: true, value: { warnings: [expect.stringMatching(/^提法包“本局.json”不能用/u)] } });
    expect(list.ok && list.value.packs.flatMap(({ rules = [] }) => rules).length).toBeGreaterThan(62);
  });

  test('a plan with unanswered cards is exported only on the word of somebody', async () => {
    const rules = await client.request('rules.list', {});
    const old = planOf({ title: '云州市要点', preamble: [paragraphOf('b', '建设30所学校。')] });
    const plan = planNextYear(old, buildRuleBook(rules.ok ? rules.value.packs : []).value, {
      year: 2027,
      sourceName: '',
      newId: createIds(),
    });
    const path = join(folder, '要点.docx');
    expect(await codeOf(client.request('export.word', { path, plan }))).toBe('unanswered-cards');
    expect(await codeOf(client.request('export.word', { path, plan, overriddenBy: ' ' }))).toBe('invalid-input');
    expect(existsSync(path)).toBe(false);
    expect(await codeOf(client.request('export.word', { path, plan, overriddenBy: '王小云' }))).toBe('ok');
    expect(await codeOf(client.request('export.comparison', { path, plan: old }))).toBe('invalid-input');
    expect(await codeOf(client.request('export.comparison', { path, plan }))).toBe('ok');
    const answered = answerCard(plan, plan.cards![0]!.id, { is: 'keep' })!.plan;
    expect(await codeOf(client.request('export.word', { path, plan: answered }))).toBe('ok');
  });

  test('house styles: those that ship are read only, those of the user are saved, listed and removed', async () => {
    const list = async () => {
      const listed = await client.request('styles.list', {});
      return listed.ok ? listed.value : [];
    };
    const shipped = await list();
    expect(shipped[0]?.id).toBe('gbt-9704');
    expect(shipped.length).toBeGreaterThan(1);
    const own = { ...shipped[0]!, id: 'own-1', name: '本单位版式' };
    expect(await codeOf(client.request('styles.save', { style: shipped[1]! }))).toBe('no-permission');
    expect(await codeOf(client.request('styles.save', { style: { ...own, id: 'own-../a' } }))).toBe('invalid-input');
    expect(await client.request('styles.save', { style: own })).toEqual({ ok: true, value: { style: own } });
    expect(await list()).toEqual([...shipped, own]);
    expect(await codeOf(client.request('styles.remove', { id: 'gbt-9704' }))).toBe('no-permission');
    expect(await codeOf(client.request('styles.remove', { id: own.id }))).toBe('ok');
    expect(await list()).toEqual(shipped);
  });

  test('a style is learnt from a Word file that was written in it', async () => {
    const style = { ...standardStyle, linePitch: 30, bodyAlignment: 'both' as const };
    const path = join(folder, '样文.docx');
    const body = [paragraphOf('p', '落实'.repeat(30))];
    const plan = planOf({ entries: [{ ...entryOf({ id: 'a', heading: '抓落实', headingForm: 'alone' }), body }] });
    await client.request('export.word', { path, plan, style });
    const learnt = await client.request('styles.learn', { path, name: '样文版式' });
    expect(learnt).toMatchObject({
      ok: true,
      value: { style: { name: '样文版式', linePitch: 30, bodyAlignment: 'both' } },
    });
    writeFileSync(join(folder, '坏.docx'), 'PK');
    expect(await codeOf(client.request('styles.learn', { path: join(folder, '坏.docx'), name: 'a' }))).not.toBe('ok');
  });

  test('the fonts of the machine are listed, or said to be unknown', async () => {
    const listed = await client.request('fonts.list', {});
    expect(listed.ok).toBe(true);
    if (listed.ok && listed.value.families) expect(listed.value.families.length).toBeGreaterThan(0);
  });

  test('the list of what is borrowed is written for a plan in which something is', async () => {
    const plan = planOf({ preamble: [paragraphOf('b', '健全长效机制，推动场馆向社会开放。')] });
    const source = { title: '云州市要点', year: 2025, unit: '', origin: 'own', path: '/past/a.docx' } as const;
    const run = { id: 'r', text: '健全长效机制，', slots: [], blockId: 'b', source };
    const path = join(folder, '清单.docx');
    expect(await codeOf(client.request('export.borrowed', { path, plan }))).toBe('invalid-input');
    expect(existsSync(path)).toBe(false);
    expect(await codeOf(client.request('export.borrowed', { path, plan: { ...plan, borrowed: [run] } }))).toBe('ok');
    expect(existsSync(path)).toBe(true);
  });

  test('events reach the page, and no more once it stops listening', async () => {
    const heard: unknown[] = [];
    const nextEvent = () =>
      new Promise<void>((resolve) => {
        const stop = client.on('app.openFile', (payload) => {
          heard.push(payload);
          stop();
          resolve();
        });
      });
    const first = nextEvent();
    host.emit('app.openFile', { path: '/a.gangmu' });
    await first;
    expect(heard).toEqual([{ path: '/a.gangmu' }]);
  });

  test('dialogs answer as the host says it can', async () => {
    const picked = await client.request('shell.pickOpen', { purpose: 'plan' });
    const saved = await client.request('shell.pickSave', { purpose: 'word', suggestedName: '要点.docx' });
    const expected =
      host.kind === 'electron'
        ? { ok: true, value: { path: null } }
        : { ok: false, failure: { code: 'not-available' } };
    expect([picked, saved]).toMatchObject([expected, expected]);
    expect(await codeOf(client.request('shell.reveal', { path: join(folder, 'gone.docx') }))).toBe('not-found');
    expect(await client.request('window.close', {})).toEqual({ ok: true, value: {} });
  });
});
