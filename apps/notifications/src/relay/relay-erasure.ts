import { Injectable } from '@nestjs/common';
import { SYSTEM_ACTOR } from '#lifecycle';
import { sql, type Transaction } from '#database';
import { assignedRelayStatuses } from './relay-request.workflow.js';
import { RelayLifecycle } from './relay-request.lifecycle.js';

/** Removes people who are erased from the requests to inform people in person. */
@Injectable()
export class RelayErasure {
  constructor(private readonly requests: RelayLifecycle) {}

  /**
   * Ends the open requests to inform these people, without a receipt, and deletes the notes on them.
   *
   * @param messageIds the messages to them
   */
  async eraseRecipients(tx: Transaction, messageIds: readonly string[]): Promise<void> {
    const now = new Date();
    const items = messageIds.map((id) => ({ id }));
    await this.requests.applyToMany(tx, 'withdraw', items, {
      actor: SYSTEM_ACTOR,
      now,
      changes: () => ({ reportedAt: now }),
    });
    await tx.query(sql`UPDATE relay_request_history SET reason = NULL WHERE subject_id = ANY (${messageIds}::uuid[])`);
  }

  /** Makes room for other members where these accounts are asked, and deletes the notes that they have written. */
  async eraseAuthors(tx: Transaction, accountIds: readonly string[]): Promise<void> {
    const open = await tx.query<{ id: string }>(sql`
      SELECT id FROM relay_request
       WHERE account_id = ANY (${accountIds}::uuid[]) AND status = ANY (${assignedRelayStatuses}) ORDER BY id`);
    await this.requests.applyToMany(tx, 'release', open, { actor: SYSTEM_ACTOR });
    await tx.query(sql`
      UPDATE relay_request_history SET reason = NULL
        FROM relay_request
       WHERE relay_request.id = subject_id AND account_id = ANY (${accountIds}::uuid[])
         AND actor = ANY (${accountIds}::text[])`);
  }
}
