import { Inject, Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import type { ContactPurpose } from '#contracts';
import { Database, sql } from '#database';
import { type RegistrySettings, registrySettings } from '../../registry.settings.js';
import { InvitationTokens } from './invitation-tokens.js';
import type { InvitationLinkClaim, InvitationLinks as Links } from './invitation.dto.js';
import type { InvitationPermission } from './invitation.policy.js';

type Settings = Pick<RegistrySettings, 'REGISTRY_INVITATION_URL'>;

/** Gives the links of invitations to the service that sends them, at the moment at which it sends. */
@Injectable()
export class InvitationLinks {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly tokens: InvitationTokens,
    @Inject(registrySettings) private readonly settings: Settings,
  ) {}

  /** The token is in the fragment, which browsers do not send and servers do not log. */
  async of({ invitations }: InvitationLinkClaim, actor: Actor): Promise<Links> {
    const permission: InvitationPermission = 'account-invitation.issue-links';
    const purpose: ContactPurpose = 'invite-members';
    this.access.check(actor, permission, { purpose });
    const rows = await this.database.query<{ id: string; issue: number }>(sql`
      SELECT invitation.id, invitation.issue
        FROM account_invitation AS invitation JOIN member ON member.id = member_id
        JOIN unnest(${invitations.map(({ id }) => id)}::uuid[], ${invitations.map(({ issue }) => issue)}::int[])
             AS claimed (id, issue) ON claimed.id = invitation.id AND claimed.issue = invitation.issue
       WHERE invitation.status = 'OPEN' AND invitation.expires_at > now()
         AND member.status = 'ACTIVE' AND member.account_id IS NULL
       ORDER BY invitation.id`);
    return {
      links: rows.map(({ id, issue }) => ({
        invitationId: id,
        issue,
        link: `${this.settings.REGISTRY_INVITATION_URL}#token=${this.tokens.tokenOf({ id, issue })}`,
      })),
    };
  }
}
