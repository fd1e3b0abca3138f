import type { Handlers } from '../../core/contract/dispatcher.ts';
import { success } from '../../core/result.ts';
import { openPlan, savePlan } from '../services/plan-files.ts';
import { readSample } from '../services/sample.ts';
import type { Services } from '../services/services.ts';
import { noteFolder } from './note-folder.ts';

type PlanHandlers = Pick<Handlers, 'plan.open' | 'plan.save' | 'plan.sample' | 'templates.list' | 'rules.list'>;

/** Plans on disk, the sample, the templates and the rule packs. */
export function createPlanHandlers(services: Services): PlanHandlers {
  const { folders, recentFiles, rulePacks, settings, templates, versions } = services;
  return {
    'templates.list': () => templates.list(),
    'rules.list': async () => success(await rulePacks.list()),

    async 'plan.sample'() {
      const sample = await readSample(folders.resources);
      return sample.ok ? success({ plan: sample.value }) : sample;
    },

    async 'plan.open'({ path }) {
      const opened = await openPlan(path);
      if (!opened.ok) return opened;
      noteFolder(settings, path);
      await recentFiles.note(path, opened.value.plan.title);
      return opened;
    },

    async 'plan.save'({ path, plan, expectedModifiedAt }) {
      const saved = await savePlan(path, plan, expectedModifiedAt);
      if (!saved.ok) return saved;
      noteFolder(settings, path);
      await recentFiles.note(path, plan.title);
      await versions.keep(plan);
      return saved;
    },
  };
}
