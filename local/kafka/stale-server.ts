import { existsSync, readFileSync, rmSync } from 'node:fs';
import { commandOf, terminate, isAlive } from '../processes.js';
import type { Log } from '../log.js';

/** Stops a Kafka that a killed launcher left behind: the process that the file names, if it is the one we started. */
export async function stopStaleServer(pidFile: string, propertiesFile: string, log: Log): Promise<void> {
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8'));
  if (pid > 0 && isAlive(pid) && commandOf(pid).includes(propertiesFile)) {
    log(`stopping the Kafka that an earlier start left behind (process ${pid})`);
    await terminate(pid, 'SIGTERM');
  }
  rmSync(pidFile, { force: true });
}
