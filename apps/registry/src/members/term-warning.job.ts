import { Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { Database, inBatches, sql, type Transaction } from '#database';
import { SYSTEM_ACTOR } from '#lifecycle';
import { jakartaDate } from '#calendar';
import { MemberLifecycle } from './member.lifecycle.js';
import { warningOf } from './term-warning.rules.js';

const batchSize = 200;

interface DueTerm {
  readonly id: string;
  readonly memberId: string;
  readonly kimName: string;
  readonly endsOn: string;
  readonly renewed: boolean;
}

/** Publishes that the terms of officers are about to end: once at each of the distances. */
@Injectable()
export class TermWarningJob {
  constructor(
    private readonly database: Database,
    private readonly lifecycle: MemberLifecycle,
  ) {}

  /** Several replicas may run it at the same time. Gives the number of warnings. */
  @Cron(CronExpression.EVERY_HOUR, { waitForCompletion: true })
  async run(today = jakartaDate()): Promise<number> {
    let sum = 0;
    await inBatches(batchSize, async () => {
      const { locked, published } = await this.database.transaction((tx) => this.warn(tx, today));
      sum += published;
      return locked;
    });
    return sum;
  }

  /** Skips a member whose row is locked: that transaction may be about to renew the term. */
  private async warn(tx: Transaction, today: string): Promise<{ locked: number; published: number }> {
    const locked = await tx.query<{ id: string }>(sql`
      SELECT officer_term.id FROM officer_term JOIN member ON member.id = member_id
       WHERE warn_on <= ${today} ORDER BY warn_on, officer_term.id LIMIT ${batchSize}
         FOR UPDATE OF officer_term, member SKIP LOCKED`);
    const ids = locked.map(({ id }) => id);
    const due = await tx.query<DueTerm>(sql`
      SELECT officer_term.id, member_id, kim.name AS kim_name, ends_on::text,
             EXISTS (SELECT FROM officer_term AS later
                      WHERE later.kim_id = officer_term.kim_id AND later.post = officer_term.post
                        AND later.starts_on >= officer_term.ends_on
                        AND (later.ends_on IS NULL OR later.ends_on > later.starts_on)) AS renewed
        FROM officer_term JOIN kim ON kim.id = officer_term.kim_id
       WHERE officer_term.id = ANY (${ids}::uuid[]) AND warn_on <= ${today}`);
    const warnings = due.map((term) => ({ term, warning: term.renewed ? undefined : warningOf(term.endsOn, today) }));
    await tx.query(sql`
      UPDATE officer_term SET warn_on = next.warn_on
        FROM unnest(${warnings.map(({ term }) => term.id)}::uuid[],
                    ${warnings.map(({ warning }) => warning?.nextOn ?? null)}::date[]) AS next (id, warn_on)
       WHERE officer_term.id = next.id`);
    const items = warnings.flatMap(({ term: { memberId, kimName, endsOn }, warning }) =>
      warning ? [{ id: memberId, input: { warning: { kimName, endsOn, withinDays: warning.withinDays } } }] : [],
    );
    await this.lifecycle.applyToMany(tx, 'warn-term', items, { actor: SYSTEM_ACTOR });
    return { locked: locked.length, published: items.length };
  }
}
