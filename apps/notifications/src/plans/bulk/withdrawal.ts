import { Injectable } from '@nestjs/common';
import { anyOf, sql, type Sql, type Transaction } from '#database';
import {
  cancelMessages,
  holdMessages,
  messageBatch,
  recallable,
  recallMessages,
  stopMessages,
} from '../../messages/bulk/plan-messages.js';
import type { BulkPlan } from './bulk-plan.entity.js';

/** A provider does not have the message yet, or is getting it. */
const unsent = sql`(finished_at IS NULL AND state <> 'SENT')`;

/** Keeps messages of a plan from being sent, and replaces those in inboxes. Each step returns whether more is to be done. */
@Injectable()
export class Withdrawal {
  /** Before the answer to a pause or a cancellation: from then on no released message is sent that no sender has. */
  async stop(tx: Transaction, { id }: BulkPlan): Promise<void> {
    while ((await stopMessages(tx, id)) > 0);
  }

  async hold(tx: Transaction, { id }: BulkPlan): Promise<boolean> {
    return (await holdMessages(tx, id)) === messageBatch;
  }

  /** The plan is settled when nothing is being sent any more. */
  async cancel(tx: Transaction, { id }: BulkPlan): Promise<boolean> {
    if ((await cancelMessages(tx, id)) === messageBatch) return true;
    await settle(tx, id, unsent);
    return false;
  }

  /** Messages that are being sent meanwhile are replaced in a later run. */
  async recall(tx: Transaction, { id, recallNotice }: BulkPlan): Promise<boolean> {
    if ((await cancelMessages(tx, id)) === messageBatch) return true;
    if ((await recallMessages(tx, id, recallNotice!)) === messageBatch) return true;
    await settle(tx, id, anyOf(unsent, recallable));
    return false;
  }
}

/** The plan is settled when none of its messages fulfils the condition. */
async function settle(tx: Transaction, id: string, open: Sql): Promise<void> {
  await tx.query(sql`
    UPDATE bulk_plan SET settled_at = now()
     WHERE id = ${id} AND NOT EXISTS (SELECT FROM message WHERE plan_id = ${id} AND ${open})`);
}
