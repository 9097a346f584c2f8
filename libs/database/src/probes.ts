import { channel } from 'node:diagnostics_channel';

// Without a subscriber these cost nothing. The tests subscribe, and fail for slow work in a transaction
// (test/runner/slow-work.mjs).
const transactions = channel('sambung:database:transaction');
const connections = channel('sambung:database:connection');

/** Runs the work of a transaction in the stores that are bound to its channel. */
export function inTransaction<Scope, Result>(work: (scope: Scope) => Result, scope: Scope): Result {
  return transactions.runStores({}, () => work(scope));
}

/** Reports that a connection of the pool is needed. */
export function connectionRequested(): void {
  if (connections.hasSubscribers) connections.publish({});
}
