import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createCompletionLayers } from '../../../../electron/corpus/completion-layers.ts';
import { noCompletionFile } from '../../../../electron/corpus/completion-file.ts';
import type { CorpusDatabase } from '../../../../electron/corpus/corpus-database.ts';
import { createCorpusStore, type CorpusStore } from '../../../../electron/corpus/corpus-store.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';
import { fileOf, planWith, safeguardsOf } from './report-of.ts';

const own = { origin: 'own', unit: '' } as const;
const other = { origin: 'other', unit: '临江市教育局' } as const;
const everything = { filter: {}, limit: 10 };

/** What every corpus does, wherever it is kept. `open` opens the same corpus again and again. */
export function describeStore(name: string, open: () => Promise<CorpusDatabase>): void {
  describe(`a corpus in ${name}`, () => {
    let store: CorpusStore;
    const start = async (): Promise<void> => {
      const database = await open();
      store = createCorpusStore(database, createCompletionLayers(database, noCompletionFile));
    };
    const textsFor = async (text: string, filter = {}) =>
      (await store.search({ text, filter, limit: 10 })).found.map(({ passage }) => passage.text);

    beforeEach(start);
    afterEach(() => store.close());

    test('is empty at first, and answers all the same', async () => {
      expect(await store.stats()).toEqual({
        sources: 0,
        passages: 0,
        characters: 0,
        poisoned: 0,
        duplicates: 0,
        openFolders: [],
      });
      expect(await store.search({ text: '领导', ...everything })).toEqual({ found: [], isMore: false });
      expect(await store.suggest({ role: null, heading: '组织', text: '', ...everything })).toEqual([]);
      expect(await store.complete('加强')).toBeNull();
      expect(await store.context(1)).toBeNull();
      expect(await store.check()).toEqual([]);
    });

    test('finds a sentence by any two characters in it, with its source and the place of the words', async () => {
      await store.addFiles([fileOf('/x/2025.docx', safeguardsOf(2025))], own);
      const { found, isMore } = await store.search({ text: '各负', ...everything });
      expect(isMore).toBe(false);
      expect(found).toMatchObject([
        {
          passage: { text: '健全党委统一领导、部门各负其责的工作机制。', role: 'safeguards', heading: '加强组织领导' },
          source: { year: 2025, unit: '云州市教育局', origin: 'own', documentType: 'keyPoints', path: '/x/2025.docx' },
          highlights: [{ start: 11, end: 13 }],
          times: 1,
          isInsertable: true,
        },
      ]);
      expect(await textsFor('领导部门')).toEqual([]);
      expect(await textsFor('机制 党委')).toEqual(['健全党委统一领导、部门各负其责的工作机制。']);
      expect(await textsFor('§3')).toEqual([]);
    });

    test('own and newer sources come first, equal sentences once', async () => {
      await store.addFiles([fileOf('/x/a.docx', safeguardsOf(2023))], other);
      await store.addFiles([fileOf('/x/b.docx', safeguardsOf(2024)), fileOf('/x/c.docx', safeguardsOf(2025))], own);
      const { found } = await store.search({ text: '压实', ...everything });
      expect(found).toMatchObject([{ times: 3, source: { year: 2025, origin: 'own' } }]);
    });

    test('filters by year, unit, origin, kind of document and role', async () => {
      await store.addFiles([fileOf('/x/a.docx', safeguardsOf(2023))], other);
      await store.addFiles([fileOf('/x/b.docx', safeguardsOf(2025))], own);
      const yearsFor = async (filter: object, text = '新增学位') =>
        (await store.search({ text, filter, limit: 10 })).found.map(({ source }) => source.year);
      expect(await yearsFor({})).toEqual([2025, 2023]);
      expect(await yearsFor({ fromYear: 2024 })).toEqual([2025]);
      expect(await yearsFor({ toYear: 2024 })).toEqual([2023]);
      expect(await yearsFor({ units: ['临江市教育局'] })).toEqual([2023]);
      expect(await yearsFor({ origins: ['own'] })).toEqual([2025]);
      expect(await yearsFor({ documentTypes: ['workReport'] })).toEqual([]);
      expect(await yearsFor({ roles: ['safeguards'] })).toEqual([]);
      expect(await yearsFor({ roles: ['keyTasks', 'safeguards'] }, '教师减负')).toEqual([2025]);
    });

    test('of a word in more passages than can be ranked the best sources are shown, and that there are more', async () => {
      const many = (year: number) =>
        planWith(`云州市教育局${year}年工作要点`, year, [
          {
            role: 'keyTasks',
            heading: '任务',
            tasks: Array.from({ length: 750 }, (_, at) => [`任务${year}`, `扎实推进第${year}${at}项工作。`] as const),
          },
        ]);
      await store.addFiles([fileOf('/x/a.docx', many(2024))], other);
      await store.addFiles([fileOf('/x/b.docx', many(2025))], own);
      await store.addFiles([fileOf('/x/c.docx', many(2026))], other);
      const { found, isMore } = await store.search({ text: '推进', ...everything });
      expect(isMore).toBe(true);
      expect(found.map(({ source }) => source.year)).toEqual(Array.from({ length: 10 }, () => 2025));
      const filtered = await store.search({ text: '推进', filter: { toYear: 2024 }, limit: 10 });
      expect(new Set(filtered.found.map(({ source }) => source.year))).toEqual(new Set([2024]));
    });

    test('adding the same file again changes nothing; a changed file takes the place of the old one', async () => {
      const file = fileOf('/x/a.docx', safeguardsOf(2025));
      const [first] = await store.addFiles([file], own);
      expect(await store.knowsFile(file.file)).toBe(true);
      expect(await store.knowsFile({ ...file.file, modifiedAt: 2 })).toBe(false);
      const before = await store.stats();
      await store.addFiles([file], own);
      expect(await store.stats()).toEqual(before);
      expect(first).toMatchObject({ duplicateOf: null });
      const changed = planWith('云州市教育局2025年工作要点', 2025, [
        { role: 'safeguards', heading: '保障', tasks: [['经费', '落实经费保障。']] },
      ]);
      await store.addFiles([fileOf('/x/a.docx', changed)], own);
      expect(await textsFor('各负其责')).toEqual([]);
      expect(await textsFor('经费保障')).toEqual(['落实经费保障。']);
      expect(await store.check()).toEqual([]);
    });

    test('a source that is removed is gone from everything, and its file is unknown again', async () => {
      const file = fileOf('/x/a.docx', safeguardsOf(2024));
      const [removed] = await store.addFiles([file], own);
      await store.addFiles([fileOf('/x/b.docx', safeguardsOf(2025))], own);
      await store.removeSource(removed!.id);
      expect((await store.sources()).map(({ year }) => year)).toEqual([2025]);
      expect((await store.search({ text: '压实', ...everything })).found).toMatchObject([{ times: 1 }]);
      expect(await store.knowsFile(file.file)).toBe(false);
      expect(await store.check()).toEqual([]);
      await store.removeSource(999);
    });

    test('a file that holds nearly the same as another is recognised', async () => {
      const plan = (year: number) =>
        planWith(`云州市教育局${year}年工作要点`, year, [
          {
            role: 'keyTasks',
            heading: '任务',
            tasks: Array.from(
              { length: 20 },
              (_, at) => ['任务', `由第${at}科室牵头落实第${at}项任务并报告。`] as const,
            ),
          },
        ]);
      const [original] = await store.addFiles([fileOf('/x/a.docx', plan(2025))], own);
      const [copy] = await store.addFiles([fileOf('/y/副本.docx', plan(2025))], own);
      const [nextYear] = await store.addFiles([fileOf('/x/b.docx', plan(2026))], own);
      expect(nextYear?.duplicateOf).toBeNull();
      expect(copy?.duplicateOf).toBe(original?.id);
      expect((await store.stats()).duplicates).toBe(1);
      await store.removeSource(original!.id);
      expect((await store.sources()).map(({ duplicateOf }) => duplicateOf)).toEqual([null, null]);
    });

    test('several documents of one file are several sources', async () => {
      await store.addFiles([fileOf('/x/a.docx', safeguardsOf(2024), safeguardsOf(2025))], own);
      expect((await store.sources()).map(({ path, part, year }) => [path, part, year])).toEqual([
        ['/x/a.docx', 0, 2024],
        ['/x/a.docx', 1, 2025],
      ]);
    });

    test('a passage is shown with its entry, and a section in every year', async () => {
      await store.addFiles([fileOf('/x/a.docx', safeguardsOf(2024))], own);
      await store.addFiles([fileOf('/x/b.docx', safeguardsOf(2025))], own);
      const { found } = await store.search({ text: '师德考核', filter: { fromYear: 2025 }, limit: 1 });
      const context = await store.context(found[0]!.passage.id);
      expect(context?.source.year).toBe(2025);
      expect(context?.passages.map(({ label, text }) => label + text)).toEqual([
        '（二）加强教师队伍建设',
        '完善教师培训体系，落实教师减负清单。',
        '健全师德考核机制。',
      ]);
      const history = await store.history({ role: 'safeguards', filter: { origins: ['own'] }, limit: 10 });
      expect(history.map(({ source, passages }) => [source.year, passages.length])).toEqual([
        [2025, 6],
        [2024, 6],
      ]);
    });

    test('suggests what the same section says of the same matter, never from a poisoned source', async () => {
      await store.addFiles([fileOf('/x/a.docx', safeguardsOf(2025))], own);
      const poisoned = planWith('XX市教育局2024年工作要点', 2024, [
        {
          role: 'safeguards',
          heading: '加强组织领导',
          tasks: [['加强组织领导', '在局X组领导下，由XX局健全组织领导机制。学习新年代中国特点社会主义。']],
        },
      ]);
      const [bad] = await store.addFiles([fileOf('/x/p.docx', poisoned)], other);
      expect(bad?.poison).toBeGreaterThan(0.3);
      const entry = { role: 'safeguards', heading: '加强组织领导', text: '健全' } as const;
      const suggested = await store.suggest({ ...entry, ...everything });
      expect(suggested[0]?.passage.text).toBe('健全党委统一领导、部门各负其责的工作机制。');
      expect(suggested.map(({ source }) => source.id)).not.toContain(bad?.id);
      const { found } = await store.search({ text: '局X组', ...everything });
      expect(found).toMatchObject([{ isInsertable: false }]);
    });

    test('knows whose a document is anew, and keeps its unit unless told another', async () => {
      const [source] = await store.addFiles([fileOf('/x/a.docx', safeguardsOf(2025))], own);
      await store.assign([source!.id], 'other', null);
      expect(await store.sources()).toMatchObject([{ origin: 'other', unit: source!.unit }]);
      const { found } = await store.search({ text: '各负', ...everything, filter: { origins: ['other'] } });
      expect(found).toHaveLength(1);
      await store.assign([source!.id, 999], 'superior', '云州市人民政府');
      expect(await store.sources()).toMatchObject([{ origin: 'superior', unit: '云州市人民政府' }]);
    });

    test('calls a source as the user says, everywhere and in every later run, and again as it was recognised', async () => {
      const [source] = await store.addFiles([fileOf('/x/a.docx', safeguardsOf(2023))], own);
      const facts = { title: '云州市教育局2024年工作要点（定稿）', year: 2024, unit: '云州市委教育工委' };
      const recognised = { title: source!.title, year: 2023, unit: '云州市教育局' };
      expect(source).toMatchObject({ ...recognised, recognised: null });
      expect(await store.amend(source!.id, facts)).toEqual({ ...source!, ...facts, recognised });
      const isCalled = async (wanted: object) => {
        const filter = { units: [facts.unit], fromYear: 2024 };
        const found = async (given: object) => (await store.search({ text: '各负', filter: given, limit: 5 })).found;
        expect(await found({})).toMatchObject([{ source: wanted }]);
        expect(await found(filter)).toHaveLength(facts === wanted ? 1 : 0);
        expect(await store.history({ role: 'safeguards', filter: {}, limit: 5 })).toMatchObject([{ source: wanted }]);
        const text = '健全党委统一领导、部门各负其责的工作机制。';
        expect((await store.likeness({ text, filter: {}, limit: 5 })).sources).toMatchObject([{ source: wanted }]);
        expect((await store.read(source!.id))?.source).toMatchObject(wanted);
      };
      await isCalled(facts);
      await store.close();
      await start();
      await isCalled(facts);
      expect(await store.amend(source!.id, null)).toEqual(source);
      await isCalled(recognised);
      expect(await store.amend(999, facts)).toBeNull();
    });

    test('what was set right stays when the file has changed; the rest goes on being recognised', async () => {
      const [source] = await store.addFiles([fileOf('/x/a.docx', safeguardsOf(2023))], own);
      await store.amend(source!.id, { title: source!.title, year: null, unit: '云州市委教育工委' });
      await store.addFiles([fileOf('/x/a.docx', safeguardsOf(2025))], { origin: 'own', unit: '别的单位' });
      expect(await store.sources()).toMatchObject([
        {
          title: '云州市教育局2025年工作要点',
          year: null,
          unit: '云州市委教育工委',
          recognised: { year: 2025, unit: '别的单位' },
        },
      ]);
      const [amended] = await store.sources();
      await store.removeSource(amended!.id);
      await store.addFiles([fileOf('/x/a.docx', safeguardsOf(2025))], own);
      expect(await store.sources()).toMatchObject([{ year: 2025, recognised: null }]);
    });

    test('what was set right of one document of a file stays with it where another comes before it', async () => {
      const added = await store.addFiles([fileOf('/x/a.docx', safeguardsOf(2024), safeguardsOf(2025))], own);
      await store.amend(added[1]!.id, { title: '定稿', year: 2025, unit: '云州市教育局' });
      await store.addFiles([fileOf('/x/a.docx', safeguardsOf(2023), safeguardsOf(2024), safeguardsOf(2025))], own);
      expect((await store.sources()).map(({ year, title }) => [year, title])).toEqual([
        [2023, '云州市教育局2023年工作要点'],
        [2024, '云州市教育局2024年工作要点'],
        [2025, '定稿'],
      ]);
    });

    test('documents that were known stay whose they were where that is asked for', async () => {
      const [source] = await store.addFiles([fileOf('/x/a.docx', safeguardsOf(2023))], own);
      await store.assign([source!.id], 'superior', null);
      await store.addFiles(
        [fileOf('/x/a.docx', safeguardsOf(2024)), fileOf('/x/b.docx', safeguardsOf(2022))],
        own,
        true,
      );
      expect((await store.sources()).map(({ year, origin }) => [year, origin])).toEqual([
        [2024, 'superior'],
        [2022, 'own'],
      ]);
      await store.addFiles([fileOf('/x/a.docx', safeguardsOf(2024))], own);
      expect((await store.sources()).map(({ origin }) => origin)).toEqual(['own', 'own']);
    });

    test('suggests for a heading alone what stands below a heading like it', async () => {
      await store.addFiles([fileOf('/x/a.docx', safeguardsOf(2025))], own);
      const entry = { role: 'safeguards', heading: '强化督导和考核', text: '' } as const;
      const suggested = await store.suggest({ ...entry, ...everything });
      // Not one pair of characters of the heading stands in it but 考核.
      expect(suggested[0]?.passage.text).toBe('将重点任务纳入年度考核，按月调度、按季通报。');
    });

    test('continues from the corpus, from the plan at hand and from what was taken, never from a poisoned source', async () => {
      for (let year = 2021; year < 2026; year += 1) {
        await store.addFiles([fileOf(`/x/${year}.docx`, safeguardsOf(year))], own);
      }
      expect((await store.complete('要健全党委统一领导'))?.text).toMatch(/^、部门各负/u);
      expect(await store.complete('擦亮云州湖畔')).toBeNull();
      await store.notePlan('擦亮云州湖畔书香品牌。擦亮云州湖畔书香品牌。擦亮云州湖畔书香品牌。');
      expect((await store.complete('擦亮云州湖畔'))?.text).toMatch(/^书香/u);
      for (let time = 0; time < 3; time += 1) await store.noteAccepted('点亮夜校', '灯火工程。');
      expect((await store.complete('点亮夜校'))?.text).toMatch(/^灯火/u);
      const poisoned = planWith('XX市2024年工作要点', 2024, [
        {
          role: 'safeguards',
          heading: '保障',
          tasks: Array.from(
            { length: 9 },
            () => ['保障', '擂响XX市××局奋进战鼓，学习新年代中国特点社会主义。'] as const,
          ),
        },
      ]);
      await store.addFiles([fileOf('/x/p.docx', poisoned), fileOf('/x/q.docx', poisoned)], own);
      await store.close();
      await start();
      expect(await store.complete('局奋进')).toBeNull();
      expect((await store.complete('点亮夜校'))?.text).toMatch(/^灯火/u);
    });

    test('tells with which sources a text shares long runs, and where', async () => {
      await store.addFiles([fileOf('/x/a.docx', safeguardsOf(2024))], own);
      await store.addFiles([fileOf('/x/b.docx', safeguardsOf(2023))], other);
      const text = '今年继续健全党委统一领导、部门各负其责的工作机制，形成合力。';
      const { characters, sources } = await store.likeness({ text, filter: { origins: ['own'] }, limit: 5 });
      expect(characters).toBe(27);
      expect(sources).toMatchObject([
        {
          shared: 19,
          source: { year: 2024 },
          runs: [{ start: 4, end: 24, text: '健全党委统一领导、部门各负其责的工作机制。' }],
        },
      ]);
    });

    test('a run over two sentences is told with the text of both', async () => {
      await store.addFiles([fileOf('/x/a.docx', safeguardsOf(2024))], own);
      const text = '健全党委统一领导、部门各负其责的工作机制。压实各级各部门责任。';
      const { sources } = await store.likeness({ text, filter: {}, limit: 5 });
      expect(sources[0]?.runs.map((run) => run.text)).toEqual([text]);
    });

    test('remembers a folder as begun until it is ended', async () => {
      await store.beginFolder({ path: '/x', origin: 'superior', unit: '省厅' });
      await store.close();
      await start();
      expect((await store.stats()).openFolders).toEqual([{ path: '/x', origin: 'superior', unit: '省厅' }]);
      await store.endFolder('/x');
      expect(await store.openFolders()).toEqual([]);
    });

    test('what one program adds another one sees', async () => {
      const database = await open();
      const second = createCorpusStore(database, createCompletionLayers(database, noCompletionFile));
      expect((await second.sources()).length).toBe(0);
      await store.addFiles([fileOf('/x/a.docx', safeguardsOf(2024))], own);
      expect((await second.search({ text: '各负其责', ...everything })).found.length).toBe(1);
      await second.close();
    });
  });
}

/** A path that nothing is at yet. */
export function freshPath(name: string): string {
  return join(temporaryFolder(), name);
}
