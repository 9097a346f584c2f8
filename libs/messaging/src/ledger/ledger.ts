import { Injectable } from '@nestjs/common';
import { Database, sql } from '#database';
import { Reactions } from '../reactions/reactions.js';

/** Counts of published and handled events: across all services, published = handled when no event is in flight. */
export interface LedgerPage {
  readonly published: readonly { topic: string; type: string; count: number }[];
  /** The reactions of this service by event type. */
  readonly reactions: readonly { reaction: string; topic: string; type: string }[];
  readonly handled: readonly { reaction: string; topic: string; type: string; count: number }[];
  readonly deadLetters: number;
  readonly blockedKeys: number;
  readonly outboxPending: number;
  readonly outboxDeadLetters: number;
}

export interface HandledEvent {
  readonly reaction: string;
  readonly eventId: string;
  readonly type: string;
  readonly topic: string;
  readonly key: string;
  readonly sequence: number;
  readonly correlationId: string;
  readonly handledAt: string;
}

@Injectable()
export class Ledger {
  constructor(
    private readonly database: Database,
    private readonly reactions: Reactions,
  ) {}

  async page(): Promise<LedgerPage> {
    const [counts] = await this.database.query<Omit<LedgerPage, 'reactions'>>(
      sql`SELECT
         (SELECT coalesce(jsonb_agg(line ORDER BY line->>'topic', line->>'type'), '[]') FROM (
            SELECT jsonb_build_object('topic', topic, 'type', type, 'count', sum(count)) AS line
              FROM outbox_published GROUP BY topic, type) published) AS published,
         (SELECT coalesce(jsonb_agg(line ORDER BY line->>'reaction', line->>'type'), '[]') FROM (
            SELECT jsonb_build_object('reaction', reaction, 'topic', topic, 'type', type, 'count', count(*)) AS line
              FROM inbox GROUP BY reaction, topic, type) handled) AS handled,
         (SELECT count(*)::int FROM dead_letter) AS dead_letters,
         (SELECT count(*)::int FROM blocked_key) AS blocked_keys,
         (SELECT count(*)::int FROM outbox) AS outbox_pending,
         (SELECT count(*)::int FROM outbox WHERE dead_lettered_at IS NOT NULL) AS outbox_dead_letters`,
    );
    const reactions = this.reactions.all.map(({ reaction, topic, type }) => ({ reaction, topic: topic.name, type }));
    return { ...counts!, reactions };
  }

  /** Events handled after this position, oldest first; start with `undefined`. */
  async handled(after: readonly [string, string, string] | undefined, limit: number): Promise<HandledEvent[]> {
    const [handledAt, eventId, reaction] = after ?? ['-infinity', '00000000-0000-0000-0000-000000000000', ''];
    return this.database.query<HandledEvent>(
      sql`SELECT reaction, event_id, type, topic, key, sequence::float8, correlation_id,
              to_char(handled_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS handled_at
         FROM inbox
        WHERE (inbox.handled_at, event_id, reaction) > (${handledAt}::timestamptz, ${eventId}::uuid, ${reaction})
        ORDER BY inbox.handled_at, event_id, reaction
        LIMIT ${limit}`,
    );
  }
}
