import { Injectable } from '@nestjs/common';
import { Database, sql } from '#database';
import { balance, countStates } from '../plans/bulk/conservation.js';
import type { ConservationReport } from './conservation-report.dto.js';
import { idsOfMonth } from '../messages/id-range.js';

const shownPlans = 100;

/** Compares what plans created with the messages that are there, for all plans of a month. */
@Injectable()
export class ConservationReports {
  constructor(private readonly database: Database) {}

  /** Both sides are read in one snapshot: messages are created all the time. */
  report(month: string): Promise<ConservationReport> {
    const { from, until } = idsOfMonth(month);
    return this.database.transaction(async (tx) => {
      await tx.query(sql`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY`);
      const [plans] = await tx.query<{ planned: number }>(
        sql`SELECT coalesce(sum(messages), 0)::int AS planned FROM plan WHERE id >= ${from} AND id < ${until}`,
      );
      const counts = await countStates(tx, sql`id >= ${from} AND id < ${until}`);
      const report = { month, ...balance(plans!.planned, counts), unbalanced: [] };
      if (report.balanced) return report;
      const unbalanced = await tx.query<ConservationReport['unbalanced'][number]>(sql`
        SELECT plan.id AS plan_id, plan.messages AS planned, count(message.id)::int AS messages
          FROM plan LEFT JOIN message ON message.plan_id = plan.id AND message.escalated_from IS NULL
         WHERE plan.id >= ${from} AND plan.id < ${until}
         GROUP BY plan.id HAVING plan.messages <> count(message.id) ORDER BY plan.id LIMIT ${shownPlans}`);
      return { ...report, unbalanced };
    });
  }
}
