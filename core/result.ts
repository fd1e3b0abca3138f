/** Reasons for which a request can fail in the ordinary course of things. Anything else is a bug and crosses as `internal`. */
export const failureCodes = [
  'invalid-input',
  'not-found',
  'no-permission',
  'disk-full',
  'file-too-large',
  'empty-file',
  'unknown-format',
  'damaged-file',
  /** It has a password, or its owner allows nobody to read it. */
  'protected-file',
  'unsafe-file',
  'newer-version',
  'not-a-plan',
  'nothing-recognised',
  /** Our own reader gave up, but LibreOffice is there and may manage: ask again with `convertWith`. */
  'convertible',
  'cancelled',
  'changed-on-disk',
  /** Facts of last year's plan are still to be looked at: answer them, or have somebody answer for it by name. */
  'unanswered-cards',
  'not-available',
  'internal',
] as const;
export type FailureCode = (typeof failureCodes)[number];

/** An expected failure: a code for programs, a Chinese sentence that names the thing and a way out for people. */
export interface Failure {
  readonly code: FailureCode;
  readonly message: string;
}

/** Success or an expected failure. Functions that return it do not throw. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failure(code: FailureCode, message: string): Result<never> {
  return { ok: false, failure: { code, message } };
}
