import { Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { OfficerTermExpiring } from '#contracts';
import { Database, type Transaction } from '#database';
import { Outbox } from '#messaging';
import { jakartaDate } from '../jakarta-date.js';
import { type Member, memberColumns, stateOf } from './member-rows.js';
import { type TermWarning, warningOf } from './term-warnings.js';

const batchSize = 200;

interface DueTerm extends Member {
  readonly termId: string;
  readonly kimName: string;
  readonly endsOn: string;
  readonly renewed: boolean;
}

/** Says of the terms of officers that they are about to end: 90, 30 and 7 days before, once each. */
@Injectable()
export class TermWarningJob {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** Any number of replicas may do it at once. Gives how many warnings were said. */
  @Cron(CronExpression.EVERY_HOUR, { waitForCompletion: true })
  async run(today = jakartaDate()): Promise<number> {
    for (let published = 0; ;) {
      const batch = await this.database.transaction((tx) => this.warn(tx, today));
      published += batch.published;
      if (batch.locked < batchSize) return published;
    }
  }

  /** A member in other hands is left to the next sweep: whoever has it may be about to renew the very term. */
  private async warn(tx: Transaction, today: string): Promise<{ locked: number; published: number }> {
    const locked = await tx.query<{ id: string }>(
      `SELECT officer_term.id FROM officer_term JOIN member ON member.id = member_id
        WHERE warn_on <= $1 ORDER BY warn_on, officer_term.id LIMIT $2 FOR UPDATE OF officer_term, member SKIP LOCKED`,
      [today, batchSize],
    );
    const due = await tx.query<DueTerm>(
      `SELECT ${memberColumns}, officer_term.id AS "termId", kim.name AS "kimName", ends_on::text AS "endsOn",
              EXISTS (SELECT FROM officer_term later
                       WHERE later.kim_id = member.kim_id AND later.post = officer_term.post
                         AND later.starts_on >= officer_term.ends_on
                         AND (later.ends_on IS NULL OR later.ends_on > later.starts_on)) AS renewed
         FROM officer_term JOIN member ON member.id = member_id JOIN kim ON kim.id = member.kim_id
        WHERE officer_term.id = ANY ($1::uuid[]) AND warn_on <= $2`,
      [locked.map(({ id }) => id), today],
    );
    const warnings = due.flatMap((term) => {
      const warning = term.renewed ? undefined : warningOf(term.endsOn, today);
      return warning ? [{ term, warning }] : [];
    });
    await storeNext(tx, due, new Map(warnings.map(({ term, warning }) => [term.termId, warning])));
    await recordWarnings(
      tx,
      warnings.map(({ term }) => term),
      today,
    );
    await this.outbox.add(tx, ...warnings.map(({ term, warning }) => toEvent(term, warning)));
    return { locked: locked.length, published: warnings.length };
  }
}

function toEvent(term: DueTerm, { withinDays }: TermWarning) {
  const { kimName, endsOn } = term;
  return OfficerTermExpiring({ ...stateOf({ ...term, version: term.version + 1 }), kimName, endsOn, withinDays });
}

async function storeNext(
  tx: Transaction,
  due: readonly DueTerm[],
  warnings: ReadonlyMap<string, TermWarning>,
): Promise<void> {
  await tx.query(
    `UPDATE officer_term SET warn_on = next.warn_on
       FROM unnest($1::uuid[], $2::date[]) AS next(id, warn_on) WHERE officer_term.id = next.id`,
    [due.map(({ termId }) => termId), due.map(({ termId }) => warnings.get(termId)?.nextOn ?? null)],
  );
}

async function recordWarnings(tx: Transaction, members: readonly Member[], today: string): Promise<void> {
  await tx.query(
    `WITH warned AS (
       UPDATE member SET version = version + 1 WHERE id = ANY ($1::uuid[]) RETURNING id, version, post)
     INSERT INTO member_history (member_id, version, action, post, effective_on, actor, at)
     SELECT id, version, 'warn-term', post, $2, 'SYSTEM', now() FROM warned`,
    [members.map(({ id }) => id), today],
  );
}
