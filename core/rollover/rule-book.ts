import type { Rule, RulePack } from './rule-pack.ts';
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
}

export interface CompiledRule extends Rule {
  readonly find: RegExp;
  readonly excludes: RegExp | null;
  readonly weakens: RegExp | null;
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
] as const;

/**
 * Puts packs together: a line of a later pack takes the place of the one with its id in an earlier one, or takes it out where
 * it is off; others are added. A rule whose expression is none, or could hang on some text, is left out with a warning, and
 * the one it would have replaced stays.
 */
export function buildRuleBook(packs: readonly RulePack[]): { readonly value: RuleBook; readonly warnings: string[] } {
  const warnings: string[] = [];
  const rules = new Map<string, CompiledRule>();
  for (const pack of packs) {
    for (const rule of pack.rules ?? []) {
      const compiled = compile(rule);
      if ('fault' in compiled) {
        warnings.push(`提法包“${pack.name}”的规则${rule.id}${compiled.fault}，没有采用，其余照旧。`);
      } else rules.set(rule.id, compiled);
    }
  }
  const merged = <Line extends { id: string; isOff?: true | undefined }>(
    linesOf: (pack: RulePack) => Line[] | undefined,
  ) =>
    [...new Map(packs.flatMap((pack) => linesOf(pack) ?? []).map((line) => [line.id, line])).values()].filter(
      (line) => !line.isOff,
    );
  const value: RuleBook = {
    rules: [...rules.values()].filter((rule) => !rule.isOff),
    anchors: merged((pack) => pack.anchors),
    stages: merged((pack) => pack.stages),
    campaigns: merged((pack) => pack.campaigns),
    formulas: merged((pack) => pack.formulas),
    ladders: merged((pack) => pack.ladders),
    superseded: merged((pack) => pack.superseded),
    places: merged((pack) => pack.places),
  };
  return { value, warnings };
}

/** The rule with its expressions, or what is wrong with one of them. */
function compile(rule: Rule): CompiledRule | { readonly fault: string } {
  const optional = (text: string | undefined) => (text === undefined ? null : new RegExp(text, 'u'));
  let compiled: CompiledRule;
  try {
    compiled = {
      ...rule,
      find: new RegExp(rule.pattern, 'dgu'),
      excludes: optional(rule.unless),
      weakens: optional(rule.onlyFlagIf),
    };
  } catch {
    return { fault: '匹配式写错了' };
  }
  for (const pattern of [rule.pattern, rule.unless, rule.onlyFlagIf]) {
    const slow = pattern === undefined ? null : findSlowPart(pattern);
    if (slow !== null) return { fault: `匹配式“${pattern}”遇到长文字会卡住：${adviceFor(slow)}` };
  }
  return compiled;
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
