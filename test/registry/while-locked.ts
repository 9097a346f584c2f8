import { Client } from 'pg';
import type { RunningRegistry } from './running-registry.js';

/** Does this while another connection holds the lock of a statement. */
export async function whileLocked<Outcome>(
  { database }: RunningRegistry,
  statement: string,
  work: () => Promise<Outcome>,
): Promise<Outcome> {
  const locker = new Client({ connectionString: database.url });
  await locker.connect();
  try {
    await locker.query(`BEGIN; ${statement}`);
    return await work();
  } finally {
    await locker.end();
  }
}
