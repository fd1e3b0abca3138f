import type { Handlers } from '../../core/contract/dispatcher.ts';
import type { Services } from '../services/services.ts';

type JournalHandlers = Pick<Handlers, 'journal.write' | 'journal.list' | 'journal.read' | 'journal.discard'>;

/** Recovery copies. */
export function createJournalHandlers({ journal }: Services): JournalHandlers {
  return {
    'journal.write': ({ key, ...copy }) => journal.write(key, copy),
    'journal.list': () => journal.list(),
    'journal.read': ({ key }) => journal.read(key),
    'journal.discard': ({ key }) => journal.discard(key),
  };
}
