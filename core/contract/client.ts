import { failure, type Result } from '../result.ts';
import {
  requests,
  type EventName,
  type EventPayload,
  type RequestInput,
  type RequestName,
  type RequestOutput,
} from './contract.ts';

/** Carries a request to the host and its answer back; knows nothing of what they mean. */
export interface Transport {
  send(name: string, input: unknown): Promise<unknown>;
  /** Returns its own undo. */
  listen(name: string, listener: (payload: unknown) => void): () => void;
}

/** Tells the page about an event. */
export type Emit = <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void;

/** The host as the page sees it. */
export interface Client {
  request<Name extends RequestName>(name: Name, input: RequestInput<Name>): Promise<Result<RequestOutput<Name>>>;
  /** Returns its own undo. */
  on<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void): () => void;
}

/**
 * Makes the typed client over a transport. A transport that throws (host gone, connection refused) becomes a `Result`
 * with `not-available`. Answers are taken as the dispatcher checked them: it is the same program.
 */
export function createClient(transport: Transport): Client {
  return {
    async request<Name extends RequestName>(name: Name, input: RequestInput<Name>) {
      if (!(name in requests)) return failure('invalid-input', `没有这个请求：${name}`);
      try {
        return (await transport.send(name, input)) as Result<RequestOutput<Name>>;
      } catch {
        return failure('not-available', '程序后台无响应。请保留此窗口，重新启动程序后可从恢复列表找回未保存的内容。');
      }
    },
    on(name, listener) {
      return transport.listen(name, (payload) => listener(payload as never));
    },
  };
}
