import { Injectable } from '@nestjs/common';
import { sql, type Transaction } from '#database';
import { changeColumns, type MessageChange } from '../message-events.js';
import type { Candidate, Sibling } from './escalation.rules.js';

/** A message that failed, with what decides about its follow-up. */
export interface FailedMessage extends MessageChange {
  readonly accountId: string | null;
  readonly topic: string | null;
  readonly disaster: boolean;
  readonly expired: boolean;
  readonly fingerprint: Buffer | null;
  readonly wrappedKey: Buffer | null;
  readonly sealedContact: Buffer | null;
  /** The messages of the plan to the recipient, with this one. */
  readonly siblings: readonly Sibling[];
  /** The stored addresses of the recipient. */
  readonly points: readonly (Candidate & { readonly id: string })[];
}

/** The messages whose follow-up is not decided. */
@Injectable()
export class FailedMessages {
  async take(tx: Transaction, limit: number): Promise<FailedMessage[]> {
    const taken = await tx.query<{ id: string }>(
      sql`SELECT id FROM message WHERE follow_up ORDER BY id LIMIT ${limit} FOR UPDATE SKIP LOCKED`,
    );
    if (taken.length === 0) return [];
    const ids = taken.map(({ id }) => id);
    return tx.query<FailedMessage>(sql`
      SELECT ${changeColumns}, now() AS at, account_id, topic, disaster, fingerprint, wrapped_key, sealed_contact,
             coalesce(expires_at <= now(), false) AS expired,
             (SELECT jsonb_agg(jsonb_build_object('channel', channel, 'state', state, 'outcome', outcome,
                                                  'open', follow_up AND id <> ALL (${ids}::uuid[])))
                FROM message AS sibling
               WHERE sibling.plan_id = message.plan_id AND sibling.recipient = message.recipient
                 AND sibling.recipient_id = message.recipient_id) AS siblings,
             (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'channel', channel, 'suppressed', reason)
                                        ORDER BY owner_kind <> 'ACCOUNT', confirmed_at), '[]')
                FROM contact_point LEFT JOIN suppression USING (fingerprint, channel)
               WHERE contact_point.state = 'CONFIRMED'
                 AND (owner_kind = 'ACCOUNT' AND owner_id = message.account_id
                      OR owner_kind = message.recipient
                         AND owner_id = CASE WHEN message.recipient IN ('MEMBER', 'REPORTER', 'SUBSCRIBER')
                                             THEN message.recipient_id::uuid END)) AS points
        FROM message WHERE id = ANY (${ids}::uuid[]) ORDER BY id`);
  }

  /** Erases their addresses, which nothing needs any more. */
  async finish(tx: Transaction, messages: readonly FailedMessage[]): Promise<void> {
    await tx.query(sql`
      UPDATE message SET follow_up = false, wrapped_key = NULL, sealed_contact = NULL
       WHERE id = ANY (${messages.map(({ id }) => id)}::uuid[])`);
  }
}
