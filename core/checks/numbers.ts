import { createLabeller } from '../numbering/compute-labels.ts';
import { formatLabel } from '../numbering/label-style.ts';
import type { Entry, Plan } from '../plan/schema.ts';
import { walkEntries } from '../plan/walk.ts';
import type { Check, Finding, FindingCode } from './finding.ts';

/**
 * Numbers that jump, repeat or run backwards: those the source printed where it is known, otherwise the start values of
 * the entries. The first number of a level may be any: then the plan is a fragment, which is only worth a word.
 */
export const checkNumbers: Check = (plan, { printed, placeOf }) => {
  const findings: Finding[] = [];
  const next = createLabeller(plan.numbering);
  const seen = new Set<Entry['level']>();
  for (const { entry } of walkEntries(plan.entries)) {
    const { level } = entry;
    if (level === 'bullet') continue;
    const expected = next({ level }).value;
    const given = printed?.get(entry.id)?.value ?? entry.start;
    const isFirst = !seen.has(level);
    seen.add(level);
    if (given === undefined || given === expected) continue;
    next({ level, start: given });
    const code = codeOf(given, expected, isFirst);
    findings.push({
      code,
      message: messageOf(code, plan, level, given, expected),
      strength: 'practice',
      clause: null,
      severity: code === 'fragment-start' ? 'hint' : 'error',
      entryId: entry.id,
      place: placeOf(entry.id),
      excerpt: (entry.heading ?? '').slice(0, 40),
    });
  }
  return findings;
};

function codeOf(given: number, expected: number, isFirst: boolean): FindingCode & `${'number' | 'fragment'}-${string}` {
  if (isFirst) return 'fragment-start';
  if (given > expected) return 'number-gap';
  return given === expected - 1 ? 'number-repeat' : 'number-backwards';
}

function messageOf(
  code: ReturnType<typeof codeOf>,
  plan: Plan,
  level: Exclude<Entry['level'], 'bullet'>,
  given: number,
  expected: number,
): string {
  const { style } = plan.numbering[level - 1]!;
  const [is, should] = [formatLabel(style, given), formatLabel(style, expected)];
  switch (code) {
    case 'fragment-start':
      return `从“${is}”起编，像是节录；如果是完整的文稿，应从“${formatLabel(style, 1)}”起编。`;
    case 'number-gap':
      return `序号不连续：应为“${should}”，写成了“${is}”，可能漏了条目。`;
    case 'number-repeat':
      return `序号重复：前面已经有“${is}”，应为“${should}”。`;
    case 'number-backwards':
      return `序号倒退：应为“${should}”，写成了“${is}”。`;
    default:
      return code satisfies never;
  }
}
