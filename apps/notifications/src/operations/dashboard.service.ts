import { Injectable } from '@nestjs/common';
import { Database, sql } from '#database';
import type { DashboardResponse } from './dashboard.dto.js';
import { firstIdAt } from '../messages/id-range.js';
import { Probes } from './probes/probes.js';

const shownPaused = 100;

/** The state of notifications at one moment. */
@Injectable()
export class Dashboard {
  constructor(
    private readonly database: Database,
    private readonly probes: Probes,
  ) {}

  async read(now: Date): Promise<DashboardResponse> {
    const [lanes, held, lastDay, probes, plans, paused] = await Promise.all([
      this.lanes(),
      this.held(),
      this.lastDay(now),
      this.probes.latest(),
      this.database.query<DashboardResponse['plans'][number]>(sql`
        SELECT status, count(*)::int AS plans FROM bulk_plan WHERE settled_at IS NULL GROUP BY status ORDER BY status`),
      this.database.query<DashboardResponse['paused'][number]>(sql`
        SELECT id, pause_cause AS cause, sender FROM bulk_plan
         WHERE settled_at IS NULL AND status = 'PAUSED' ORDER BY id DESC LIMIT ${shownPaused}`),
    ]);
    return { at: now.toISOString(), lanes, held, lastDay, probes, plans, paused };
  }

  private lanes() {
    return this.database.query<DashboardResponse['lanes'][number]>(sql`
      SELECT lane, channel,
             (count(*) FILTER (WHERE state = 'PENDING' AND due_at <= now()))::int AS due,
             (count(*) FILTER (WHERE state = 'PENDING' AND due_at > now()))::int AS delayed,
             (count(*) FILTER (WHERE state = 'SENDING'))::int AS sending,
             greatest(0, coalesce(extract(epoch FROM now() - min(due_at) FILTER (WHERE state = 'PENDING')), 0))::float8 AS oldest_seconds
        FROM message WHERE state IN ('PENDING', 'SENDING') GROUP BY lane, channel ORDER BY lane, channel`);
  }

  private held() {
    return this.database.query<DashboardResponse['held'][number]>(sql`
      SELECT state, channel, count(*)::int AS messages
        FROM message WHERE state IN ('HELD', 'SENT') GROUP BY state, channel ORDER BY state, channel`);
  }

  private lastDay(now: Date) {
    const from = firstIdAt(new Date(now.getTime() - 86_400_000));
    return this.database.query<DashboardResponse['lastDay'][number]>(sql`
      SELECT channel, state, reason, count(*)::int AS messages
        FROM message WHERE id >= ${from} AND finished_at IS NOT NULL GROUP BY channel, state, reason
       ORDER BY channel, state, reason`);
  }
}
