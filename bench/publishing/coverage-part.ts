import { Agent } from 'node:http';
import { CoverageService } from '../../apps/publishing/src/coverage/coverage.service.js';
import { rollUpGroups } from '../../apps/publishing/src/coverage/reports/roll-up.dto.js';
import type { PublishedEditions } from '../../apps/publishing/src/documents/published-editions.js';
import { statementOf } from '../capture-statement.js';
import type { BenchDatabase } from '../bench-environment.js';
import { call } from '../http-load.js';
import { inTurns, type Measured, percentiles, timed } from '../in-turns.js';
import type { Issuer } from '../issuer.js';
import { log } from '../log.js';
import type { Options } from '../options.js';
import type { ServerProcess } from '../service-process.js';
import { percentile } from '../statistics.js';
import type { Target } from '../targets.js';

interface Covered {
  readonly id: string;
  readonly villageCodes: string[];
}

/** The coverage of editions of a whole regency against its SQL, and the roll-ups of all of them. */
export async function benchCoverage(database: BenchDatabase, service: ServerProcess, issuer: Issuer, options: Options) {
  const token = await issuer.token('DISKOMINFO_EDITOR@*');
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const get = (path: string) => call(agent, service.url, { method: 'GET', path, token });
  const editions = await database.rows<Covered>(
    `SELECT id, village_codes AS "villageCodes" FROM edition
      WHERE EXISTS (SELECT FROM district_coverage WHERE edition_id = id) ORDER BY id`,
  );
  const count = Math.max(50, Math.round(options.events / 10));
  const { http, sql } = await inTurns<Covered & Measured>(
    database,
    ({ id }) => get(`/v1/editions/${id}/coverage`),
    async (n) => ({ ...editions[n % editions.length]!, statement: await statementFor(editions[n % editions.length]!) }),
    count,
  );
  const ms: Record<string, object> = { page: { http: percentiles(http), sql: percentiles(sql) } };
  const rollUps: number[] = [];
  for (const by of rollUpGroups) {
    const times: number[] = [];
    for (let n = -2; n < count / rollUpGroups.length; n++) {
      const time = await timed(() => get(`/v1/coverage?by=${by}&limit=50`));
      if (n >= 0) times.push(time);
    }
    ms[by] = percentiles(times);
    rollUps.push(...times);
  }
  agent.destroy();
  log(`coverage of ${editions.length} editions: ${JSON.stringify(ms)}`);
  return {
    figures: { coverageMs: ms },
    targets: [
      {
        what: 'p99 of the coverage of an edition in all villages, relative to its SQL',
        measured: percentile(http, 0.99) / percentile(sql, 0.99),
        threshold: 3,
        atMost: true,
      },
      { what: 'p99 of a roll-up, in ms', measured: percentile(rollUps, 0.99), threshold: 100, atMost: true },
    ] satisfies Target[],
  };
}

function statementFor(edition: Covered) {
  const editions = { read: () => Promise.resolve({ ...edition, assignedAt: null }) } as unknown as PublishedEditions;
  return statementOf((database) => new CoverageService(database, editions).read(edition.id, {}));
}
