import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Access, type Actor } from '#access';
import { Database, sql } from '#database';
import { type Call, Idempotency } from '#http-api';
import { kimScope } from '../../kims/kim-visibility.js';
import type { InvitationBatchPreview, InvitationBatchResponse, NewInvitationBatch } from './invitation-batch.dto.js';
import { hasOpenInvitation, isInvitable, selectedMembers } from './invitation-candidates.js';
import { invitationError } from './invitation.errors.js';
import type { InvitationPermission } from './invitation.policy.js';

type Row = Omit<InvitationBatchResponse, 'status' | 'requestedAt' | 'finishedAt'> & {
  readonly requestedAt: Date;
  readonly finishedAt: Date | null;
};

/** Invites many members: one statement selects them, and `InvitationBatchJob` invites them. */
@Injectable()
export class InvitationBatches {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly idempotency: Idempotency,
  ) {}

  async preview(selection: NewInvitationBatch, actor: Actor): Promise<InvitationBatchPreview> {
    const [counts] = await this.database.query<Omit<InvitationBatchPreview, 'dryRun'>>(sql`
      SELECT count(DISTINCT member.kim_id) FILTER (WHERE ${isInvitable})::int AS kims,
             count(*) FILTER (WHERE ${isInvitable})::int AS members,
             count(member.account_id)::int AS with_account,
             count(*) FILTER (WHERE ${hasOpenInvitation})::int AS invited
        FROM member WHERE ${selectedMembers(selection, this.scopeOf(actor))}`);
    return { dryRun: true, ...counts! };
  }

  /** The members within the scope of the actor who can be invited now. */
  start(selection: NewInvitationBatch, actor: Actor, call: Call): Promise<InvitationBatchResponse> {
    const selected = selectedMembers(selection, this.scopeOf(actor));
    return this.idempotency.once(call, async (tx) => {
      const id = uuidv7();
      await tx.query(sql`
        WITH batch AS (
          INSERT INTO account_invitation_batch (id, members, invited, requested_by, requested_at, finished_at)
          SELECT ${id}, count(*)::int, 0, ${actor.subject}, now(), CASE WHEN count(*) = 0 THEN now() END
            FROM member WHERE ${selected} AND ${isInvitable}
          RETURNING id)
        INSERT INTO account_invitation_batch_member (batch_id, member_id)
        SELECT batch.id, member.id FROM batch, member WHERE ${selected} AND ${isInvitable}`);
      return this.read(id, actor, tx);
    });
  }

  /** The actor's own; all of them for actors who may invite everywhere. @throws 'invitation-batch-not-found' */
  get(id: string, actor: Actor): Promise<InvitationBatchResponse> {
    return this.read(id, actor, this.database);
  }

  private async read(id: string, actor: Actor, source: Pick<Database, 'query'>): Promise<InvitationBatchResponse> {
    const permission: InvitationPermission = 'account-invitation.read';
    const all = this.access.allows(actor, permission, {});
    const [row] = await source.query<Row>(sql`
      SELECT id, members, invited, requested_at, finished_at,
             (SELECT count(*)::int FROM account_invitation_batch_member WHERE batch_id = batch.id) AS pending,
             open, accepted, expired, revoked
        FROM account_invitation_batch AS batch CROSS JOIN LATERAL (
               SELECT count(*) FILTER (WHERE status = 'OPEN')::int AS open,
                      count(*) FILTER (WHERE status = 'ACCEPTED')::int AS accepted,
                      count(*) FILTER (WHERE status = 'EXPIRED')::int AS expired,
                      count(*) FILTER (WHERE status = 'REVOKED')::int AS revoked
                 FROM account_invitation WHERE batch_id = batch.id) AS states
       WHERE id = ${id} AND (${all} OR requested_by = ${actor.subject})`);
    if (!row) throw invitationError('invitation-batch-not-found');
    return {
      ...row,
      status: row.finishedAt === null ? 'RUNNING' : 'DONE',
      requestedAt: row.requestedAt.toISOString(),
      finishedAt: row.finishedAt?.toISOString() ?? null,
    };
  }

  private scopeOf(actor: Actor) {
    const permission: InvitationPermission = 'account-invitation.send';
    return this.access.scopeCondition(actor, permission, kimScope(sql`member.kim_id`));
  }
}
