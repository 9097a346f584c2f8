import { existsSync, readFileSync, rmSync } from 'node:fs';
import { commandOf, terminate, isAlive } from '../processes.js';
import type { Log } from '../log.js';

/** Stops a Kafka left by a killed launcher: the process in the pid file, if it is ours. */
export async function stopStaleServer(pidFile: string, propertiesFile: string, log: Log): Promise<void> {
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8'));
  if (pid > 0 && isAlive(pid) && commandOf(pid).includes(propertiesFile)) {
    log(`stopping a Kafka left by an earlier start (process ${pid})`);
    await terminate(pid, 'SIGTERM');
  }
  rmSync(pidFile, { force: true });
}
