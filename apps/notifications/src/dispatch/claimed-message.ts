import type { messageChannels, messageSubjects, recipientKinds } from '#contracts';
import type { Database } from '#database';
import type { TemplateName } from '../templates/templates.js';

/** A message that this sweep, and no other, delivers. */
export interface ClaimedMessage {
  readonly id: string;
  readonly version: number;
  readonly channel: (typeof messageChannels)[number];
  readonly template: TemplateName;
  readonly recipient: (typeof recipientKinds)[number];
  readonly accountId: string | null;
  readonly aboutKind: (typeof messageSubjects)[number];
  readonly aboutId: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly wrappedKey: Buffer;
  readonly sealedContact: Buffer;
  /** This one included. */
  readonly attempts: number;
}

/** For so long a claim holds; the messages of a sender that was killed are taken over after it. */
const leaseSeconds = 120;

/** Takes messages that are due, and those whose sender is lost. */
export function claimMessages(database: Database, limit: number): Promise<ClaimedMessage[]> {
  return database.query<ClaimedMessage>(
    `UPDATE message SET state = 'SENDING', attempts = attempts + 1, due_at = now() + $1 * interval '1 s'
      WHERE id IN (SELECT id FROM message WHERE finished_at IS NULL AND due_at <= now()
                    ORDER BY due_at LIMIT $2 FOR UPDATE SKIP LOCKED)
     RETURNING id, version, channel, template, recipient, account_id AS "accountId", about_kind AS "aboutKind",
               about_id AS "aboutId", variables, wrapped_key AS "wrappedKey", sealed_contact AS "sealedContact", attempts`,
    [leaseSeconds, limit],
  );
}
