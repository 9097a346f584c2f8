import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf, terminate, isAlive } from '../processes.js';
import type { Log } from '../log.js';

/** Stops a server left on this cluster by a killed launcher, or removes its stale lock. */
export async function stopStaleServer(folder: string, log: Log): Promise<void> {
  const lock = join(folder, 'postmaster.pid');
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
  if (isAlive(pid) && (process.platform !== 'linux' || commandOf(pid).includes(folder))) {
    log(`stopping a PostgreSQL left by an earlier start (process ${pid})`);
    await terminate(pid, 'SIGINT');
  }
  rmSync(lock, { force: true });
}
