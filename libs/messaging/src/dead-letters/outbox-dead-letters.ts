import { Injectable } from '@nestjs/common';
import { Database, type Sql, sql } from '#database';
import { Signal } from '../outbox/signal.js';
import { OperatorActions } from './operator-actions.js';

/** A row of the outbox that the broker rejected; `blockedRows` counts the later rows of its key. */
export interface OutboxDeadLetter {
  readonly position: string;
  readonly eventId: string;
  readonly topic: string;
  readonly key: string;
  readonly type: string;
  readonly reason: string;
  readonly deadLetteredAt: Date;
  readonly ageSeconds: number;
  readonly bytes: number;
  readonly blockedRows: number;
}

/** Events of this service that the broker rejected. */
@Injectable()
export class OutboxDeadLetters {
  constructor(
    private readonly database: Database,
    private readonly relaySignal: Signal,
    private readonly actions: OperatorActions,
  ) {}

  /** In the order in which they were written; `after` is the last position of the previous page. */
  list(after: string | undefined, limit: number): Promise<OutboxDeadLetter[]> {
    return this.database.query<OutboxDeadLetter>(
      sql`SELECT position, id AS event_id, topic, key, type, dead_letter_reason AS reason, dead_lettered_at,
              extract(epoch FROM clock_timestamp() - dead_lettered_at)::int AS age_seconds,
                octet_length(payload) AS bytes,
              (SELECT count(*)::int FROM outbox later
                WHERE later.shard = rejected.shard AND later.topic = rejected.topic AND later.key = rejected.key
                  AND later.position > rejected.position) AS blocked_rows
         FROM outbox rejected
        WHERE dead_lettered_at IS NOT NULL AND position > ${after ?? '0'}
        ORDER BY position LIMIT ${limit}`,
    );
  }

  /**
   * Lets the relay publish the row again, before the rows that it blocks; if the broker rejects it again, it becomes a
   * dead letter again.
   */
  async retry(position: string, reason?: string): Promise<boolean> {
    return this.update(
      sql`UPDATE outbox SET dead_lettered_at = NULL, dead_letter_reason = NULL
        WHERE position = ${position} AND dead_lettered_at IS NOT NULL
        RETURNING id AS event_id, topic, key, type`,
      { action: 'OUTBOX_RETRY', reason },
    );
  }

  /** Deletes the row without publishing it; the other rows of its key continue. */
  async discard(position: string, reason: string): Promise<boolean> {
    return this.update(
      sql`DELETE FROM outbox WHERE position = ${position} AND dead_lettered_at IS NOT NULL
        RETURNING id AS event_id, topic, key, type`,
      { action: 'OUTBOX_DISCARD', reason },
    );
  }

  private update(
    statement: Sql,
    { action, reason }: { action: 'OUTBOX_RETRY' | 'OUTBOX_DISCARD'; reason: string | undefined },
  ): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const [row] = await tx.query<Pick<OutboxDeadLetter, 'eventId' | 'topic' | 'key' | 'type'>>(statement);
      if (!row) return false;
      await this.actions.record(tx, { action, ...row, reason });
      tx.afterCommit(() => this.relaySignal.notify());
      return true;
    });
  }
}
