import type { EventData } from '#contracts';
import type { Sql, Transaction } from '#database';
import type { Envelope } from '../wire/cloud-event.js';

/** What reactions lock: rows of a table, or an advisory lock. */
export interface LockTarget {
  /** Unique in the service; targets are locked in the order of their names. */
  readonly name: string;
  /** The statement that locks all of these ids, in their order. */
  readonly statement: (ids: readonly string[]) => Sql;
}

/** The locks of one handler. */
export interface HandlerLocks {
  readonly target: LockTarget;
  readonly idsOf: (event: Envelope) => readonly string[];
}

/** A reaction to an event, as far as its locks are concerned. */
interface Locking {
  readonly handler: { readonly locks?: readonly HandlerLocks[] | undefined };
  readonly event: Envelope;
}

const declaredLocks = Symbol('sambung.locks');

/**
 * Declares the rows that a method with `@Consumes` locks besides those of its event's key. Events of other keys lock them
 * too: the locks of a chunk of events are taken together before its first reaction, so that two chunks wait for each other
 * instead of deadlocking. A method without `@Locks` and `@LocksOwnRows` is never grouped: each event has its own transaction.
 *
 * @example @Locks(kimRows, ({ kimIds }) => kimIds)
 */
export function Locks<Definition>(
  target: LockTarget,
  idsOf: (data: EventData<Definition>) => readonly string[],
): MethodDecorator {
  return declare([{ target, idsOf: ({ data }) => idsOf(data as EventData<Definition>) }]);
}

/** Declares that a method with `@Consumes` locks only rows of its event's key, which no other chunk of events touches. */
export function LocksOwnRows(): MethodDecorator {
  return declare([]);
}

function declare(locks: readonly HandlerLocks[]): MethodDecorator {
  return (target, key, descriptor) => {
    Reflect.defineMetadata(declaredLocks, locks, target, key);
    return descriptor;
  };
}

/** The declared locks of a method; undefined without a declaration. */
export function locksOf(target: object, key: string | symbol): readonly HandlerLocks[] | undefined {
  return Reflect.getMetadata(declaredLocks, target, key) as readonly HandlerLocks[] | undefined;
}

/** Whether these reactions may share a transaction. */
export function canShareTransaction(pairs: readonly Locking[]): boolean {
  return pairs.every(({ handler }) => handler.locks !== undefined);
}

/** Takes the locks of all these reactions: one statement for each target, in the order of their names. */
export async function takeLocks(tx: Transaction, pairs: readonly Locking[]): Promise<void> {
  const idsByTarget = new Map<string, { readonly target: LockTarget; readonly ids: Set<string> }>();
  for (const { handler, event } of pairs)
    for (const { target, idsOf } of handler.locks ?? []) {
      const { ids } = idsByTarget.get(target.name) ?? { ids: new Set<string>() };
      for (const id of idsOf(event)) ids.add(id);
      idsByTarget.set(target.name, { target, ids });
    }
  const targets = [...idsByTarget.values()].filter(({ ids }) => ids.size > 0);
  for (const { target, ids } of targets.toSorted((one, other) => (one.target.name < other.target.name ? -1 : 1)))
    await tx.query(target.statement([...ids].toSorted()));
}
