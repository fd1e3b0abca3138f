import type { Handlers } from '../../core/contract/dispatcher.ts';
import type { Services } from '../services/services.ts';
import { createHostHandlers } from './host-handlers.ts';
import { createJournalHandlers } from './journal-handlers.ts';
import { createPlanHandlers } from './plan-handlers.ts';
import type { Shell } from './shell.ts';
import { createVersionHandlers } from './version-handlers.ts';
import { createWordHandlers } from './word-handlers.ts';

/** One handler per request of the contract, the same on every host. */
export function createHandlers(services: Services, shell: Shell): Handlers {
  return {
    ...createPlanHandlers(services),
    ...createJournalHandlers(services),
    ...createVersionHandlers(services),
    ...createWordHandlers(services),
    ...createHostHandlers(services, shell),
  };
}
