import type { BilingualText } from '#text';
import type { Detail } from './language.js';

/** An error as callers see it: a line of the error table of a service. */
export interface ErrorEntry {
  /** HTTP status, 400 to 599. */
  readonly status: number;
  readonly en: string;
  readonly id: string;
}

export type ErrorTable = Readonly<Record<string, ErrorEntry>>;

/** One thing that is wrong with a request. */
export interface FieldError {
  /** JSON pointer into the body (`/members/0/fullName`), or `#/query/x`, `#/path/x`, `#/header/x`. */
  readonly pointer: string;
  /** What the value must be; or the value, which the sentence of the error follows. */
  readonly detail: Detail;
}

/** A text that the caller wanted to change, and that was changed by another in the meantime. */
export interface TextConflict {
  /** JSON pointer into the body. */
  readonly pointer: string;
  readonly yours: string;
  readonly current: string;
}

/** An action that a lifecycle allows, and who may take it. */
export interface PossibleAction {
  readonly action: string;
  /** The action in words. */
  readonly label: BilingualText;
  /** The status that it leads to. */
  readonly to: string;
  readonly audience: 'public' | 'authenticated' | 'roles' | 'citizen' | 'system';
  readonly roles: readonly string[];
}

export interface ErrorExtra {
  /** Details of this occurrence; never personal data. */
  readonly detail?: Detail | undefined;
  readonly errors?: readonly FieldError[] | undefined;
  /** The possible actions after a refused transition. */
  readonly possible?: readonly PossibleAction[] | undefined;
  /** Both texts after a change of an older version. */
  readonly conflicts?: readonly TextConflict[] | undefined;
  /** Headers of the response, such as `retry-after`. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** An error of an error table; becomes a problem document. */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: string,
    readonly entry: ErrorEntry,
    readonly extra: ErrorExtra = {},
  ) {
    super(`${code}: ${entry.en}`);
  }

  get status(): number {
    return this.entry.status;
  }
}

/** Creates errors of one table, which is in `table`. */
export interface ErrorFactory<Code extends string> {
  (code: Code, extra?: ErrorExtra): DomainError;
  readonly table: Readonly<Record<Code, ErrorEntry>>;
}

/**
 * Declares an error table.
 *
 * @example throw registryError('kim-not-found');
 */
export function defineErrors<const Table extends ErrorTable>(table: Table): ErrorFactory<keyof Table & string> {
  const make = (code: keyof Table & string, extra?: ErrorExtra) => new DomainError(code, table[code]!, extra);
  return Object.assign(make, { table });
}
