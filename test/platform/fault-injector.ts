import type { ServiceName } from '#contracts';
import { waitFor } from '../journey/wait.js';
import type { ServiceDatabases } from './service-databases.js';
import type { KillBeforeWrite, Fault } from './fault-plan.js';

interface Target {
  readonly databases: ServiceDatabases;
  /** kill -9; resolves when the process is gone. */
  readonly kill: (service: ServiceName) => Promise<void>;
  /** Expires the leases of the killed process. */
  readonly expireLeases: (service: ServiceName) => Promise<void>;
  /** How many e-mails were sent so far. */
  readonly mailsSent: () => Promise<number>;
}

export interface ArmedFault {
  readonly fault: Fault;
  /** `injected`, or the reason why not. */
  readonly state: () => string;
  /** Releases the lock, or forgets the call. */
  readonly disarm: () => Promise<void>;
}

/** Far longer than a journey: a moment that never comes ends with its journey. */
const deadlineMs = 300_000;
const notYet = 'its moment did not come';

/** Kills services at chosen moments, once for each fault. */
export class FaultInjector {
  private readonly lostResponses = new Map<Fault, () => Promise<void>>();

  constructor(private readonly target: Target) {}

  async arm(fault: Fault): Promise<ArmedFault> {
    return fault.kind === 'lost response' ? this.armLostResponse(fault) : this.armKillBeforeWrite(fault);
  }

  /** Whether the proxy delivers the response to a call. */
  async isDelivered(service: ServiceName, call: string): Promise<boolean> {
    for (const [fault, kill] of this.lostResponses) {
      if (fault.kind !== 'lost response' || fault.service !== service || !fault.call.test(call)) continue;
      this.lostResponses.delete(fault);
      await kill();
      return false;
    }
    return true;
  }

  private armLostResponse(fault: Fault): ArmedFault {
    const { kill, expireLeases } = this.target;
    let after: Promise<void> | undefined;
    this.lostResponses.set(fault, async () => {
      await kill(fault.service);
      // Not awaited: another fault may lock the table.
      after = expireLeases(fault.service);
    });
    const disarm = async () => {
      this.lostResponses.delete(fault);
      await after;
    };
    return { fault, state: () => (after ? 'injected' : notYet), disarm };
  }

  /** Locks the table, and kills the service when its transaction waits for the lock. */
  private async armKillBeforeWrite(fault: KillBeforeWrite): Promise<ArmedFault> {
    const { databases, kill, expireLeases, mailsSent } = this.target;
    const { service, table, statement } = fault;
    const mailsWanted = fault.mailsSent === undefined ? 0 : (await mailsSent()) + fault.mailsSent;
    const [holder, watcher] = [await databases.open(service), await databases.open(service)];
    await holder.query('BEGIN');
    await holder.query(`LOCK TABLE ${table} IN SHARE ROW EXCLUSIVE MODE`);
    let [state, disarmed] = [notYet, false];

    const writers = () =>
      watcher.query<{ pid: number }>(
        `SELECT lock.pid FROM pg_locks lock JOIN pg_stat_activity activity USING (pid)
          WHERE NOT granted AND relation = $1::regclass AND position($2 IN query) > 0`,
        [table, statement],
      );
    const isDue = async () => {
      if (disarmed) return true;
      if ((await writers()).length === 0) return undefined;
      return mailsWanted === 0 || (await mailsSent()) >= mailsWanted || undefined;
    };
    const work = async () => {
      try {
        await waitFor(fault.name, isDue, { deadlineMs, pauseMs: 20 });
        if (disarmed) return;
        await kill(service);
        // The server notices the end of its client only at the next response, after it would have run the waiting statement.
        await watcher.query('SELECT pg_terminate_backend(pid) FROM unnest($1::int[]) pid', [
          (await writers()).map(({ pid }) => pid),
        ]);
      } finally {
        await holder.query('ROLLBACK');
        await Promise.all([holder.end(), watcher.end()]);
      }
      state = 'injected';
      await expireLeases(service);
    };
    const done = work().catch((error: unknown) => {
      state = String(error);
    });
    const disarm = async () => {
      disarmed = true;
      await done;
    };
    return { fault, state: () => state, disarm };
  }
}
