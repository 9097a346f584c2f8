import { Injectable, Logger } from '@nestjs/common';
import { allOf, Database, sql } from '#database';
import type { DeadLetterReason } from '../reactions/dead-letter.js';
import { orderOfKey } from './order-of-key.js';
import { operator, OperatorActions } from './operator-actions.js';

/** A key whose events are withheld from one reaction, with the cause. */
export interface BlockedKey {
  readonly reaction: string;
  readonly topic: string;
  readonly key: string;
  readonly events: number;
  /** Of the first event: the others wait because of it. */
  readonly reason: DeadLetterReason;
  readonly detail: string;
  readonly type: string | null;
  readonly oldestAt: Date;
  readonly ageSeconds: number;
}

export interface DeadLetterSummary {
  readonly position: string;
  readonly eventId: string;
  readonly type: string | null;
  readonly reason: DeadLetterReason;
  readonly detail: string;
  readonly deadLetteredAt: Date;
}

export interface DeadLetter extends DeadLetterSummary {
  readonly reaction: string;
  readonly topic: string;
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The exact bytes of the record; null is a tombstone. */
  readonly valueBase64: string | null;
  /** The value, if it is JSON. */
  readonly json?: unknown;
}

export type KeyName = Pick<BlockedKey, 'reaction' | 'topic' | 'key'>;

export interface BlockedKeyFilter extends Partial<KeyName> {
  /** The reason of the first event of the key. */
  readonly error?: string | undefined;
  readonly after?: readonly [string, string, string] | undefined;
  readonly limit: number;
}

/** The dead letters and blocked keys of this service. */
@Injectable()
export class DeadLetters {
  private readonly logger = new Logger('DeadLetters');

  constructor(
    private readonly database: Database,
    private readonly actions: OperatorActions,
  ) {}

  /** Lists blocked keys in the order of their names; `after` is the last one of the previous page. */
  keys({ reaction, topic, key, error, after, limit }: BlockedKeyFilter): Promise<BlockedKey[]> {
    const [afterReaction, afterTopic, afterKey] = after ?? ['', '', ''];
    return this.database.query<BlockedKey>(
      sql`SELECT blocked_key.reaction, blocked_key.topic, blocked_key.key, coalesce(stored.events, 0) AS events,
              coalesce(first.reason, 'KEY_BLOCKED') AS reason,
              coalesce(first.detail, 'the key has no dead letters left') AS detail,
              first.type, coalesce(first.dead_lettered_at, blocked_key.blocked_at) AS oldest_at,
              extract(epoch FROM clock_timestamp() - coalesce(first.dead_lettered_at, blocked_key.blocked_at))::int
                AS age_seconds
         FROM blocked_key
         LEFT JOIN LATERAL (SELECT count(*)::int AS events FROM dead_letter event
                             WHERE (event.reaction, event.topic, event.key)
                                 = (blocked_key.reaction, blocked_key.topic, blocked_key.key)) stored ON true
         LEFT JOIN LATERAL (SELECT reason, detail, type, dead_lettered_at FROM dead_letter event
                             WHERE (event.reaction, event.topic, event.key)
                                 = (blocked_key.reaction, blocked_key.topic, blocked_key.key)
                             ORDER BY ${orderOfKey} LIMIT 1) first ON true
        WHERE ${allOf(
          reaction !== undefined && sql`blocked_key.reaction = ${reaction}`,
          topic !== undefined && sql`blocked_key.topic = ${topic}`,
          key !== undefined && sql`blocked_key.key = ${key}`,
          error !== undefined && sql`first.reason = ${error}`,
        )}
          AND (blocked_key.reaction, blocked_key.topic, blocked_key.key) > (${afterReaction}, ${afterTopic}, ${afterKey})
        ORDER BY blocked_key.reaction, blocked_key.topic, blocked_key.key
        LIMIT ${limit}`,
    );
  }

  /** Lists the events of one key in order, without their content; `after` is the last position of the previous page. */
  events({ reaction, topic, key }: KeyName, after: string | undefined, limit: number): Promise<DeadLetterSummary[]> {
    return this.database.query<DeadLetterSummary>(
      sql`SELECT position, event_id, type, reason, detail, dead_lettered_at
         FROM dead_letter
        WHERE reaction = ${reaction} AND topic = ${topic} AND key = ${key} AND position > ${after ?? '0'}
        ORDER BY position LIMIT ${limit}`,
    );
  }

  /**
   * Returns one event with its content; undefined when it does not exist. Events carry no personal data, but an
   * unreadable record may contain anything: every access is recorded.
   */
  async inspect(position: string): Promise<DeadLetter | undefined> {
    return this.database.transaction(async (tx) => {
      const [row] = await tx.query<Omit<DeadLetter, 'valueBase64' | 'json'> & { value: Buffer | null }>(
        sql`SELECT position, reaction, topic, key, event_id, type, reason, detail, dead_lettered_at,
                headers, value
           FROM dead_letter WHERE position = ${position}`,
      );
      if (!row) return undefined;
      const { value, ...event } = row;
      const { reaction, topic, key, eventId, type } = event;
      await this.actions.record(tx, { action: 'INSPECT', reaction, topic, key, eventId, type });
      this.logger.warn({ actor: operator(), reaction, eventId }, 'an operator inspected a dead letter');
      return { ...event, valueBase64: value?.toString('base64') ?? null, ...jsonOf(value) };
    });
  }
}

function jsonOf(value: Buffer | null): { json?: unknown } {
  try {
    return value === null
      ? {}
      : { json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(value)) as unknown };
  } catch {
    return {};
  }
}
