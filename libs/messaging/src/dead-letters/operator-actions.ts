import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#database';
import { currentContext } from '#observability';

export type OperatorActionName =
  'INSPECT' | 'RETRY' | 'DISCARD' | 'OUTBOX_RETRY' | 'OUTBOX_DISCARD' | 'REPLAY' | 'REPLAY_STOP' | 'REPUBLISH';

/** What somebody did about events by hand: which ones, and why. Never what an event holds. */
export interface NewOperatorAction {
  readonly action: OperatorActionName;
  readonly reaction?: string;
  readonly topic?: string;
  readonly key?: string;
  readonly eventId?: string;
  readonly type?: string | null;
  /** How many events it was done to. */
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

/** Who did what by hand, when and why. Lines are only ever added: the table refuses everything else. */
@Injectable()
export class OperatorActions {
  constructor(private readonly database: Database) {}

  /** In the transaction of what is done: either both are there or neither is. */
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
      `INSERT INTO operator_action (actor, action, reaction, topic, key, event_id, type, count, reason)
       SELECT * FROM jsonb_to_recordset($1::jsonb)
              AS line(actor text, action text, reaction text, topic text, key text, event_id uuid, type text,
                      count integer, reason text)`,
      [JSON.stringify(rows)],
    );
  }

  /** Newest first; `before` is the id of the last line seen. */
  list(before: string | undefined, limit: number): Promise<OperatorAction[]> {
    return this.database.query<OperatorAction>(
      `SELECT id, at, actor, action, reaction, topic, key, event_id AS "eventId", type, count, reason
         FROM operator_action WHERE id < $1 ORDER BY id DESC LIMIT $2`,
      [before ?? '9223372036854775807', limit],
    );
  }
}
