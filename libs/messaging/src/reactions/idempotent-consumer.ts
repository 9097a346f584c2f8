import { prepared, sql, type Transactions } from '#database';
import { type RequestContext, type TraceContext, withContext } from '#observability';
import type { IncomingRecord } from '../broker.js';
import type { Envelope } from '../wire/cloud-event.js';
import { storeDeadLetter } from './dead-letter.js';
import type { Handler } from './reactions.js';

export type ConsumeOutcome = 'handled' | 'duplicate' | 'dead-lettered';

/** One reaction to one event. */
export interface Pair {
  readonly handler: Handler;
  readonly event: Envelope;
  readonly record: IncomingRecord;
}

export const keyBlocked = { reason: 'KEY_BLOCKED', detail: 'an earlier event of its key is a dead letter' } as const;

/** The context of a reaction: continues the correlation and names the event as the cause. */
export function contextOf(event: Envelope, trace: TraceContext): RequestContext {
  return { correlationId: event.correlationId, causationId: event.id, ...trace };
}

/**
 * Runs one reaction to one event in one transaction: the inbox row, its effects, and the events that it publishes. An
 * event that was handled before changes nothing. If the key is blocked, the event becomes a dead letter too.
 *
 * @param trace the span of the reaction
 */
export function consumeOnce(
  transactions: Transactions,
  { handler, event, record }: Pair,
  trace: TraceContext,
): Promise<ConsumeOutcome> {
  return withContext(contextOf(event, trace), () =>
    transactions.transaction(async (tx) => {
      const [inbox] = await tx.query<{ blocked: boolean; fresh: boolean }>(
        prepared(
          sql`WITH blocked AS (SELECT FROM blocked_key WHERE reaction = ${handler.reaction} AND topic = ${event.topic}
                AND key = ${event.key}),
                fresh AS (
                  INSERT INTO inbox (reaction, event_id, type, topic, key, sequence, correlation_id)
                  SELECT ${handler.reaction}, ${event.id}::uuid, ${event.type}, ${event.topic}, ${event.key},
                    ${event.sequence}::bigint, ${event.correlationId}::uuid WHERE NOT EXISTS (SELECT FROM blocked)
                  ON CONFLICT DO NOTHING
                  RETURNING event_id)
           SELECT EXISTS (SELECT FROM blocked) AS blocked, EXISTS (SELECT FROM fresh) AS fresh`,
        ),
      );
      if (inbox?.blocked) {
        const { reaction } = handler;
        const handled = await tx.query(sql`SELECT FROM inbox WHERE reaction = ${reaction} AND event_id = ${event.id}`);
        if (handled.length > 0) return 'duplicate';
        await storeDeadLetter(tx, { reaction, eventId: event.id, type: event.type, record, ...keyBlocked });
        return 'dead-lettered';
      }
      if (!inbox?.fresh) return 'duplicate';
      await handler.run({ event, tx });
      return 'handled';
    }),
  );
}
