import { Inject, Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { Database, inBatches, sql, type Transaction } from '#database';
import { SYSTEM_ACTOR } from '#lifecycle';
import { type RegistrySettings, registrySettings } from '../registry.settings.js';
import { MemberLifecycle } from './member.lifecycle.js';

const batchSize = 200;
const dayMs = 86_400_000;

/** Ends requests to confirm a link that the account has not answered in time: an account may be lost, or not the person's. */
@Injectable()
export class AccountLinkExpiryJob {
  constructor(
    private readonly database: Database,
    private readonly lifecycle: MemberLifecycle,
    @Inject(registrySettings) private readonly settings: Pick<RegistrySettings, 'REGISTRY_ACCOUNT_LINK_DAYS'>,
  ) {}

  /** Several replicas may run it at the same time. Gives the number of requests that have expired. */
  @Cron(CronExpression.EVERY_HOUR, { waitForCompletion: true })
  run(now = new Date()): Promise<number> {
    const before = new Date(now.getTime() - this.settings.REGISTRY_ACCOUNT_LINK_DAYS * dayMs);
    return inBatches(batchSize, () => this.database.transaction((tx) => this.expire(tx, before, now)));
  }

  private async expire(tx: Transaction, before: Date, now: Date): Promise<number> {
    const due = await tx.query<{ id: string }>(sql`
      SELECT id FROM member
       WHERE pending_account_id IS NOT NULL
         AND NOT EXISTS (SELECT FROM member_history
                          WHERE subject_id = member.id AND action IN ('join', 'request-link') AND at > ${before})
       ORDER BY id LIMIT ${batchSize} FOR UPDATE SKIP LOCKED`);
    const changes = () => ({ pendingAccountId: null });
    await this.lifecycle.applyToMany(tx, 'expire-link', due, { actor: SYSTEM_ACTOR, now, changes });
    return due.length;
  }
}
