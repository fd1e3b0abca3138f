// npm test: installs what is missing, then types, lint, format, build and every test. One failing step fails the whole;
// the last line is vitest's closing line, in which a failed step counts as a failed test.
import { join } from 'node:path';
import { build } from '../electron/launch/build.mjs';
import { installPackages } from '../electron/launch/install.mjs';
import { nodeProgram, root, run } from '../electron/launch/project.mjs';
import { installSystemPackages } from '../electron/launch/system-packages.mjs';

const packages = join(root, 'node_modules');
const steps = [
  ['types', join(packages, 'typescript', 'bin', 'tsc'), ['-b']],
  ['lint', join(packages, 'eslint', 'bin', 'eslint.js'), ['.']],
  ['format', join(packages, 'prettier', 'bin', 'prettier.cjs'), ['--check', '--log-level', 'warn', '.']],
];

async function test() {
  if (!(await installPackages())) return 1;
  await installSystemPackages('test');
  let failed = 0;
  const report = (name, worked) => {
    console.log(`${worked ? 'ok    ' : 'FAILED'} ${name}`);
    if (!worked) failed += 1;
  };
  for (const [name, program, args] of steps) report(name, (await run(nodeProgram(), [program, ...args])) === 0);
  report('build', await build());
  const vitest = [join(packages, 'vitest', 'vitest.mjs'), 'run', ...process.argv.slice(2)];
  const code = await run(nodeProgram(), vitest, { env: { GANGMU_FAILED_STEPS: String(failed) } });
  return failed > 0 ? 1 : code;
}

process.exitCode = await test();
