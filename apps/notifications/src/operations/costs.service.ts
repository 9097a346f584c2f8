import { Inject, Injectable } from '@nestjs/common';
import { Database, sql } from '#database';
import { type AllChannelTerms, channelTerms } from '../plans/bulk/channel-terms.js';
import type { Cost, CostReport } from './cost.dto.js';
import { idsOfMonth } from '../messages/id-range.js';

/** What messages cost, by month and channel. */
@Injectable()
export class Costs {
  constructor(
    private readonly database: Database,
    @Inject(channelTerms) private readonly terms: AllChannelTerms,
  ) {}

  /** Messages that a provider has accepted are paid, whatever became of them. */
  async report(month: string): Promise<CostReport> {
    const { from, until } = idsOfMonth(month);
    const rows = await this.database.query<Omit<Cost, 'rupiah'>>(sql`
      SELECT channel, sender, count(*)::int AS messages, sum(segments)::int AS segments
        FROM message
       WHERE id >= ${from} AND id < ${until}
         AND (state IN ('SENT', 'DELIVERED') OR outcome IN ('SENT', 'DELIVERED', 'READ', 'TIMED_OUT', 'BOUNCED_SOFT', 'BOUNCED_HARD', 'COMPLAINED'))
       GROUP BY channel, sender ORDER BY channel, sender`);
    const costs = rows.map((row) => ({ ...row, rupiah: row.segments * this.terms[row.channel].rupiahPerSegment }));
    return { month, costs, rupiah: costs.reduce((sum, { rupiah }) => sum + rupiah, 0) };
  }
}
