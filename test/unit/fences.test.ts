import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path/posix';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { readRealPlans } from './real-plans.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Files of the project that people wrote, by path from its root. */
function filesOf(folders: readonly string[], endings: RegExp): string[] {
  return folders.flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
      .map((name) => path.join(folder, name.replaceAll('\\', '/')))
      .filter((name) => endings.test(name)),
  );
}

function read(name: string): string {
  return readFileSync(`${root}${name}`, 'utf8');
}

/** Packages that the pure part of the program may use. */
const corePackages = ['zod', 'docx', 'fflate', 'parse5', 'fast-diff'];

/** Rooms of `core` from the ground up; a room uses those below it, the last ones also each other. */
const coreFloors: readonly string[] = ['plan', 'numbering', 'outline'];

/** Nothing but schemas and types, which is all that the contract may take from the rooms beside it. */
const schemasOnly = /^import (?:type \{[^}]*\}|\{ (?:(?:type \w+|\w+Schema)(?:, )?)+ \}) from /u;

/** Why a file may not import what it imports; null when it may. `target` is a path from the root or a package. */
function reasonAgainst(file: string, target: string, line: string): string | null {
  const [house, room] = file.split('/');
  const [targetHouse, targetRoom] = target.split('/');
  const isOwn = ['core', 'electron', 'renderer'].includes(targetHouse ?? '') && !target.startsWith('electron:');
  if (house === 'electron' && isOwn && targetHouse === 'renderer') return 'electron never imports the page';
  if (house === 'renderer' && isOwn && targetHouse === 'electron') return 'the page never imports a host';
  if (house === 'renderer' && /^(?:node:|electron:)/u.test(target)) return 'the page has no Node';
  if (house !== 'core') return null;
  if (!isOwn) return corePackages.includes(target) ? null : 'core is pure';
  if (targetHouse !== 'core') return 'core knows neither page nor host';
  if (room === targetRoom || targetRoom === 'result.ts') return null;
  if (targetRoom === 'contract') return 'nothing in core knows the contract';
  const floorOf = (name: string | undefined): number =>
    (coreFloors.indexOf(name ?? '') + coreFloors.length + 1) % (coreFloors.length + 1);
  const [own, other] = [floorOf(room), floorOf(targetRoom)];
  if (other < own || (other === own && (room !== 'contract' || schemasOnly.test(line)))) return null;
  return `core/${room} stands below core/${targetRoom} or beside it`;
}

/** Every import of a file that breaks the rule of the house, as `path:line: source line (reason)`. */
function breachesOf(file: string, source: string): string[] {
  const lines = source.split('\n');
  const { importedFiles, typeReferenceDirectives } = ts.preProcessFile(source, true, true);
  return [
    ...importedFiles,
    ...typeReferenceDirectives.map((one) => ({ ...one, fileName: `node:${one.fileName}` })),
  ].flatMap(({ fileName, pos }) => {
    const isRelative = fileName.startsWith('.');
    const target = isRelative
      ? path.join(path.dirname(file), fileName)
      : fileName.replace(/^electron(?=$|\/)/u, 'electron:$&');
    const line = source.slice(0, pos).split('\n').length;
    const words = lines[line - 1]!.trim();
    const reason = reasonAgainst(file, target, words);
    return reason === null ? [] : [`${file}:${line}: ${words} (${reason})`];
  });
}

describe('renderer -> core <- electron', () => {
  test('no import crosses a fence', () => {
    const files = filesOf(['core', 'electron', 'renderer'], /\.(?:ts|tsx|mts|mjs|js)$/u);
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap((file) => breachesOf(file, read(file)))).toEqual([]);
  });

  test.each([
    ['core/plan/x.ts', `import fs from 'node:fs';`],
    ['core/plan/x.ts', `import { app } from 'electron';`],
    ['core/plan/x.ts', `import React from 'react';`],
    ['core/plan/x.ts', `import { x } from '../../electron/main.ts';`],
    ['core/plan/x.ts', `export * from '../../renderer/host.ts';`],
    ['core/plan/x.ts', `import type { Label } from '../numbering/compute-labels.ts';`],
    ['core/numbering/x.ts', `const outline = await import('../outline/template.ts');`],
    ['core/outline/x.ts', `import { checkPlan } from '../checks/check-plan.ts';`],
    ['core/word/x.ts', `import { requests } from '../contract/contract.ts';`],
    ['core/contract/x.ts', `import { checkPlan } from '../checks/check-plan.ts';`],
    ['core/plan/x.ts', `/// <reference types="node" />`],
    ['electron/handlers/x.ts', `import { zh } from '../../renderer/text/zh.ts';`],
    ['renderer/panels/x.tsx', `import { start } from '../../electron/main.ts';`],
    ['renderer/panels/x.tsx', `import path from 'node:path';`],
    ['renderer/panels/x.tsx', `import { ipcRenderer } from 'electron';`],
  ])('control: in %s the line %s is found and printed', (file, line) => {
    const found = breachesOf(file, `// first line\n${line}\n`);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`${file}:2: ${line} (`);
  });

  test.each([
    ['core/checks/x.ts', `import type { SourceBlock } from '../recognise/source.ts';`],
    ['core/outline/x.ts', `import { computeLabels } from '../numbering/compute-labels.ts';`],
    ['core/plan/x.ts', `import { z } from 'zod';\nimport { success } from '../result.ts';`],
    ['core/contract/x.ts', `import { templateSchema } from '../outline/template.ts';`],
    ['core/contract/x.ts', `import { rulePackSchema, type RulePack } from '../rollover/rule-pack.ts';`],
    ['electron/main.ts', `import { app } from 'electron';\nimport fs from 'node:fs';`],
    ['renderer/main.tsx', `import { planSchema } from '../core/plan/schema.ts';\nimport React from 'react';`],
  ])('control: in %s the line %s may stand', (file, line) => {
    expect(breachesOf(file, line)).toEqual([]);
  });
});

describe('what comes from outside', () => {
  const manifest = JSON.parse(read('package.json')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;
  const versions = { ...manifest.dependencies, ...manifest.devDependencies };

  test('every dependency has one exact version', () => {
    expect(Object.entries(versions).filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
  });

  test('lexical and all of @lexical have the same version', () => {
    const lexical = Object.entries(versions).filter(([name]) => /^(?:lexical$|@lexical\/)/u.test(name));
    expect(lexical.length).toBeGreaterThan(1);
    expect(new Set(lexical.map(([, version]) => version)).size).toBe(1);
  });

  test('the lock file names no download address', () => {
    const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { resolved?: string }> };
    expect(Object.keys(lock.packages).length).toBeGreaterThan(100);
    expect(Object.entries(lock.packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });
});

/** Clauses of a plan that are long enough to be its own, and not one of the formulas that all plans share. */
function ownClauses(plan: string): string[] {
  return plan
    .split(/[^\u4e00-\u9fff“”《》]+/u)
    .filter((clause) => clause.length >= 15 && !/习近平|中国特色|党的|教育方针|总书记|党中央/u.test(clause));
}

/** Where clauses of the real plans stand in texts of the project, as `path: clause`. */
function findBorrowed(plans: readonly string[], texts: readonly (readonly [file: string, text: string])[]): string[] {
  const clauses = [...new Set(plans.flatMap(ownClauses))];
  return clauses.flatMap((clause) =>
    texts.filter(([, text]) => text.includes(clause)).map(([file]) => `${file}: ${clause}`),
  );
}

describe('the real plans', () => {
  const plans = readRealPlans() ?? [];
  const folders = ['core', 'electron', 'renderer', 'templates', 'resources', 'test', 'docs'];
  const files = [
    ...filesOf(folders, /\.(?:ts|tsx|css|html|md|json|gangmu|txt)$/u),
    ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ];

  test.skipIf(plans.length === 0)('stand nowhere in the project', () => {
    expect(plans.flatMap(ownClauses).length).toBeGreaterThan(100);
    expect(
      findBorrowed(
        plans,
        files.map((file) => [file, read(file)]),
      ),
    ).toEqual([]);
  });

  test.skipIf(plans.length === 0)('control: one clause of theirs planted in a file is found', () => {
    const clause = ownClauses(plans[0]!)[0]!;
    expect(findBorrowed(plans, [['core/x.ts', `const text = '${clause}';`]])).toEqual([`core/x.ts: ${clause}`]);
  });
});
