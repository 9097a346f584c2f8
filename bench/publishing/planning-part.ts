import { Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { BenchDatabase } from '../bench-environment.js';
import { timed } from '../in-turns.js';
import type { Issuer } from '../issuer.js';
import { log } from '../log.js';
import type { Options } from '../options.js';
import type { ServerProcess } from '../service-process.js';
import { median, rounded } from '../statistics.js';
import type { Target } from '../targets.js';
import { editorsOf } from './editions.js';

const waitMs = 120_000;

/** What a dry run of a whole regency takes, and how long after the request that publishes it every KIM has its task. */
export async function benchPlanning(
  database: BenchDatabase,
  service: ServerProcess,
  issuer: Issuer,
  { rounds }: Options,
) {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  const editors = await editorsOf(agent, service.url, issuer);
  const [dryRuns, plans, coverages]: [number[], number[], number[]] = [[], [], []];
  let planned = { kims: 0, members: 0 };
  for (let round = 0; round <= rounds; round++) {
    const edition = await editors.approved(`Kabar kabupaten ${round}`, '32.01');
    const dryRun = await timed(async () => (planned = await editors.dryRun(edition)));
    const startedAt = performance.now();
    await editors.publish(edition);
    const plan = await until(startedAt, planned.kims, () =>
      countOf(database, 'SELECT count(*)::int AS count FROM task WHERE edition_id = $1', edition.id),
    );
    const coverage = await until(startedAt, planned.kims, () =>
      countOf(database, 'SELECT sum(assigned)::int AS count FROM district_coverage WHERE edition_id = $1', edition.id),
    );
    log(
      `planning, round ${round}: dry run ${rounded(dryRun)} ms, tasks ${rounded(plan)} ms, coverage ${rounded(coverage)} ms`,
    );
    // The first round warms up.
    if (round === 0) continue;
    dryRuns.push(dryRun);
    plans.push(plan);
    coverages.push(coverage);
  }
  agent.destroy();
  const [dryRun, plan] = [median(dryRuns), median(plans)];
  return {
    figures: {
      planning: {
        kims: planned.kims,
        members: planned.members,
        dryRunMs: rounded(dryRun),
        tasksMs: rounded(plan),
        coverageMs: rounded(median(coverages)),
      },
    },
    targets: [
      {
        what: `dry run, publication and tasks of ${planned.kims} KIM with ${planned.members} members, in seconds`,
        measured: (dryRun + plan) / 1_000,
        threshold: 2,
        atMost: true,
      } satisfies Target,
    ],
  };
}

async function countOf(database: BenchDatabase, statement: string, editionId: string): Promise<number> {
  const [row] = await database.rows<{ count: number | null }>(statement, [editionId]);
  return row?.count ?? 0;
}

/** Milliseconds until the count is reached. */
async function until(startedAt: number, wanted: number, look: () => Promise<number>): Promise<number> {
  for (; (await look()) < wanted; await pause(5))
    if (performance.now() - startedAt > waitMs) throw new Error(`${await look()} of ${wanted} after ${waitMs} ms`);
  return performance.now() - startedAt;
}
