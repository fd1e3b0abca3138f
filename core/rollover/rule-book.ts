import type { Rule, RulePack, Wording } from './rule-pack.ts';
import { findSlowPart, type SlowPart } from '../patterns/slow-pattern.ts';

/** Everything that is in force: all packs together, and the rules ready for use. */
export interface RuleBook {
  readonly rules: readonly CompiledRule[];
  readonly anchors: NonNullable<RulePack['anchors']>;
  readonly stages: NonNullable<RulePack['stages']>;
  readonly campaigns: NonNullable<RulePack['campaigns']>;
  readonly formulas: NonNullable<RulePack['formulas']>;
  readonly ladders: NonNullable<RulePack['ladders']>;
  readonly superseded: NonNullable<RulePack['superseded']>;
  readonly places: NonNullable<RulePack['places']>;
  readonly wordings: readonly CompiledWording[];
  readonly misspellings: NonNullable<RulePack['misspellings']>;
  readonly phrases: NonNullable<RulePack['phrases']>;
}

export interface CompiledRule extends Rule {
  readonly find: RegExp;
  readonly excludes: RegExp | null;
  readonly weakens: RegExp | null;
}

export interface CompiledWording extends Wording {
  readonly find: RegExp;
}

/** Names of the tables of a pack. */
export const tableNames = [
  'rules',
  'anchors',
  'stages',
  'campaigns',
  'formulas',
  'ladders',
  'superseded',
  'places',
  'wordings',
  'misspellings',
  'phrases',
] as const;

/**
 * Puts packs together: a line of a later pack takes the place of the one with its id in an earlier one, or takes it out where
 * it is off; others are added. A rule whose expression is none, or could hang on some text, is left out with a warning, and
 * the one it would have replaced stays.
 */
export function buildRuleBook(packs: readonly RulePack[]): { readonly value: RuleBook; readonly warnings: string[] } {
  const warnings: string[] = [];
  /** The lines of a table with their expressions ready; one that is of no use is told of and left out. */
  const compiled = <Line extends Rule | Wording, Compiled>(
    linesOf: (pack: RulePack) => Line[] | undefined,
    compile: (line: Line) => Compiled,
  ): Compiled[] => {
    const lines = new Map<string, { readonly isOff: boolean; readonly line: Compiled }>();
    for (const pack of packs) {
      for (const line of linesOf(pack) ?? []) {
        const fault = faultOf(line);
        if (fault === null) lines.set(line.id, { isOff: line.isOff === true, line: compile(line) });
        else warnings.push(`提法包“${pack.name}”的规则${line.id}${fault}，没有采用，其余照旧。`);
      }
    }
    return [...lines.values()].filter(({ isOff }) => !isOff).map(({ line }) => line);
  };
  const merged = <Line extends { id: string; isOff?: true | undefined }>(
    linesOf: (pack: RulePack) => Line[] | undefined,
  ) =>
    [...new Map(packs.flatMap((pack) => linesOf(pack) ?? []).map((line) => [line.id, line])).values()].filter(
      (line) => !line.isOff,
    );
  const value: RuleBook = {
    rules: compiled((pack) => pack.rules, compileRule),
    anchors: merged((pack) => pack.anchors),
    stages: merged((pack) => pack.stages),
    campaigns: merged((pack) => pack.campaigns),
    formulas: merged((pack) => pack.formulas),
    ladders: merged((pack) => pack.ladders),
    superseded: merged((pack) => pack.superseded),
    places: merged((pack) => pack.places),
    wordings: compiled(
      (pack) => pack.wordings,
      (line) => ({ ...line, find: new RegExp(line.pattern, 'gu') }),
    ),
    misspellings: merged((pack) => pack.misspellings),
    phrases: merged((pack) => pack.phrases),
  };
  return { value, warnings };
}

function compileRule(rule: Rule): CompiledRule {
  const optional = (text: string | undefined) => (text === undefined ? null : new RegExp(text, 'u'));
  return {
    ...rule,
    find: new RegExp(rule.pattern, 'dgu'),
    excludes: optional(rule.unless),
    weakens: optional(rule.onlyFlagIf),
  };
}

/** The expressions of a line. */
type Patterns = Pick<Rule, 'pattern'> & Partial<Pick<Rule, 'unless' | 'onlyFlagIf'>>;

/** What is wrong with the expressions of a line; null where nothing is. */
function faultOf({ pattern, unless, onlyFlagIf }: Patterns): string | null {
  for (const written of [pattern, unless, onlyFlagIf]) {
    if (written === undefined) continue;
    try {
      new RegExp(written, 'u');
    } catch {
      return '匹配式写错了';
    }
    const slow = findSlowPart(written);
    if (slow !== null) return `匹配式“${written}”遇到长文字会卡住：${adviceFor(slow)}`;
  }
  return null;
}

/** What is slow, and how to write it. */
function adviceFor({ is, sources }: SlowPart): string {
  const named = [...new Set(sources)].map((source) => `“${source}”`).join('、');
  switch (is) {
    case 'doubled':
      return `${named}里的重复可以用多种办法分开同一段文字，请去掉里层或外层的重复，或者让每一次重复都以固定的字、标点收尾`;
    case 'chained':
      return `${named}接连重复，可以任意分占同一段文字，请合并，或者限定字数，如“[^，。]{0,20}”`;
    default:
      return is satisfies never;
  }
}
