import { Injectable } from '@nestjs/common';
import { Database, sql, type Transaction } from '#database';
import { currentContext } from '#observability';

export type OperatorActionName =
  'INSPECT' | 'RETRY' | 'DISCARD' | 'OUTBOX_RETRY' | 'OUTBOX_DISCARD' | 'REPLAY' | 'REPLAY_STOP' | 'REPUBLISH';

/** A manual action on events: which ones, and why. Never the content of an event. */
export interface NewOperatorAction {
  readonly action: OperatorActionName;
  readonly reaction?: string;
  readonly topic?: string;
  readonly key?: string;
  readonly eventId?: string;
  readonly type?: string | null;
  /** Number of affected events. */
  readonly count?: number;
  readonly reason?: string | undefined;
}

export interface OperatorAction {
  readonly id: string;
  readonly at: Date;
  readonly actor: string;
  readonly action: OperatorActionName;
  readonly reaction: string | null;
  readonly topic: string | null;
  readonly key: string | null;
  readonly eventId: string | null;
  readonly type: string | null;
  readonly count: number;
  readonly reason: string | null;
}

/** The subject of the operator's access token. */
export function operator(): string {
  return currentContext()?.actor ?? 'unknown';
}

/** Audit log of manual actions: actor, time, reason. The table is append-only. */
@Injectable()
export class OperatorActions {
  constructor(private readonly database: Database) {}

  /** Records actions in the transaction of the change: both are stored or neither. */
  async record(tx: Pick<Transaction, 'query'>, ...actions: readonly NewOperatorAction[]): Promise<void> {
    if (actions.length === 0) return;
    const rows = actions.map(({ action, reaction, topic, key, eventId, type, count = 1, reason }) => ({
      actor: operator(),
      action,
      reaction,
      topic,
      key,
      event_id: eventId,
      type,
      count,
      reason,
    }));
    await tx.query(
      sql`INSERT INTO operator_action (actor, action, reaction, topic, key, event_id, type, count, reason)
       SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
              AS line(actor text, action text, reaction text, topic text, key text, event_id uuid, type text,
                      count integer, reason text)`,
    );
  }

  /** Newest first; `before` is the id of the last entry of the previous page. */
  list(before: string | undefined, limit: number): Promise<OperatorAction[]> {
    return this.database.query<OperatorAction>(
      sql`SELECT id, at, actor, action, reaction, topic, key, event_id, type, count, reason
         FROM operator_action WHERE id < ${before ?? '9223372036854775807'} ORDER BY id DESC LIMIT ${limit}`,
    );
  }
}
