import { Injectable } from '@nestjs/common';
import type { MessageChannel, MessageClass } from '#contracts';
import { Database, inBatches, sql, type Transaction } from '#database';
import { decide, decideTiming, type Decision, type PolicyInput } from '../../preferences/policy.js';
import { allows } from '../../preferences/preference.rules.js';
import { declarations, type TemplateName } from '../../templates/catalog/declarations.js';
import { DispatchSignal } from '../dispatch-signal.js';
import { waitsForDigest } from '../digests/held-for-digest.js';
import { Decisions, type NewDecision } from '../explain/decisions.js';
import { changeColumns, type MessageChange, MessageEvents } from '../message-events.js';
import { type PolicyRecipient, RecipientPolicies } from './recipient-policies.js';

const batchSize = 500;

interface HeldMessage extends PolicyRecipient {
  readonly id: string;
  readonly channel: MessageChannel;
  readonly class: MessageClass;
  readonly topic: string | null;
  readonly template: TemplateName;
}

/** Decides again about messages whose wait is over: their recipients may want something else by now. */
@Injectable()
export class HeldMessages {
  constructor(
    private readonly database: Database,
    private readonly policies: RecipientPolicies,
    private readonly decisions: Decisions,
    private readonly events: MessageEvents,
    private readonly dispatch: DispatchSignal,
  ) {}

  async release(): Promise<void> {
    await inBatches(batchSize, () =>
      this.database.transaction(async (tx) => {
        const due = await tx.query<HeldMessage>(sql`
          SELECT id, channel, class, topic, template, recipient, recipient_id, account_id FROM message
           WHERE state = 'HELD' AND due_at <= now() AND NOT ${waitsForDigest}
           ORDER BY due_at LIMIT ${batchSize} FOR UPDATE SKIP LOCKED`);
        if (due.length > 0) await this.decideAbout(tx, due);
        return due.length;
      }),
    );
  }

  private async decideAbout(tx: Transaction, due: readonly HeldMessage[]): Promise<void> {
    const now = new Date();
    const policies = await this.policies.of(due, tx, now);
    const decided = due.map(({ id, channel, class: messageClass, topic, template }, index) => {
      const policy = policies[index]!.inputOf(messageClass);
      const input = {
        ...policy,
        class: messageClass,
        topic: topic ?? declarations[template].topic,
        disaster: false,
        channels: [{ channel, confirmed: true, suppressed: null }],
        now,
      };
      return { id, decision: messageClass === 'DIGEST' ? decideAboutDigest(input, channel) : decide(input)[0]! };
    });
    const changes = await this.change(tx, decided);
    await this.decisions.add(
      tx,
      decided.map(({ id, decision }) => recorded(id, decision)),
    );
    await this.events.publish(
      tx,
      changes.filter(({ state }) => state === 'SUPPRESSED'),
    );
    tx.afterCommit(() => this.dispatch.notify());
  }

  private change(
    tx: Transaction,
    decided: readonly { readonly id: string; readonly decision: Decision }[],
  ): Promise<MessageChange[]> {
    const rows = decided.map(({ id, decision }) => ({
      id,
      state: decision.kind === 'send' ? 'PENDING' : decision.kind === 'suppress' ? 'SUPPRESSED' : 'HELD',
      due_at: 'until' in decision ? decision.until.toISOString() : null,
      reason: 'reason' in decision ? decision.reason : null,
    }));
    return tx.query<MessageChange>(sql`
      UPDATE message
         SET state = row.state, reason = row.reason, due_at = coalesce(row.due_at, now()), version = version +
               (row.state = 'SUPPRESSED')::int,
             finished_at = CASE row.state WHEN 'SUPPRESSED' THEN now() END,
             wrapped_key = CASE row.state WHEN 'SUPPRESSED' THEN NULL ELSE wrapped_key END,
             sealed_contact = CASE row.state WHEN 'SUPPRESSED' THEN NULL ELSE sealed_contact END
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (id uuid, state text, due_at timestamptz, reason text)
       WHERE message.id = row.id
      RETURNING ${changeColumns}, now() AS at`);
  }
}

/** Its channel is that of the mailings in it, and so are the wishes. */
function decideAboutDigest(input: PolicyInput, channel: MessageChannel): Decision {
  const isAllowed = (['BULK', 'DIGEST'] as const).every((messageClass) =>
    allows(input.preferences, { class: messageClass, channel, topic: input.topic }),
  );
  return isAllowed ? decideTiming(input, channel, 0) : { kind: 'suppress', channel, reason: 'PREFERENCE_DENIED' };
}

function recorded(messageId: string, decision: Decision): NewDecision {
  if (decision.kind === 'send') return { messageId, decision: 'RELEASED' };
  return { messageId, decision: decision.kind === 'suppress' ? 'SUPPRESSED' : 'HELD', reason: decision.reason };
}
