import { Injectable } from '@nestjs/common';
import type { MessageClass } from '#contracts';
import { sql, type Transaction } from '#database';
import { rarer, type Cadence } from '../../subscribers/subscriptions/cadence.js';
import { type Decision, decideTiming } from '../../preferences/policy.js';
import { allows } from '../../preferences/preference.rules.js';
import { declarations, type TemplateName } from '../../templates/catalog/declarations.js';
import { releasable, releaseMessages } from '../bulk/plan-messages.js';
import { Decisions, type NewDecision } from '../explain/decisions.js';
import { changeColumns, type MessageChange, MessageEvents } from '../message-events.js';
import type { MessageChannel } from '#contracts';
import { type PolicyRecipient, RecipientPolicies } from './recipient-policies.js';

/** What decides about the release of a plan for an audience. */
export interface ReleasedPlan {
  readonly id: string;
  readonly class: MessageClass;
  readonly topic: string | null;
  readonly disaster: boolean;
}

interface WaitingMessage extends PolicyRecipient {
  readonly id: string;
  readonly channel: MessageChannel;
  readonly template: TemplateName;
  readonly cadence: Cadence | null;
  readonly notBefore: Date | null;
  readonly expiresAt: Date | null;
  readonly reason: string | null;
}

/**
 * Releases messages of plans for audiences, each at a time that its recipient wants. What is held until the morning waits
 * without a time, as before, so that the plan still releases it in slices; what waits for a digest is gathered into it. What
 * its recipient has denied since it was planned is withheld.
 */
@Injectable()
export class BulkRelease {
  constructor(
    private readonly policies: RecipientPolicies,
    private readonly decisions: Decisions,
    private readonly events: MessageEvents,
  ) {}

  /** @returns how many messages were decided about; 0 when none is left for now */
  async release(tx: Transaction, plan: ReleasedPlan, wave: number, size: number): Promise<number> {
    if (plan.disaster || plan.class === 'CRITICAL') return releaseMessages(tx, plan.id, wave, size);
    const waiting = await tx.query<WaitingMessage>(sql`
      SELECT id, channel, template, recipient, recipient_id, account_id, cadence, not_before, expires_at, reason FROM message
       WHERE ${releasable(plan.id)} ORDER BY id LIMIT ${size} FOR UPDATE`);
    if (waiting.length === 0) return 0;
    const now = new Date();
    const policies = await this.policies.of(waiting, tx, now);
    const decided = waiting.map((message, index) => {
      const at = new Date(Math.max(now.getTime(), message.notBefore?.getTime() ?? 0));
      const person = policies[index]!.inputOf(plan.class);
      const cadence = rarer(person.cadence ?? 'IMMEDIATE', message.cadence ?? 'IMMEDIATE');
      const topic = plan.topic ?? declarations[message.template].topic;
      const input = { ...person, ...plan, topic, cadence, expiresAt: message.expiresAt, channels: [], now: at };
      const { channel } = message;
      const decision: Decision = allows(person.preferences, { class: plan.class, topic, channel })
        ? decideTiming(input, channel, 0)
        : { kind: 'suppress', channel, reason: 'PREFERENCE_DENIED' };
      return { ...message, decision };
    });
    await this.events.publish(tx, await this.change(tx, decided, wave));
    await this.decisions.add(
      tx,
      decided.flatMap(({ id: messageId, reason, decision }): NewDecision[] => {
        if (decision.kind === 'suppress') return [{ messageId, decision: 'SUPPRESSED', reason: decision.reason }];
        if (decision.kind !== 'send') return [{ messageId, decision: 'HELD', reason: decision.reason }];
        return reason === null ? [] : [{ messageId, decision: 'RELEASED' }];
      }),
    );
    return waiting.length;
  }

  /** Returns the messages that are withheld. */
  private async change(
    tx: Transaction,
    decided: readonly { readonly id: string; readonly decision: Decision }[],
    wave: number,
  ): Promise<MessageChange[]> {
    const rows = decided.map(({ id, decision }) => ({
      id,
      kind: decision.kind,
      until: 'until' in decision ? decision.until.toISOString() : null,
      reason: 'reason' in decision ? decision.reason : null,
    }));
    const changed = await tx.query<MessageChange>(sql`
      UPDATE message
         SET state = CASE kind WHEN 'send' THEN 'PENDING' WHEN 'suppress' THEN 'SUPPRESSED' ELSE 'HELD' END, reason = row.reason,
             wave = CASE kind WHEN 'send' THEN ${wave} ELSE 0 END, not_before = CASE kind WHEN 'hold' THEN until ELSE not_before END,
             due_at = CASE kind WHEN 'send' THEN greatest(now(), not_before) WHEN 'digest' THEN until ELSE 'infinity' END,
             version = version + (kind = 'suppress')::int, finished_at = CASE kind WHEN 'suppress' THEN now() END
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (id uuid, kind text, until timestamptz, reason text)
       WHERE message.id = row.id
      RETURNING ${changeColumns}, now() AS at`);
    return changed.filter(({ state }) => state === 'SUPPRESSED');
  }
}
