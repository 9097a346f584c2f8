import { Injectable } from '@nestjs/common';
import { Gauge, Registry } from 'prom-client';
import { Monitoring, sql } from '#database';

/** The deadlines of agencies and offices that run, and those of them that have passed, counted on scrape. */
@Injectable()
export class DeadlineMetrics {
  constructor(
    private readonly monitoring: Monitoring,
    registry: Registry,
  ) {
    const gauge: Gauge<'state'> = new Gauge({
      name: 'sambung_deadlines',
      help: 'Deadlines that run, by state: due or overdue; the same on every replica',
      labelNames: ['state'],
      registers: [registry],
      collect: async () => {
        // Without the database the metric has no value; the others are still reported.
        const counts = await this.count().catch(() => undefined);
        if (!counts) return gauge.reset();
        gauge.set({ state: 'due' }, counts.due);
        gauge.set({ state: 'overdue' }, counts.overdue);
      },
    });
  }

  private async count() {
    const [counts] = await this.monitoring.query<{ due: number; overdue: number }>(sql`
      SELECT count(*) FILTER (WHERE due_on >= today)::int AS due, count(*) FILTER (WHERE due_on < today)::int AS overdue
        FROM deadline, (SELECT (now() AT TIME ZONE 'Asia/Jakarta')::date AS today) AS calendar
       WHERE stopped_at IS NULL AND paused_at IS NULL AND stage NOT IN ('CLOSURE', 'COMPLETION', 'QUESTION')`);
    return counts;
  }
}
