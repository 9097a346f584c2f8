import { setTimeout as pause } from 'node:timers/promises';
import { waitFor } from '../journey/wait.js';
import type { ChaosPlatform } from './chaos-platform.js';
import { untilDone } from './outbox-faults.js';

/** A write of publishing that is slowed down until all replicas are killed in the middle of its transaction. */
export interface SlowWrite {
  /** In a database, no two have the same. */
  readonly number: number;
  /** `BEFORE … ON table FOR EACH …`, as of a trigger. */
  readonly timing: string;
}

export const slowPublication: SlowWrite = {
  number: 1,
  timing: `BEFORE UPDATE ON edition FOR EACH ROW WHEN (OLD.status = 'APPROVED' AND NEW.status = 'PUBLISHED')`,
};
export const slowScheduledPublication: SlowWrite = {
  number: 2,
  timing: `BEFORE UPDATE ON edition FOR EACH ROW WHEN (OLD.status = 'SCHEDULED' AND NEW.status = 'PUBLISHED')`,
};
export const slowPlanning: SlowWrite = { number: 3, timing: `BEFORE INSERT ON task FOR EACH ROW` };

const lockClass = 20_261_129;
/** The load publishes all the time, and schedules every few seconds; on a busy machine after a fault, every minute. */
const reachedWithinMs = 240_000;

/** kill -9 of all replicas of publishing while a transaction is in this write. */
export async function killDuringWrite(platform: ChaosPlatform, { number, timing }: SlowWrite): Promise<void> {
  const { databases, services } = platform;
  const name = `slow_write_${number}`;
  const table = / ON (\w+) /.exec(timing)![1]!;
  await untilDone('a trigger to be created', () =>
    databases.query(
      'publishing',
      `CREATE OR REPLACE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         PERFORM pg_advisory_xact_lock_shared(${lockClass}, ${number});
         PERFORM pg_sleep(0.5);
         RETURN NEW;
       END $$;
       CREATE OR REPLACE TRIGGER ${name} ${timing} EXECUTE FUNCTION ${name}()`,
    ),
  );
  await waitFor(`a transaction in the write of ${name}`, () => isWriting(platform, number), {
    deadlineMs: reachedWithinMs,
    pauseMs: 20,
  });
  for (let place = 0; place < services.publishing.count; place++) services.publishing.one(place).kill();
  await untilDone('the trigger to be removed', () =>
    databases.query('publishing', `DROP TRIGGER IF EXISTS ${name} ON ${table}`),
  );
}

async function isWriting({ databases }: ChaosPlatform, number: number): Promise<true | undefined> {
  try {
    const rows = await databases.query(
      'publishing',
      `SELECT FROM pg_locks WHERE locktype = 'advisory' AND classid = ${lockClass} AND objid = ${number} AND granted`,
    );
    return rows.length > 0 || undefined;
  } catch {
    // The server may be down meanwhile.
    await pause(100);
    return undefined;
  }
}
