import type { Emit } from '../../core/contract/client.ts';
import type { Handlers } from '../../core/contract/dispatcher.ts';
import type { Services } from '../services/services.ts';
import { createCorpusHandlers } from './corpus-handlers.ts';
import { createCorpusUpkeepHandlers } from './corpus-upkeep-handlers.ts';
import { createExportHandlers } from './export-handlers.ts';
import { createHostHandlers } from './host-handlers.ts';
import { createJournalHandlers } from './journal-handlers.ts';
import { createPlanHandlers } from './plan-handlers.ts';
import type { Shell } from './shell.ts';
import { createVersionHandlers } from './version-handlers.ts';
import { createWordHandlers } from './word-handlers.ts';

/** One handler per request of the contract, the same on every host. `emit` tells the page how far a long one has come. */
export function createHandlers(services: Services, shell: Shell, emit: Emit): Handlers {
  return {
    ...createPlanHandlers(services),
    ...createJournalHandlers(services),
    ...createVersionHandlers(services),
    ...createWordHandlers(services, (progress) => emit('import.progress', progress)),
    ...createExportHandlers(services),
    ...createCorpusHandlers(services, (progress) => emit('corpus.progress', progress)),
    ...createCorpusUpkeepHandlers(services, (event) => emit('corpus.watched', event)),
    ...createHostHandlers(services, shell),
  };
}
