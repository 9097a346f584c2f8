import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { jakartaDate } from '#calendar';
import { Database, sql } from '#database';
import { openStatuses } from '../../aspirations/aspiration.states.js';
import type { ColleaguesResponse } from './colleague.dto.js';

/** The accounts that are remembered as recorded; the oldest is forgotten first, and recorded again. */
const rememberedAccounts = 5_000;

/**
 * The coordinators, to whom aspirations can be assigned. The roles are in the tokens of the identity provider alone: an
 * account is a colleague once it comes with the role, and until it comes without, an administrator ends it, or it stays away.
 */
@Injectable()
export class Colleagues {
  private readonly recorded = new Map<string, string>();

  constructor(private readonly database: Database) {}

  /** Records what the token of the account shows; in the database once a day, or when its grants change. */
  async see({ subject, name, grants }: Actor, now = new Date()): Promise<void> {
    const areas = grants
      .filter(({ role }) => role === 'COMPLAINT_COORDINATOR')
      .flatMap(({ scope }) => (scope.kind === 'everything' ? ['*'] : scope.kind === 'area' ? [scope.prefix] : []))
      .toSorted();
    const seenOn = jakartaDate(now);
    const shown = JSON.stringify([seenOn, name, areas]);
    if (this.recorded.get(subject) === shown) return;
    if (areas.length === 0) await this.end(subject);
    else
      await this.database.query(sql`
        INSERT INTO colleague (account, name, areas, seen_on) VALUES (${subject}, ${name ?? null}, ${areas}, ${seenOn})
        ON CONFLICT (account) DO UPDATE SET name = excluded.name, areas = excluded.areas, seen_on = excluded.seen_on`);
    this.remember(subject, shown);
  }

  /** Ends a colleague; a job releases its aspirations. It is one again when it comes with the role. */
  async end(account: string): Promise<void> {
    this.recorded.delete(account);
    await this.database.query(sql`DELETE FROM colleague WHERE account = ${account}`);
  }

  async list(): Promise<ColleaguesResponse> {
    const items = await this.database.query<ColleaguesResponse['items'][number]>(sql`
      SELECT account, name, areas, seen_on::text,
             (SELECT count(*)::int FROM aspiration
               WHERE assignee = account AND status = ANY (${openStatuses}::text[])) AS open_aspirations
        FROM colleague ORDER BY name NULLS LAST, account`);
    return { items };
  }

  private remember(account: string, shown: string): void {
    this.recorded.delete(account);
    this.recorded.set(account, shown);
    if (this.recorded.size > rememberedAccounts) this.recorded.delete(this.recorded.keys().next().value!);
  }
}
