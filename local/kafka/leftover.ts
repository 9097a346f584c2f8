import { existsSync, readFileSync, rmSync } from 'node:fs';
import { commandOf, endProcess, isAlive } from '../processes.js';
import type { Say } from '../say.js';

/** Stops a Kafka that a killed launcher left behind: the process that the file names, if it is the one we started. */
export async function clearLeftover(pidFile: string, propertiesFile: string, say: Say): Promise<void> {
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8'));
  if (pid > 0 && isAlive(pid) && commandOf(pid).includes(propertiesFile)) {
    say(`stopping the Kafka that an earlier start left behind (process ${pid})`);
    await endProcess(pid, 'SIGTERM');
  }
  rmSync(pidFile, { force: true });
}
