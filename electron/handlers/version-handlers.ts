import type { Handlers } from '../../core/contract/dispatcher.ts';
import type { Services } from '../services/services.ts';

type VersionHandlers = Pick<Handlers, 'versions.list' | 'versions.read' | 'versions.create' | 'versions.remove'>;

/** Versions of plans. */
export function createVersionHandlers({ versions }: Services): VersionHandlers {
  return {
    'versions.list': ({ planId }) => versions.list(planId),
    'versions.read': ({ planId, versionId }) => versions.read(planId, versionId),
    'versions.create': ({ plan, ...label }) => versions.create(plan, label),
    'versions.remove': ({ planId, versionId }) => versions.remove(planId, versionId),
  };
}
