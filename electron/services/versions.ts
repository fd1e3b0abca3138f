import { mkdir, readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { planIdSchema, versionIdSchema, type Stage, type Version } from '../../core/contract/versions.ts';
import { planSchema, type Plan } from '../../core/plan/schema.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { fileFailure } from './file-failure.ts';
import { MAX_PLAN_BYTES } from './plan-files.ts';
import { readFileWithin } from './read-file.ts';
import { removeLeftovers } from './remove-leftovers.ts';
import { replaceFile } from './replace-file.ts';
import { findSurplus } from './thin-versions.ts';
import { digestOf, readVersionHead, readVersionText, writeVersionText, type VersionHead } from './version-file.ts';

/** What a version is kept as. */
export interface VersionLabel {
  readonly stage: Stage | null;
  readonly name: string;
  readonly isAutomatic: boolean;
}

/** Versions of plans, one folder per plan in the data folder, one file per version. */
export interface Versions {
  /** Newest first. `broken` names the files that cannot be read; they are left lying, for somebody to look at. */
  list(planId: string): Promise<Result<{ versions: Version[]; broken: string[] }>>;
  read(planId: string, versionId: string): Promise<Result<{ version: Version; plan: Plan }>>;
  /** Durable when it succeeds. An automatic one of a text that the newest version has already is not made again. */
  create(plan: Plan, label: VersionLabel): Promise<Result<Version>>;
  /** Makes an automatic version unless the last one is younger than ten minutes. What fails is reported, not answered. */
  keep(plan: Plan): Promise<void>;
  /** Succeeds also when there is none. */
  remove(planId: string, versionId: string): Promise<Result<Record<string, never>>>;
}

/** Milliseconds between two automatic versions. */
const INTERVAL = 10 * 60 * 1000;
const ending = '.json';

interface Found {
  readonly version: Version;
  readonly head: VersionHead;
  readonly bytes: number;
}

/**
 * Opens the versions of a folder, which need not exist yet. `now` gives milliseconds since 1970; `report` gets one line
 * per problem that no user can be told of.
 */
export function createVersions(root: string, now: () => number, report: (problem: string) => void): Versions {
  /** Changes follow one another, so that no two versions get one name. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const run = last.then(act);
    last = run.catch(() => undefined);
    return run;
  };

  const folderOf = (planId: string): string | null => {
    const checked = planIdSchema.safeParse(planId);
    return checked.success ? join(root, checked.data) : null;
  };

  async function find(folder: string): Promise<{ found: Found[]; broken: string[] }> {
    const names = await readdir(folder).catch(() => []);
    await removeLeftovers(folder, names, now);
    const found: Found[] = [];
    const broken: string[] = [];
    for (const name of names.filter((candidate) => candidate.endsWith(ending))) {
      const id = versionIdSchema.safeParse(name.slice(0, -ending.length));
      const read = id.success ? await readVersionHead(join(folder, name)) : null;
      if (id.success && read) found.push({ ...read, version: describe(id.data, read.head) });
      else broken.push(name);
    }
    found.sort((one, other) => other.version.writtenAt - one.version.writtenAt);
    return { found, broken };
  }

  async function create(plan: Plan, label: VersionLabel): Promise<Result<Version>> {
    const folder = folderOf(plan.id);
    if (folder === null) return noFolder(plan.id);
    const { found } = await find(folder);
    const newest = found[0];
    if (label.isAutomatic && newest?.head.digest === digestOf(planSchema.parse(plan))) return success(newest.version);
    const writtenAt = now();
    const text = writeVersionText(plan, { ...label, writtenAt });
    if (Buffer.byteLength(text) > MAX_PLAN_BYTES) {
      return failure('file-too-large', '文稿太长，没有存成稿次。请先把附件或不用的部分移到别的文稿里。');
    }
    const taken = new Set(found.map(({ version }) => version.id));
    let id = Math.floor(writtenAt);
    while (taken.has(String(id))) id += 1;
    const path = join(folder, `${id}${ending}`);
    try {
      await mkdir(folder, { recursive: true });
    } catch (error) {
      return fileFailure(error, folder, 'write');
    }
    const written = await replaceFile(path, text);
    if (!written.ok) return written;
    await thinOut(folder);
    const read = await readVersionHead(path);
    if (!read) throw new Error(`version ${path} was written and cannot be read`);
    return success(describe(String(id), read.head));
  }

  async function thinOut(folder: string): Promise<void> {
    const { found } = await find(folder);
    const automatic = found.filter(({ version }) => version.isAutomatic);
    const thinnable = automatic.map(({ version, bytes }) => ({ id: version.id, writtenAt: version.writtenAt, bytes }));
    for (const id of findSurplus(thinnable, now())) {
      await unlink(join(folder, `${id}${ending}`)).catch((error: unknown) => report(`version ${id}: ${String(error)}`));
    }
  }

  return {
    async list(planId) {
      const folder = folderOf(planId);
      if (folder === null) return noFolder(planId);
      await last;
      const { found, broken } = await find(folder);
      for (const name of broken) report(`version file ${join(folder, name)} cannot be read`);
      return success({ versions: found.map(({ version }) => version), broken });
    },

    async read(planId, versionId) {
      const folder = folderOf(planId);
      const id = versionIdSchema.safeParse(versionId);
      if (folder === null || !id.success) return noFolder(planId);
      const path = join(folder, `${id.data}${ending}`);
      const file = await readFileWithin(path, MAX_PLAN_BYTES);
      if (!file.ok) {
        return file.failure.code === 'not-found'
          ? failure('not-found', '这个稿次已不存在，可能已被删除。请刷新稿次列表。')
          : file;
      }
      const read = readVersionText(new TextDecoder().decode(file.value.bytes));
      if (!read) return failure('damaged-file', `这个稿次已损坏，未能读出。原文件保留在“${path}”。请改用别的稿次。`);
      return success({ version: describe(id.data, read.head), plan: read.plan });
    },

    create: (plan, label) => inTurn(() => create(plan, label)),

    keep: (plan) =>
      inTurn(async () => {
        const folder = folderOf(plan.id);
        if (folder === null) return;
        const { found } = await find(folder);
        // A version of the future is one made before the clock was set right; it must not stop all others.
        const isRecent = found.some(({ version: { isAutomatic, writtenAt } }) => {
          const age = now() - writtenAt;
          return isAutomatic && age >= 0 && age < INTERVAL;
        });
        if (isRecent) return;
        const made = await create(plan, { stage: null, name: '', isAutomatic: true });
        if (!made.ok) report(`automatic version of ${plan.id}: ${made.failure.message}`);
      }).catch((error: unknown) => report(`automatic version of ${plan.id}: ${String(error)}`)),

    async remove(planId, versionId) {
      const folder = folderOf(planId);
      const id = versionIdSchema.safeParse(versionId);
      if (folder === null || !id.success) return noFolder(planId);
      return inTurn(async () => {
        const path = join(folder, `${id.data}${ending}`);
        try {
          await unlink(path);
        } catch (error) {
          const failed = fileFailure(error, path, 'write');
          if (!failed.ok && failed.failure.code !== 'not-found') return failed;
        }
        return success({});
      });
    },
  };
}

function describe(id: string, { writtenAt, isAutomatic, stage, name, title, words, items }: VersionHead): Version {
  return { id, writtenAt, isAutomatic, stage, name, title, words, items };
}

function noFolder(planId: string): Result<never> {
  return failure(
    'invalid-input',
    `这份文稿的内部编号“${planId.slice(0, 32)}”不能用来存放稿次。请新建一份文稿，把内容复制过去。`,
  );
}
