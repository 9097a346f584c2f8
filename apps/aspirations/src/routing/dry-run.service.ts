import { Injectable } from '@nestjs/common';
import { allOf, Database, sql } from '#database';
import { router, type RoutingRule } from './route.js';
import { rulesOf, setInForce } from './rule-rows.js';
import { type ComparedAspiration, RoutingComparison } from './routing-comparison.js';
import type { DryRunRange, DryRunResponse, EffectResponse } from './dry-run.dto.js';
import { aspirationStatuses } from '../aspirations/aspiration.states.js';

const batchSize = 250;
const finalStatuses: ReadonlySet<string> = new Set(['CLOSED', 'REFERRED', 'ARCHIVED', 'SPLIT']);
const open = aspirationStatuses.filter((status) => !finalStatuses.has(status));
const everyOpenAspiration: DryRunRange = {
  scope: 'OPEN',
  receivedFrom: null,
  receivedUntil: null,
  limit: 50_000,
};

/** Applies rules to existing aspirations and compares the outcomes; reassigns none. */
@Injectable()
export class RoutingDryRuns {
  constructor(private readonly database: Database) {}

  /** Compares the proposed rules with those in force, over the newest aspirations up to `limit`. */
  async dryRun(proposed: readonly RoutingRule[], range: DryRunRange, now = new Date()): Promise<DryRunResponse> {
    const [row] = await this.database.query<{ number: number | null }>(sql`SELECT ${setInForce(now)} AS number`);
    const against = row?.number ?? null;
    const inForce = against === null ? [] : await rulesOf(this.database, against);
    return { against, ...(await this.compare(inForce, proposed, range)) };
  }

  /** The open aspirations that the new rules would route to another agency than the one that has them. */
  async openAspirations(before: readonly RoutingRule[], after: readonly RoutingRule[]): Promise<EffectResponse> {
    return (await this.compare(before, after, everyOpenAspiration)).effect;
  }

  private async compare(
    before: readonly RoutingRule[],
    after: readonly RoutingRule[],
    range: DryRunRange,
  ): Promise<Omit<DryRunResponse, 'against'>> {
    const comparison = new RoutingComparison(router(before), router(after), range.scope === 'OPEN');
    let left = range.limit;
    for (const status of range.scope === 'OPEN' ? open : [null]) {
      let last: string | null = null;
      for (;;) {
        const aspirations: ComparedAspiration[] = await this.aspirationsBefore(last, status, range);
        for (const aspiration of aspirations.slice(0, left)) comparison.add(aspiration);
        if (aspirations.length > left) return comparison.result(after.length, true);
        left -= aspirations.length;
        if (aspirations.length < batchSize) break;
        last = aspirations.at(-1)!.id;
      }
    }
    return comparison.result(after.length, false);
  }

  /** The next batch, newest first; a merged aspiration follows its root and is left out. */
  private aspirationsBefore(
    id: string | null,
    status: string | null,
    range: DryRunRange,
  ): Promise<ComparedAspiration[]> {
    const { receivedFrom, receivedUntil } = range;
    return this.database.query(sql`
      SELECT id, kind, category, village_code, title, body, received_at, agency_id
        FROM aspiration
       WHERE ${allOf(
         sql`merged_into IS NULL`,
         // Parts were assigned by a coordinator.
         sql`parent_id IS NULL`,
         id && sql`id < ${id}`,
         status && sql`status = ${status}`,
         receivedFrom && sql`received_at >= ${`${receivedFrom}T00:00:00+07:00`}`,
         receivedUntil && sql`received_at < ${`${receivedUntil}T00:00:00+07:00`}::timestamptz + interval '1 day'`,
       )}
       ORDER BY id DESC LIMIT ${batchSize}`);
  }
}
