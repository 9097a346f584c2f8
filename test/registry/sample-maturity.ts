import { randomUUID } from 'node:crypto';
import { sql } from '#database';
import type { Api } from '#testing';
import { MaturityJob } from '../../apps/registry/src/maturity/maturity.job.js';
import type { RunningRegistry } from './running-registry.js';
import { kimIn } from './sample-kim.js';

/** Backdates the history of a KIM to a day long before the tests. */
export async function atWorkSince(registry: RunningRegistry, kimId: string, day = '2026-02-03'): Promise<void> {
  await registry.database.query(sql`UPDATE kim_history SET at = ${day}::date WHERE subject_id = ${kimId}`);
}

/** Inserts verified activities on these days. Gives their ids. */
export async function did(
  registry: RunningRegistry,
  kimId: string,
  kind: string,
  ...days: readonly string[]
): Promise<string[]> {
  const ids = days.map(() => randomUUID());
  await registry.database.query(
    sql`INSERT INTO activity (id, version, kim_id, kind, held_on, participants, links, source, status, logged_by,
            created_at,
                           updated_at)
     SELECT id, 2, ${kimId}, ${kind}, day, 10, '{}', 'REPORTED', 'VERIFIED', 'ketua', now(), now()
       FROM unnest(${ids}::uuid[], ${days}::date[]) AS made(id, day)`,
  );
  return ids;
}

/** The same day in each of these months of 2026. */
export const onDay = (day: string, ...months: readonly number[]): string[] =>
  months.map((month) => `2026-${String(month).padStart(2, '0')}-${day}`);

/** Three KIM with activities in different months, assessed for the months from 2026-03 to 2026-08. */
export async function assessedKims(
  registry: RunningRegistry,
  who: { ketua: Api; verifikator: Api },
): Promise<string[]> {
  const kimIds: string[] = [];
  for (const months of [[3, 4, 5], [6], [3, 4, 5, 6, 7, 8]]) {
    const { id } = await kimIn('ACTIVE', who);
    await atWorkSince(registry, id);
    await did(registry, id, 'DISCUSSION', ...onDay('04', ...months));
    await did(registry, id, 'DISSEMINATION', ...onDay('05', ...months));
    kimIds.push(id);
  }
  for (const month of [4, 5, 6, 7, 8, 9])
    await registry.get(MaturityJob).run(new Date(`2026-${String(month).padStart(2, '0')}-15T03:00:00Z`));
  return kimIds;
}
