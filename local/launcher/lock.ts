import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { commandOf, isAlive } from '../processes.js';
import { makePrivateFolder } from '../private-folder.js';

/** The platform of this checkout is already running. */
export class AlreadyRunning extends Error {
  override readonly name = 'AlreadyRunning';
  constructor(readonly pid: number) {
    super(`the platform of this checkout is already running as process ${pid}; to stop it: kill ${pid}`);
  }
}

/**
 * Acquires the lock file, so that only one launcher runs per checkout. A file left by a killed launcher is taken over.
 *
 * @param command part of the launcher's command line: process ids are reused by other programs
 * @returns a function that releases the lock
 * @throws AlreadyRunning
 */
export function acquireLock(file: string, command: string): () => void {
  makePrivateFolder(dirname(file));
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = holderOf(file);
    if (holder !== undefined && holder !== process.pid && isRunning(holder, command)) throw new AlreadyRunning(holder);
    rmSync(file, { force: true });
  }
}

function holderOf(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function isRunning(pid: number, command: string): boolean {
  const args = commandOf(pid);
  return isAlive(pid) && (args.length === 0 || args.some((word) => word.includes(command)));
}
