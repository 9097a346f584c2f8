import { Injectable } from '@nestjs/common';
import { Gauge, Registry } from 'prom-client';
import { Monitoring, sql } from '#database';

/** The open gaps of coverage, counted on scrape. */
@Injectable()
export class GapMetrics {
  constructor(
    private readonly monitoring: Monitoring,
    registry: Registry,
  ) {
    const gauge: Gauge = new Gauge({
      name: 'sambung_coverage_gaps',
      help: 'Targeted villages that no task of an edition reaches; the same on every replica',
      registers: [registry],
      collect: async () => {
        // Without the database the metric has no value; the others are still reported.
        const gaps = await this.count().catch(() => undefined);
        if (gaps === undefined) gauge.remove();
        else gauge.set(gaps);
      },
    });
  }

  private async count(): Promise<number | undefined> {
    const [row] = await this.monitoring.query<{ gaps: number }>(
      sql`SELECT count(*)::int AS gaps FROM coverage_gap WHERE status = 'OPEN'`,
    );
    return row?.gaps;
  }
}
