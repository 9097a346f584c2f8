import { execFileSync } from 'node:child_process';
import { isAlive } from '../../local/processes.js';
import { waitFor } from '../journey/wait.js';

export interface RunningProcess {
  readonly pid: number;
  /** The command line. */
  readonly words: string;
}

const goneWithinMs = 15_000;

/** The processes that `ancestor` started, and those that they started. */
export function descendantsOf(ancestor: number): RunningProcess[] {
  const lines = execFileSync('ps', ['-A', '-ww', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  const all = lines.flatMap((line) => {
    const [, pid, parent, words] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return words === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), words }];
  });
  const tree = new Set([ancestor]);
  // `ps` lists by id, and ids wrap around: a child may stand before its parent.
  for (let before = 0; before < tree.size;) {
    before = tree.size;
    for (const { pid, parent } of all) if (tree.has(parent)) tree.add(pid);
  }
  return all.filter(({ pid, words }) => pid !== ancestor && tree.has(pid) && !words.startsWith('ps '));
}

/** kill -9, at once. */
export function killAll(processes: readonly RunningProcess[]): void {
  for (const { pid } of processes) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}

/** Waits until none is there any more; gives those that stay. */
export async function untilGone(processes: readonly RunningProcess[]): Promise<RunningProcess[]> {
  const left = () => processes.filter(({ pid }) => isAlive(pid));
  const none = async () => left().length === 0 || undefined;
  await waitFor('processes to end', none, { deadlineMs: goneWithinMs, pauseMs: 50 }).catch(() => {});
  return left();
}
