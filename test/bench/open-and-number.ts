/** The two tasks that have no command of their own: `open PLAN` reads and checks a plan file, `number PLAN` numbers it too. */
import { computeLabels } from '../../core/numbering/compute-labels.ts';
import { openPlan } from '../../electron/services/plan-files.ts';

const [task = '', path = ''] = process.argv.slice(2);
const opened = await openPlan(path);
if (!opened.ok) throw new Error(opened.failure.message);
if (task === 'number') {
  const start = performance.now();
  const labels = computeLabels(opened.value.plan);
  process.stdout.write(`${labels.size} labels in ${(performance.now() - start).toFixed(1)} ms\n`);
}
