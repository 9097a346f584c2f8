import { execFileSync } from 'node:child_process';
import { isAlive } from '../../local/processes.js';
import { waitFor } from '../journey/wait.js';

export interface RunningProcess {
  readonly pid: number;
  /** The command line. */
  readonly command: string;
}

const goneWithinMs = 15_000;

/** The processes that `ancestor` started, and those that they started. */
export function descendantsOf(ancestor: number): RunningProcess[] {
  const lines = execFileSync('ps', ['-A', '-ww', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  const all = lines.flatMap((line) => {
    const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return command === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), command }];
  });
  const tree = new Set([ancestor]);
  // `ps` sorts by id, and ids wrap around: a child may come before its parent.
  for (let before = 0; before < tree.size;) {
    before = tree.size;
    for (const { pid, parent } of all) if (tree.has(parent)) tree.add(pid);
  }
  return all.filter(({ pid, command }) => pid !== ancestor && tree.has(pid) && !command.startsWith('ps '));
}

/** kill -9 of all. */
export function killAll(processes: readonly RunningProcess[]): void {
  for (const { pid } of processes) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}

/** Waits until the processes are gone. Returns those that stay. */
export async function untilGone(processes: readonly RunningProcess[]): Promise<RunningProcess[]> {
  const left = () => processes.filter(({ pid }) => isAlive(pid));
  const none = async () => left().length === 0 || undefined;
  await waitFor('processes to end', none, { deadlineMs: goneWithinMs, pauseMs: 50 }).catch(() => {});
  return left();
}
