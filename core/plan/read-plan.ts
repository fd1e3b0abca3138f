import { failure, success, type Result } from '../result.ts';
import { migratePlan, migrations, type Migration, type RawPlan } from './migrations.ts';
import { nestEntries, rankOf } from './nest.ts';
import { PLAN_VERSION, planSchema, type Entry, type Plan } from './schema.ts';
import { withOwnIds } from './own-ids.ts';
import { walkEntries } from './walk.ts';
import { createPrinter } from './print-by-schema.ts';

/** Deepest nesting of JSON in a sound plan file is 20 (five ranks of entries with a run below); above this nothing is read. */
const MAX_DEPTH = 64;

/** Made when the first plan is written: most programs that read plans write none at their start. */
let printer: ((plan: Plan) => string) | null = null;

const notAPlan = '这不是纲目文稿（.gangmu）。如果它是 Word 或文本文件，请用“导入”打开。';
const wayOut = '请改用备份或较早保存的一份；文件原样未动。';

const repeatedIds = (count: number) =>
  `文稿里有 ${count} 处的内部标识与别处重复，可能是手工拼接造成的，已经各给了一个新的；文字一个没动，指向这些条目的引用请核对一遍。`;

/**
 * Reads the text of a plan file: format, version, migrations, schema, ids (one that stands twice is given anew). Children are nested anew where they do not
 * stand under a higher rank, since the level of an entry is what counts. Never throws, whatever the text is.
 */
export function readPlan(text: string, steps: readonly Migration[] = migrations): Result<Plan> {
  const read = readPlanFile(text, steps);
  return read.ok ? success(read.value.plan) : read;
}

/** The plan, and what had to be mended in it, in sentences for the user. */
export interface PlanFile {
  readonly plan: Plan;
  readonly warnings: string[];
}

/** As `readPlan`, and tells what was mended. */
export function readPlanFile(text: string, steps: readonly Migration[] = migrations): Result<PlanFile> {
  const raw = parseObject(text);
  if (!raw.ok) return raw;
  const current = toCurrentVersion(raw.value, steps);
  if (!current.ok) return current;
  const checked = planSchema.safeParse(current.value);
  if (!checked.success) {
    const issue = checked.error.issues[0];
    const where = issue && issue.path.length > 0 ? `“${issue.path.join('.')}”处` : '';
    return failure('damaged-file', `文稿${where}的内容不合纲目的文件格式，可能被其他程序改动过。${wayOut}`);
  }
  const { plan, repeated } = withOwnIds(withSoundNesting(checked.data));
  const { rollover } = plan;
  const whole = rollover ? { ...plan, rollover: { ...rollover, previous: withOwnIds(rollover.previous).plan } } : plan;
  return success({ plan: whole, warnings: repeated.length > 0 ? [repeatedIds(repeated.length)] : [] });
}

/**
 * Writes a plan as the text of a plan file: keys in the order of the schema, one blank of indentation, a line end at the
 * end, so that equal plans give equal bytes and two versions compare line by line. Throws on a plan that breaks the
 * schema: that is a bug, and an unreadable file must not take the place of a good one.
 */
export function writePlanText(plan: Plan): string {
  printer ??= createPrinter(planSchema);
  return `${printer(plan)}\n`;
}

function parseObject(text: string): Result<RawPlan> {
  const content = text.replace(/^\uFEFF/u, '');
  if (content.trim() === '') return failure('empty-file', '文件是空的，里面没有文稿。');
  if (!content.trimStart().startsWith('{')) return failure('not-a-plan', notAPlan);
  if (depthOf(content) > MAX_DEPTH) return failure('damaged-file', `文稿的层次深得不正常，没有读取。${wayOut}`);
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    const isOurs = /^\s*\{\s*"format"\s*:\s*"gangmu-plan"/u.test(content);
    return isOurs
      ? failure('damaged-file', `文稿不完整，可能是保存或复制时中断了。${wayOut}`)
      : failure('not-a-plan', notAPlan);
  }
  return success(value as RawPlan);
}

/** Deepest nesting of brackets outside strings; one pass, so that no recursion ever meets a hostile depth. */
function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  let isInString = false;
  for (let index = 0; index < json.length; index += 1) {
    const char = json[index];
    if (isInString) {
      if (char === '\\') index += 1;
      else if (char === '"') isInString = false;
    } else if (char === '"') isInString = true;
    else if (char === '{' || char === '[') deepest = Math.max(deepest, (depth += 1));
    else if (char === '}' || char === ']') depth -= 1;
  }
  return deepest;
}

function toCurrentVersion(raw: RawPlan, steps: readonly Migration[]): Result<RawPlan> {
  if (raw['format'] !== 'gangmu-plan') return failure('not-a-plan', notAPlan);
  const version = raw['version'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0) {
    return failure('damaged-file', `文稿没有写明文件格式的版本，无法确定如何读取。${wayOut}`);
  }
  if (version > PLAN_VERSION) {
    return failure(
      'newer-version',
      `这份文稿由更新版本的纲目保存（文件格式第${version}版，本机程序只认得第${PLAN_VERSION}版）。请升级纲目后再打开，文件原样未动。`,
    );
  }
  try {
    const migrated = migratePlan(raw, version, PLAN_VERSION, steps);
    if (migrated) return success(migrated);
  } catch {
    return failure('damaged-file', `文稿是旧格式（第${version}版），内容不完整，没能转换。${wayOut}`);
  }
  return failure('damaged-file', `文稿写明的文件格式（第${version}版）从未发布过。${wayOut}`);
}

function withSoundNesting(plan: Plan): Plan {
  if (isNested(plan.entries, 0)) return plan;
  const flat = [...walkEntries(plan.entries)].map(({ entry }): Entry => entry);
  return { ...plan, entries: nestEntries(flat) };
}

/** Whether entries hang where `nestEntries` would hang them. */
function isNested(entries: readonly Entry[], parentRank: number): boolean {
  return entries.every((entry, index) => {
    const rank = rankOf(entry.level);
    const before = entries[index - 1];
    return rank > parentRank && (!before || rankOf(before.level) >= rank) && isNested(entry.children, rank);
  });
}
