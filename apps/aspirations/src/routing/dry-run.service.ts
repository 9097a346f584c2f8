import { Injectable } from '@nestjs/common';
import { allOf, Database, sql } from '#database';
import { type OfficesByArea, type Router, router } from './route.js';
import { answersOf, officesByArea } from './routing-input.js';
import type { RoutingRule } from './rule.js';
import { rulesOf, setInForce } from './rule-rows.js';
import { type ComparedAspiration, RoutingComparison } from './routing-comparison.js';
import type { GivenText } from './dry-run-request.dto.js';
import type { DryRunRange, DryRunResponse, EffectResponse } from './dry-run.dto.js';
import { aspirationStatuses } from '../aspirations/aspiration.states.js';

const batchSize = 250;
const shownMisses = 100;
const finalStatuses: ReadonlySet<string> = new Set(['CLOSED', 'REFERRED', 'ARCHIVED', 'SPLIT']);
const open = aspirationStatuses.filter((status) => !finalStatuses.has(status));
const everyOpenAspiration: DryRunRange = {
  scope: 'OPEN',
  receivedFrom: null,
  receivedUntil: null,
  limit: 50_000,
};

interface Routers {
  readonly before: Router;
  readonly after: Router;
}

/** Applies rules to existing aspirations and compares the outcomes; reassigns none. */
@Injectable()
export class RoutingDryRuns {
  constructor(private readonly database: Database) {}

  /** Compares the proposed rules with those in force, over the newest aspirations up to `limit`, and over the given texts. */
  async dryRun(
    proposed: readonly RoutingRule[],
    range: DryRunRange,
    texts: readonly GivenText[] = [],
    now = new Date(),
  ): Promise<DryRunResponse> {
    const [row] = await this.database.query<{ number: number | null }>(sql`SELECT ${setInForce(now)} AS number`);
    const against = row?.number ?? null;
    const inForce = against === null ? [] : await rulesOf(this.database, against);
    const routers = await this.routersOf(inForce, proposed);
    return {
      against,
      ...(await this.compare(routers, proposed.length, range)),
      texts: texts.map((text) => explained(text, routers, now)),
    };
  }

  /** The open aspirations that the new rules would route to another agency than the one that has them. */
  async openAspirations(before: readonly RoutingRule[], after: readonly RoutingRule[]): Promise<EffectResponse> {
    return (await this.compare(await this.routersOf(before, after), after.length, everyOpenAspiration)).effect;
  }

  private async routersOf(before: readonly RoutingRule[], after: readonly RoutingRule[]): Promise<Routers> {
    const offices: OfficesByArea = await officesByArea(this.database);
    return { before: router(before, offices), after: router(after, offices) };
  }

  private async compare(
    { before, after }: Routers,
    ruleCount: number,
    range: DryRunRange,
  ): Promise<ReturnType<RoutingComparison['result']>> {
    const comparison = new RoutingComparison(before, after, range.scope === 'OPEN');
    let left = range.limit;
    for (const status of range.scope === 'OPEN' ? open : [null]) {
      let last: string | null = null;
      for (;;) {
        const aspirations: ComparedAspiration[] = await this.aspirationsBefore(last, status, range);
        for (const aspiration of aspirations.slice(0, left)) comparison.add(aspiration);
        if (aspirations.length > left) return comparison.result(ruleCount, true);
        left -= aspirations.length;
        if (aspirations.length < batchSize) break;
        last = aspirations.at(-1)!.id;
      }
    }
    return comparison.result(ruleCount, false);
  }

  /** The next batch, newest first; a merged aspiration follows its root and is left out. */
  private aspirationsBefore(
    id: string | null,
    status: string | null,
    range: DryRunRange,
  ): Promise<ComparedAspiration[]> {
    const { receivedFrom, receivedUntil } = range;
    return this.database.query(sql`
      SELECT id, kind, category, village_code, title, body, received_at, agency_id,
             ${answersOf(sql`aspiration.id`, sql`aspiration.category`)} AS answers
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

/** Where the rules send a text, and why. */
function explained(text: GivenText, { before, after }: Routers, now: Date): DryRunResponse['texts'][number] {
  const input = { ...text, receivedAt: text.receivedAt === undefined ? now : new Date(text.receivedAt) };
  const { route, missed } = after.explain(input);
  const inForce = before(input);
  return {
    rule: route?.rule ?? null,
    agencyId: route?.agencyId ?? null,
    because: [...(route?.because ?? [])],
    missed: missed.slice(0, shownMisses),
    inForce: { rule: inForce?.rule ?? null, agencyId: inForce?.agencyId ?? null },
  };
}
