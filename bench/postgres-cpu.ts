import { readdirSync, readFileSync } from 'node:fs';
import type { BenchDatabase } from './bench-environment.js';

const msOfTick = 10;

/** Processor time of PostgreSQL until now in ms, of all its processes, those that have ended included. */
export async function postgresCpuMs(database: BenchDatabase): Promise<number> {
  const [own] = await database.rows<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const server = statOf(own!.pid)!.parent;
  const { ticks, endedTicks } = statOf(server)!;
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => statOf(Number(name)) ?? [])
    .filter(({ parent }) => parent === server);
  return (ticks + endedTicks + children.reduce((sum, child) => sum + child.ticks, 0)) * msOfTick;
}

function statOf(pid: number) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ').map(Number);
    return { parent: fields[1]!, ticks: fields[11]! + fields[12]!, endedTicks: fields[13]! + fields[14]! };
  } catch {
    // The process has ended.
    return undefined;
  }
}
