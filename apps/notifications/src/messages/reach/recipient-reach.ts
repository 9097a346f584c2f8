import { Injectable } from '@nestjs/common';
import {
  type DomainEvent,
  type MessageChannel,
  RecipientReachable,
  RecipientUnreachable,
  type recipientKinds,
} from '#contracts';
import { prepared, sql, type Transaction } from '#database';

/** A message that decides whether its recipient can be reached. */
export interface ReachingMessage {
  readonly id: string;
  readonly planId: string;
  readonly channel: MessageChannel;
  readonly recipient: (typeof recipientKinds)[number];
  readonly recipientId: string;
  readonly state: string;
  readonly reason: string | null;
  readonly outcome: string;
}

/** An event with the plan that caused it. */
export interface CausedEvent {
  readonly planId: string;
  readonly event: DomainEvent;
}

interface Changed {
  readonly recipient: (typeof recipientKinds)[number];
  readonly recipientId: string;
  readonly version: number;
  readonly messageId: string;
  readonly since: Date;
}

/** Who can be reached. Each change gives an event; that a recipient stays as they were gives none. */
@Injectable()
export class RecipientReach {
  /** No channel is left for these recipients. */
  async lost(
    tx: Transaction,
    messages: readonly (ReachingMessage & { readonly tried: readonly MessageChannel[] })[],
  ): Promise<CausedEvent[]> {
    const rows = messages.map(({ id, recipient, recipientId, reason, outcome, tried }) => ({
      recipient,
      recipient_id: recipientId,
      message_id: id,
      reason: reason ?? outcome,
      tried,
    }));
    const changed = await tx.query<Changed & { readonly isNew: boolean }>(sql`
      INSERT INTO recipient_reach AS reach
             (recipient, recipient_id, version, unreachable, message_id, reason, tried, since)
      SELECT DISTINCT ON (recipient, recipient_id) recipient, recipient_id, 1, true, message_id, reason, tried, now()
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (
               recipient text, recipient_id text, message_id uuid, reason text, tried text[])
       ORDER BY recipient, recipient_id, message_id DESC
      ON CONFLICT (recipient, recipient_id) DO UPDATE
        SET version = reach.version + (NOT reach.unreachable)::int, unreachable = true, message_id = excluded.message_id,
            reason = excluded.reason, tried = excluded.tried,
            since = CASE WHEN reach.unreachable THEN reach.since ELSE excluded.since END
      RETURNING recipient, recipient_id, version, message_id, since, since = now() AS is_new`);
    const byId = new Map(messages.map((message) => [message.id, message]));
    return changed.flatMap(({ isNew, since, ...fields }) => {
      const { planId, tried } = byId.get(fields.messageId)!;
      if (!isNew) return [];
      const event = RecipientUnreachable({ ...fields, tried: [...tried], unreachableSince: since.toISOString() });
      return [{ planId, event }];
    });
  }

  /** Who has a message on a channel that calls its reader can be reached. */
  async reached(tx: Transaction, messages: readonly ReachingMessage[]): Promise<CausedEvent[]> {
    const delivered = messages.filter(({ state, channel }) => state === 'DELIVERED' && channel !== 'IN_APP');
    if (delivered.length === 0) return [];
    const changed = await tx.query<Changed>(
      prepared(sql`
      WITH mine AS (
        SELECT DISTINCT ON (recipient, recipient_id) recipient, recipient_id, message_id
          FROM unnest(${delivered.map(({ recipient }) => recipient)}::text[],
                      ${delivered.map(({ recipientId }) => recipientId)}::text[],
                      ${delivered.map(({ id }) => id)}::uuid[]) AS message (recipient, recipient_id, message_id)
      ), lost AS (
        SELECT mine.* FROM recipient_reach AS reach JOIN mine USING (recipient, recipient_id)
         WHERE unreachable ORDER BY reach.recipient, reach.recipient_id FOR UPDATE OF reach
      )
      UPDATE recipient_reach AS reach
         SET version = reach.version + 1, unreachable = false, message_id = lost.message_id, since = now()
        FROM lost WHERE reach.recipient = lost.recipient AND reach.recipient_id = lost.recipient_id
      RETURNING reach.recipient, reach.recipient_id, reach.version, reach.message_id, reach.since`),
    );
    const planOf = new Map(delivered.map(({ id, planId }) => [id, planId]));
    return changed.map(({ since, ...fields }) => ({
      planId: planOf.get(fields.messageId)!,
      event: RecipientReachable({ ...fields, reachableSince: since.toISOString() }),
    }));
  }

  /** Of a recipient whose data are erased, without an event. */
  async forget(tx: Transaction, recipient: string, recipientId: string): Promise<void> {
    await tx.query(sql`
      UPDATE recipient_reach SET unreachable = false, since = now()
       WHERE recipient = ${recipient} AND recipient_id = ${recipientId} AND unreachable`);
  }
}
