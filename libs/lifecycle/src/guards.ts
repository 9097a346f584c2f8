import { isExclusionViolation, isUniqueViolation } from '#database';
import type { DomainError, ErrorExtra } from '#http-api';
import type { Step, Subject } from './step.js';

/** `true` lets the step pass; otherwise it is refused by the code of the guard, with these details. */
export type GuardResult = boolean | ErrorExtra;

/** A pure predicate over the step; it may also look something up in the transaction of the step. */
export type GuardPredicate<S extends Subject, Input extends object, Facts extends object = object> = (
  step: Step<S, Input, Facts>,
) => GuardResult | Promise<GuardResult>;

/** A guard that a unique or exclusion constraint enforces, because only the database sees concurrent transactions. */
export interface ConstraintGuard<S extends Subject, Input extends object, Facts extends object = object> {
  readonly constraint: string;
  readonly details?: (step: Step<S, Input, Facts>) => ErrorExtra;
}

export type Guard<S extends Subject, Input extends object, Facts extends object = object> =
  GuardPredicate<S, Input, Facts> | ConstraintGuard<S, Input, Facts>;

/** The guards of a workflow by their codes: all that its table names, and no other. */
export type GuardTable<Code extends string, S extends Subject, Input extends object, Facts extends object = object> = {
  readonly [code in Code]: Guard<S, Input, Facts>;
};

type ErrorOf = (code: string, extra?: ErrorExtra) => DomainError;
type Guards<S extends Subject, I extends object, F extends object> = Readonly<Record<string, Guard<S, I, F>>>;

/** The first guard of the step's row, in the order of the row, that does not hold; null when all do. */
export async function failedGuard<S extends Subject, I extends object, F extends object>(
  step: Step<S, I, F>,
  guards: Guards<S, I, F>,
): Promise<{ readonly code: string; readonly extra?: ErrorExtra } | null> {
  for (const code of step.transition.guards) {
    const guard = guards[code]!;
    if (typeof guard !== 'function') continue;
    const result = await guard(step);
    if (result !== true) return result === false ? { code } : { code, extra: result };
  }
  return null;
}

/** Writes, and turns the violation of a constraint that a guard of the step's row names into the refusal of that guard. */
export async function refusingViolations<S extends Subject, I extends object, F extends object>(
  step: Step<S, I, F>,
  guards: Guards<S, I, F>,
  errorOf: ErrorOf,
  write: () => Promise<void>,
): Promise<void> {
  try {
    await write();
  } catch (error) {
    for (const code of step.transition.guards) {
      const guard = guards[code]!;
      if (typeof guard === 'function') continue;
      if (isUniqueViolation(error, guard.constraint) || isExclusionViolation(error, guard.constraint))
        throw errorOf(code, guard.details?.(step));
    }
    throw error;
  }
}
