import type { Reporter, TestModule } from 'vitest/node';

/**
 * Ends every run with the one line that CI reads: `N passed, N failed, N skipped`. A file that cannot load counts as
 * failed, and so does each step that `test/run.mjs` found failing before (types, lint, format, build).
 */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const failedSteps = Number(process.env['GANGMU_FAILED_STEPS'] ?? 0);
    const count = { passed: 0, failed: failedSteps + unhandledErrors.length, skipped: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state !== 'pending') count[state] += 1;
      }
      if (module.errors().length > 0) count.failed += 1;
    }
    console.log(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
  }
}
