import { Inject, Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { Database, sql } from '#database';
import { type Call, Idempotency } from '#http-api';
import type { VersionedCommand } from '#lifecycle';
import { readKim } from '../../kims/kim-rows.js';
import { targetOf } from '../../kims/kim-visibility.js';
import { type RegistrySettings, registrySettings } from '../../registry.settings.js';
import { readMember } from '../member-rows.js';
import { InvitationTokens } from './invitation-tokens.js';
import { type InvitationResponse, toInvitationResponse } from './invitation.dto.js';
import { InvitationEntity } from './invitation.entity.js';
import { invitationError } from './invitation.errors.js';
import { InvitationLifecycle } from './invitation.lifecycle.js';
import type { InvitationPermission } from './invitation.policy.js';
import { linkOf, newInvitation } from './new-invitation.js';

type Settings = Pick<RegistrySettings, 'REGISTRY_INVITATION_DAYS'>;

/** Invitations of members to link the account with which they sign in. */
@Injectable()
export class Invitations {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly idempotency: Idempotency,
    private readonly lifecycle: InvitationLifecycle,
    private readonly tokens: InvitationTokens,
    @Inject(registrySettings) private readonly settings: Settings,
  ) {}

  /** @throws 'member-not-found' */
  invite(memberId: string, actor: Actor, call: Call, now = new Date()): Promise<InvitationResponse> {
    return this.idempotency.once(call, async (tx) => {
      const { kimId } = await readMember(tx, memberId);
      const { name: kimName } = await readKim(tx, kimId);
      const invited = { memberId, kimId, batchId: null, invitedBy: actor.subject };
      const invitation = newInvitation(this.tokens, invited, now, this.settings.REGISTRY_INVITATION_DAYS);
      return toInvitationResponse(await this.lifecycle.create(tx, invitation, { actor, now, input: { kimName } }));
    });
  }

  /** A new link takes the place of the one before. */
  resend({ id, version, actor }: VersionedCommand, now = new Date()): Promise<InvitationResponse> {
    return this.database.transaction(async (tx) =>
      toInvitationResponse(
        await this.lifecycle.apply(tx, 'resend', {
          id,
          version,
          actor,
          now,
          input: async ({ before }) => ({ kimName: (await readKim(tx, before.kimId)).name }),
          changes: ({ before }) =>
            linkOf(this.tokens, id, before.issue + 1, now, this.settings.REGISTRY_INVITATION_DAYS),
        }),
      ),
    );
  }

  revoke({ id, version, actor }: VersionedCommand): Promise<InvitationResponse> {
    return this.database.transaction(async (tx) =>
      toInvitationResponse(await this.lifecycle.apply(tx, 'revoke', { id, version, actor })),
    );
  }

  /** @throws 'invitation-not-found' */
  async get(id: string, actor: Actor): Promise<InvitationResponse> {
    const [invitation] = await this.database.query<InvitationEntity>(
      sql`SELECT * FROM account_invitation WHERE id = ${id}`,
    );
    if (!invitation) throw invitationError('invitation-not-found');
    const permission: InvitationPermission = 'account-invitation.read';
    this.access.check(actor, permission, targetOf(await readKim(this.database, invitation.kimId)));
    return toInvitationResponse(invitation);
  }
}
