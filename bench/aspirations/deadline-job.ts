import { randomBytes } from 'node:crypto';
import { SchedulerRegistry } from '@nestjs/schedule';
import { InProcessBroker } from '#messaging';
import { startService } from '#service';
import { aspirationsModule } from '../../apps/aspirations/src/aspirations.module.js';
import { readAspirationsSettings } from '../../apps/aspirations/src/aspirations.settings.js';
import { DeadlineJob } from '../../apps/aspirations/src/deadlines/deadline.job.js';
import type { BenchDatabase } from '../bench-environment.js';

/** Makes deadlines due. Returns how many. */
export async function makeDue(database: BenchDatabase, count: number): Promise<number> {
  const due = await database.rows(
    `UPDATE deadline SET due_on = current_date - 1, due_at = now() - interval '1 hour', next_at = now() - interval '1 hour'
      WHERE id IN (SELECT id FROM deadline WHERE next_at IS NOT NULL ORDER BY id LIMIT $1) RETURNING 1`,
    [count],
  );
  return due.length;
}

/** Runs the deadline job of one service over all due deadlines, with the publishing of its events. */
export async function runDeadlineJob(
  databaseUrl: string,
  env: Readonly<Record<string, string>>,
): Promise<{ readonly seconds: number; readonly missed: number }> {
  const settings = readAspirationsSettings({
    ...env,
    ASPIRATIONS_DATABASE_URL: databaseUrl,
    ASPIRATIONS_VAULT_KEY: randomBytes(32).toString('base64'),
    LOG_LEVEL: 'warn',
  });
  const broker = new InProcessBroker();
  const service = await startService({
    name: 'aspirations',
    module: aspirationsModule(settings, broker),
    settings,
    port: 0,
  });
  try {
    const schedule = service.app.get(SchedulerRegistry, { strict: false });
    // No scheduled job runs meanwhile.
    for (const name of schedule.getIntervals()) schedule.deleteInterval(name);
    const startedAt = performance.now();
    const { missed } = await service.app.get(DeadlineJob, { strict: false }).run();
    return { seconds: (performance.now() - startedAt) / 1_000, missed };
  } finally {
    await service.close();
    await broker.close();
  }
}
