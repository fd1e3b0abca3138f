import type { EventName, RequestName } from '../../core/contract/contract.ts';

/** Name of the IPC channel of a request; there is no channel that takes any name. */
export function requestChannel(name: RequestName): string {
  return `request:${name}`;
}

/** Name of the IPC channel of an event. */
export function eventChannel(name: EventName): string {
  return `event:${name}`;
}
