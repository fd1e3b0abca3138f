import { failure, type Result } from '../result.ts';
import { requests, type RequestInput, type RequestName, type RequestOutput } from './contract.ts';

/** One function per request; a host that lacks one does not compile. */
export type Handlers = {
  readonly [Name in RequestName]: (input: RequestInput<Name>) => Promise<Result<RequestOutput<Name>>>;
};

/** Takes any request by name with unchecked input and answers with a `Result`; never throws. */
export type Dispatch = (name: string, input: unknown) => Promise<Result<unknown>>;

/**
 * Makes the dispatcher over a host's handlers: checks the name, the input and the output against the contract.
 * A handler that throws is a bug: it goes to `reportBug` and the page sees `internal`.
 */
export function createDispatcher(handlers: Handlers, reportBug: (name: string, error: unknown) => void): Dispatch {
  return async (name, input) => {
    if (!Object.hasOwn(requests, name)) return failure('invalid-input', `没有这个请求：${name}`);
    const known = name as RequestName;
    const checked = requests[known].input.safeParse(input);
    if (!checked.success)
      return failure('invalid-input', `请求 ${name} 的内容不合约定：${checked.error.issues[0]?.message ?? ''}`);
    try {
      const handler = handlers[known] as (input: unknown) => Promise<Result<unknown>>;
      const result = await handler(checked.data);
      if (!result.ok) return result;
      const output = requests[known].output.safeParse(result.value);
      if (output.success) return { ok: true, value: output.data };
      throw new Error(`handler of ${name} broke the contract: ${output.error.message}`);
    } catch (error) {
      reportBug(name, error);
      return failure('internal', '程序内部出错，刚才的操作没有完成，文稿没有改动。');
    }
  };
}
