import type { Transport } from '../../core/contract/client.ts';
import type { EventName, EventPayload } from '../../core/contract/contract.ts';

/** A running host as the contract suite sees it: the page's transport, and a way to make it speak. */
export interface TestHost {
  readonly kind: 'electron' | 'browser';
  readonly transport: Transport;
  emit<Name extends EventName>(name: Name, payload: EventPayload<Name>): void;
  close(): Promise<void>;
}
