import { sql, type Transactions } from '#database';
import { withContext } from '#observability';
import { endProcessSpan, type EventSpans } from '../event-spans.js';
import { storeDeadLetter } from './dead-letter.js';
import { contextOf, keyBlocked, type Pair, type ConsumeOutcome } from './idempotent-consumer.js';
import { takeLocks } from './locks.js';

type State = 'new' | 'known' | 'blocked';
const outcomeOf = { new: 'handled', known: 'duplicate', blocked: 'dead-lettered' } as const;

/**
 * Runs several reactions to several events in one transaction, in the given order, with the guarantees of `consumeOnce`
 * for each. One statement records all of them in the inbox and returns which are new, then all declared locks are taken
 * in one order. After any failure everything is rolled back, and the caller processes the events one by one. Returns the
 * outcome of each. Each has its own span, recorded on commit.
 */
export function processBatch(
  transactions: Transactions,
  pairs: readonly Pair[],
  spans: EventSpans,
): Promise<ConsumeOutcome[]> {
  return transactions.transaction(async (tx) => {
    // All consumers insert in the same order: two with the same events wait for each other instead of deadlocking.
    const recorded = await tx.query<{ state: State }>(
      sql`WITH pair AS (
         SELECT *
           FROM unnest(${pairs.map(({ handler }) => handler.reaction)}::text[],
             ${pairs.map(({ event }) => event.id)}::uuid[], ${pairs.map(({ event }) => event.type)}::text[],
             ${pairs.map(({ event }) => event.topic)}::text[], ${pairs.map(({ event }) => event.key)}::text[],
             ${pairs.map(({ event }) => event.sequence)}::bigint[],
             ${pairs.map(({ event }) => event.correlationId)}::uuid[])
                WITH ORDINALITY AS pair(reaction, event_id, type, topic, key, sequence, correlation_id, index)
       ), blocked AS (
         SELECT reaction, event_id,
                EXISTS (SELECT FROM inbox
                         WHERE inbox.reaction = pair.reaction AND inbox.event_id = pair.event_id) AS handled
           FROM pair JOIN blocked_key USING (reaction, topic, key)
       ), fresh AS (
         INSERT INTO inbox (reaction, event_id, type, topic, key, sequence, correlation_id)
         SELECT reaction, event_id, type, topic, key, sequence, correlation_id
           FROM pair
          WHERE (reaction, event_id) NOT IN (SELECT reaction, event_id FROM blocked)
          ORDER BY reaction, event_id
         ON CONFLICT DO NOTHING
      RETURNING reaction, event_id
       )
       SELECT CASE WHEN EXISTS (SELECT FROM fresh WHERE fresh.reaction = pair.reaction
         AND fresh.event_id = pair.event_id)
                     THEN 'new'
                   WHEN EXISTS (SELECT FROM blocked
                                 WHERE blocked.reaction = pair.reaction AND blocked.event_id = pair.event_id
                                   AND NOT blocked.handled)
                     THEN 'blocked'
                   ELSE 'known'
               END AS state
         FROM pair
        ORDER BY index`,
    );
    const states = statesOf(pairs, recorded);
    // Dead letters first: a retry of dead letters locks the key before the rows of its reaction, too.
    for (const [index, { handler, event, record }] of pairs.entries())
      if (states[index] === 'blocked')
        await storeDeadLetter(tx, {
          reaction: handler.reaction,
          eventId: event.id,
          type: event.type,
          record,
          ...keyBlocked,
        });
    await takeLocks(
      tx,
      pairs.filter((_, index) => states[index] === 'new'),
    );
    for (const [index, { handler, event, record }] of pairs.entries()) {
      const outcome = outcomeOf[states[index]!];
      const span = spans.process({ record, event, reaction: handler.reaction });
      if (outcome === 'handled') await withContext(contextOf(event, span.context), () => handler.run({ event, tx }));
      tx.afterCommit(() => endProcessSpan(span, outcome, outcome === 'dead-lettered' ? keyBlocked.reason : undefined));
    }
    return states.map((state) => outcomeOf[state]);
  });
}

/** An event that occurs again in the batch is known by then. */
function statesOf(pairs: readonly Pair[], recorded: readonly { readonly state: State }[]): State[] {
  const begun = new Set<string>();
  return pairs.map(({ handler, event }, index) => {
    const id = `${handler.reaction}\n${event.id}`;
    const state = begun.has(id) ? 'known' : recorded[index]!.state;
    begun.add(id);
    return state;
  });
}
