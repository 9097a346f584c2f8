import { Inject, Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { Database, sql, type Transaction } from '#database';
import { type RegistrySettings, registrySettings } from '../../registry.settings.js';
import { InvitationBatchEntity } from './invitation-batch.entity.js';
import { isInvitable } from './invitation-candidates.js';
import { InvitationTokens } from './invitation-tokens.js';
import { InvitationLifecycle } from './invitation.lifecycle.js';
import { newInvitation } from './new-invitation.js';

const batchSize = 500;

interface Candidate {
  readonly memberId: string;
  readonly kimId: string;
  readonly kimName: string;
}

/** Invites the members of a batch, some in each transaction: after a crash another run continues where it stopped. */
@Injectable()
export class InvitationBatchJob {
  constructor(
    private readonly database: Database,
    private readonly lifecycle: InvitationLifecycle,
    private readonly tokens: InvitationTokens,
    @Inject(registrySettings) private readonly settings: Pick<RegistrySettings, 'REGISTRY_INVITATION_DAYS'>,
  ) {}

  /** Continues until no batch is open, or others have locked them. */
  @Cron(CronExpression.EVERY_SECOND, { waitForCompletion: true })
  async run(): Promise<void> {
    while (await this.database.transaction((tx) => this.next(tx)));
  }

  private async next(tx: Transaction): Promise<boolean> {
    const [batch] = await tx.query<InvitationBatchEntity>(sql`
      SELECT * FROM account_invitation_batch WHERE finished_at IS NULL
       ORDER BY requested_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`);
    if (!batch) return false;
    const { id, requestedBy: invitedBy } = batch;
    const taken = await tx.query<{ memberId: string }>(sql`
      DELETE FROM account_invitation_batch_member WHERE batch_id = ${id} AND member_id IN (
        SELECT member_id FROM account_invitation_batch_member WHERE batch_id = ${id} ORDER BY member_id LIMIT ${batchSize})
      RETURNING member_id`);
    const candidates = await this.lock(
      tx,
      taken.map(({ memberId }) => memberId),
    );
    const now = new Date();
    const names = new Map(candidates.map(({ kimId, kimName }) => [kimId, kimName]));
    const invitations = candidates.map(({ memberId, kimId }) =>
      newInvitation(
        this.tokens,
        { memberId, kimId, batchId: id, invitedBy },
        now,
        this.settings.REGISTRY_INVITATION_DAYS,
      ),
    );
    const created = await this.lifecycle.createMany(tx, invitations, {
      actor: invitedBy,
      authorized: true,
      guarded: true,
      now,
      inputOf: ({ kimId }) => ({ kimName: names.get(kimId)! }),
    });
    await tx.manager.update(
      InvitationBatchEntity,
      { id },
      { invited: batch.invited + created.length, ...(taken.length < batchSize && { finishedAt: now }) },
    );
    return true;
  }

  /** Those who can still be invited, locked: one who leaves at the same time gets no invitation. */
  private lock(tx: Transaction, memberIds: readonly string[]): Promise<Candidate[]> {
    return tx.query<Candidate>(sql`
      SELECT member.id AS member_id, member.kim_id, kim.name AS kim_name
        FROM member JOIN kim ON kim.id = member.kim_id
       WHERE member.id = ANY (${memberIds}::uuid[]) AND ${isInvitable}
       ORDER BY member.id FOR UPDATE OF member`);
  }
}
