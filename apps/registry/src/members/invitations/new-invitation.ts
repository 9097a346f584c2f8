import { v7 as uuidv7 } from 'uuid';
import type { NewSubject } from '#lifecycle';
import type { InvitationTokens } from './invitation-tokens.js';
import type { InvitationEntity } from './invitation.entity.js';

const dayMs = 86_400_000;

/** What every link of an invitation has. */
export function linkOf(tokens: InvitationTokens, id: string, issue: number, now: Date, days: number) {
  const expiresAt = new Date(now.getTime() + days * dayMs);
  return { issue, tokenHash: tokens.hashOf(tokens.tokenOf({ id, issue })), expiresAt };
}

interface Invited {
  readonly memberId: string;
  readonly kimId: string;
  readonly batchId: string | null;
  readonly invitedBy: string;
}

export function newInvitation(
  tokens: InvitationTokens,
  invited: Invited,
  now: Date,
  days: number,
): NewSubject<InvitationEntity> {
  const id = uuidv7();
  return { id, ...invited, ...linkOf(tokens, id, 1, now, days), invitedAt: now, acceptedBy: null };
}
