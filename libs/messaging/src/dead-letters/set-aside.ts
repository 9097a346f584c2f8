import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { WakeUp } from '../outbox/wake-up.js';
import { OperatorActions } from './operator-actions.js';

/** A row of the outbox that the broker would not take; `behind` rows of its key wait for it. */
export interface SetAsideRow {
  readonly position: string;
  readonly eventId: string;
  readonly topic: string;
  readonly key: string;
  readonly type: string;
  readonly reason: string;
  readonly setAsideAt: Date;
  readonly ageSeconds: number;
  readonly bytes: number;
  readonly behind: number;
}

/** What this service has said and the broker never took. */
@Injectable()
export class SetAside {
  constructor(
    private readonly database: Database,
    private readonly relay: WakeUp,
    private readonly actions: OperatorActions,
  ) {}

  /** In the order in which it was said; `after` is the position of the last row seen. */
  list(after: string | undefined, limit: number): Promise<SetAsideRow[]> {
    return this.database.query<SetAsideRow>(
      `SELECT position, id AS "eventId", topic, key, type, set_aside_reason AS reason, set_aside_at AS "setAsideAt",
              extract(epoch FROM clock_timestamp() - set_aside_at)::int AS "ageSeconds", octet_length(payload) AS bytes,
              (SELECT count(*)::int FROM outbox behind
                WHERE behind.shard = aside.shard AND behind.topic = aside.topic AND behind.key = aside.key
                  AND behind.position > aside.position) AS behind
         FROM outbox aside
        WHERE set_aside_at IS NOT NULL AND position > $1
        ORDER BY position LIMIT $2`,
      [after ?? '0', limit],
    );
  }

  /** Lets the relay send it again, before what waits behind it; when the broker still refuses, it is set aside again. */
  async retry(position: string, reason?: string): Promise<boolean> {
    return this.settle(
      `UPDATE outbox SET set_aside_at = NULL, set_aside_reason = NULL
        WHERE position = $1 AND set_aside_at IS NOT NULL
        RETURNING id AS "eventId", topic, key, type`,
      { action: 'OUTBOX_RETRY', position, reason },
    );
  }

  /** Gives it up, so that it is never said; the rest of its key goes on. */
  async discard(position: string, reason: string): Promise<boolean> {
    return this.settle(
      `DELETE FROM outbox WHERE position = $1 AND set_aside_at IS NOT NULL RETURNING id AS "eventId", topic, key, type`,
      { action: 'OUTBOX_DISCARD', position, reason },
    );
  }

  private settle(
    statement: string,
    act: { action: 'OUTBOX_RETRY' | 'OUTBOX_DISCARD'; position: string; reason: string | undefined },
  ): Promise<boolean> {
    const { action, position, reason } = act;
    return this.database.transaction(async (tx) => {
      const [row] = await tx.query<Pick<SetAsideRow, 'eventId' | 'topic' | 'key' | 'type'>>(statement, [position]);
      if (!row) return false;
      await this.actions.record(tx, { action, ...row, reason });
      tx.afterCommit(() => this.relay.call());
      return true;
    });
  }
}
