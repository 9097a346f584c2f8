import { Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { Database, inBatches, sql } from '#database';
import { SYSTEM_ACTOR } from '#lifecycle';
import { InvitationLifecycle } from './invitation.lifecycle.js';

const batchSize = 200;

/** Expires invitations whose time is over. Before it runs, such an invitation cannot be accepted either. */
@Injectable()
export class InvitationExpiryJob {
  constructor(
    private readonly database: Database,
    private readonly lifecycle: InvitationLifecycle,
  ) {}

  /** Several replicas may run it at the same time. Gives the number of invitations that have expired. */
  @Cron(CronExpression.EVERY_HOUR, { waitForCompletion: true })
  run(now = new Date()): Promise<number> {
    return inBatches(batchSize, () =>
      this.database.transaction(async (tx) => {
        const due = await tx.query<{ id: string }>(sql`
          SELECT id FROM account_invitation WHERE status = 'OPEN' AND expires_at <= ${now}
           ORDER BY id LIMIT ${batchSize} FOR UPDATE SKIP LOCKED`);
        await this.lifecycle.applyToMany(tx, 'expire', due, { actor: SYSTEM_ACTOR, now });
        return due.length;
      }),
    );
  }
}
