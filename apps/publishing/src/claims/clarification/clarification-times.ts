import { Injectable } from '@nestjs/common';
import { Histogram, Registry } from 'prom-client';
import { Database, sql } from '#database';
import type { ClarificationTimeList, ClarificationTimeQuery } from './clarification-times.dto.js';

const hour = 3_600;

/** How long claims wait for their clarification, from the first report on. */
@Injectable()
export class ClarificationTimes {
  private readonly seconds: Histogram;

  constructor(
    private readonly database: Database,
    registry: Registry,
  ) {
    this.seconds = new Histogram({
      name: 'sambung_claim_clarification_seconds',
      help: 'From the first report of a claim to its first published clarification',
      buckets: [1, 3, 6, 12, 24, 48, 72, 168, 336, 720].map((hours) => hours * hour),
      registers: [registry],
    });
  }

  observe(firstReportedAt: Date, clarifiedAt: Date): void {
    this.seconds.observe(Math.max(0, clarifiedAt.getTime() - firstReportedAt.getTime()) / 1000);
  }

  /** By the month of the first report in Jakarta, newest first. */
  async byMonth({ months }: ClarificationTimeQuery): Promise<ClarificationTimeList> {
    const items = await this.database.query<ClarificationTimeList['items'][number]>(sql`
      SELECT to_char(month, 'YYYY-MM') AS month, count(*)::int AS claims, count(clarified_at)::int AS clarified,
             round(percentile_cont(0.5) WITHIN GROUP (ORDER BY hours)::numeric, 1)::float8 AS median_hours,
             round(percentile_cont(0.9) WITHIN GROUP (ORDER BY hours)::numeric, 1)::float8 AS slowest_tenth_hours
        FROM (SELECT date_trunc('month', first_reported_at AT TIME ZONE 'Asia/Jakarta') AS month, clarified_at,
                     extract(epoch FROM clarified_at - first_reported_at) / 3600 AS hours
                FROM claim WHERE status NOT IN ('REJECTED', 'MERGED')) AS waited
       GROUP BY month ORDER BY month DESC LIMIT ${months}`);
    return { items };
  }
}
