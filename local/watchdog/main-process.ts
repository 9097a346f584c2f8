import { readdirSync, readFileSync } from 'node:fs';

/** A process as `/proc` shows it. */
interface Process {
  readonly pid: number;
  /** When it started, in ticks since the start of the machine: a pid may be used again. */
  readonly startedAt: string;
}

/**
 * The programs that a process has started, without those that have ended. In a container the parent is 1, the init
 * process, and its only child the service.
 */
export function childrenOf(parent: number): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      // The name of the program, in parentheses, may contain anything.
      const fields =
        statOf(pid)
          ?.replace(/^.*\) /s, '')
          .split(' ') ?? [];
      const [state, parentPid] = fields;
      if (Number(parentPid) !== parent || state === 'Z') return [];
      return [{ pid: Number(pid), startedAt: fields[19] ?? '' }];
    });
}

function statOf(pid: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    // It ended in between.
    return undefined;
  }
}
