import { Injectable } from '@nestjs/common';
import { type BlockedKeyFilter, DeadLetters, type KeyName } from './dead-letters.js';
import { Redrive, type RedriveFailure } from './redrive.js';

/** Number of keys that one call retries at most; call again for more. */
const keysPerCall = 20;
/** As for the circuit breaker: when more than half of at least this many keys fail again, the cause is still there. */
const minKeys = 10;

export interface BulkRedriveResult {
  readonly keys: number;
  readonly unblocked: number;
  readonly handled: number;
  readonly duplicates: number;
  readonly failures: readonly (KeyName & RedriveFailure)[];
  /** Most keys failed again: the others were not tried. */
  readonly stopped: boolean;
  /** The last key; undefined when there are no more. */
  readonly last?: KeyName;
}

/** Retries the dead letters of many keys, each by the rules of one. */
@Injectable()
export class BulkRedrive {
  constructor(
    private readonly deadLetters: DeadLetters,
    private readonly redrive: Redrive,
  ) {}

  async retry(filter: Omit<BlockedKeyFilter, 'limit' | 'key'>, reason?: string): Promise<BulkRedriveResult> {
    const found = await this.deadLetters.keys({ ...filter, limit: keysPerCall + 1 });
    const failures: (KeyName & RedriveFailure)[] = [];
    const done = { keys: 0, unblocked: 0, handled: 0, duplicates: 0 };
    let stopped = false;
    for (const { reaction, topic, key } of found.slice(0, keysPerCall)) {
      stopped = done.keys >= minKeys && failures.length > done.keys / 2;
      if (stopped) break;
      const name = { reaction, topic, key };
      for (let finished = false; !finished;) {
        const part = await this.redrive.retry(name, reason);
        done.handled += part?.handled ?? 0;
        done.duplicates += part?.duplicates ?? 0;
        if (part?.unblocked) done.unblocked++;
        if (part?.failure) failures.push({ ...name, ...part.failure });
        finished = !part || part.unblocked || part.failure !== undefined;
      }
      done.keys++;
    }
    const last = found.length > keysPerCall && !stopped ? found[keysPerCall - 1] : undefined;
    return { ...done, failures, stopped, ...(last && { last }) };
  }
}
