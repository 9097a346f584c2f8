import { Injectable } from '@nestjs/common';
import { Database, sql } from '#database';
import type { KeyName } from './dead-letters.js';
import { OperatorActions } from './operator-actions.js';
import { unblockKey, lockKey, countDeadLetters } from './blocked-key.js';

export interface DiscardResult {
  readonly discarded: number;
  readonly remaining: number;
  readonly unblocked: boolean;
}

/** Discards dead letters: their reaction never receives them. */
@Injectable()
export class Discard {
  constructor(
    private readonly database: Database,
    private readonly actions: OperatorActions,
  ) {}

  /**
   * Deletes one event of a key, or all of them, and unblocks the key when none is left. Deleted events count as
   * handled, so that a redelivery changes nothing; the remaining ones stay until the key is retried. Returns undefined
   * when the event or key does not exist.
   */
  async discard(name: KeyName, position: string | undefined, reason: string): Promise<DiscardResult | undefined> {
    const { reaction, topic, key } = name;
    return this.database.transaction(async (tx) => {
      if (!(await lockKey(tx, name))) return undefined;
      const deleted = await tx.query<{ eventId: string; type: string | null }>(
        sql`WITH deleted AS (
           DELETE FROM dead_letter
            WHERE reaction = ${reaction} AND topic = ${topic} AND key = ${key} AND (${position ?? null}::bigint IS NULL
              OR position = ${position ?? null})
        RETURNING event_id, type, headers
         ), handled AS (
           INSERT INTO inbox (reaction, event_id, type, topic, key, sequence, correlation_id)
           SELECT ${reaction}, event_id, type, ${topic}, ${key},
                  CASE WHEN headers->>'ce_sequence' ~ '^[0-9]{1,15}$' THEN (headers->>'ce_sequence')::bigint ELSE 0 END,
                  CASE WHEN pg_input_is_valid(headers->>'ce_correlationid', 'uuid')
                       THEN (headers->>'ce_correlationid')::uuid ELSE event_id END
             FROM deleted WHERE type IS NOT NULL
           ON CONFLICT DO NOTHING
         )
         SELECT event_id, type FROM deleted ORDER BY event_id`,
      );
      if (position !== undefined && deleted.length === 0) return undefined;
      const remaining = await countDeadLetters(tx, name);
      if (remaining === 0) await unblockKey(tx, name);
      await this.actions.record(
        tx,
        ...deleted.map((event) => ({ action: 'DISCARD' as const, ...name, ...event, reason })),
      );
      return { discarded: deleted.length, remaining, unblocked: remaining === 0 };
    });
  }
}
