import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { Database, inBatches, sql } from '#database';
import { CoalescingRunner } from '../../coalescing-runner.js';
import type { ContactChannel } from '../../subscribers/contact-points/contact-points.js';
import { type Suppressed, Suppressions } from '../../subscribers/suppressions/suppressions.js';
import { type FailedMessage, FailedMessages } from './failed-messages.js';
import { Escalations } from './escalations.js';
import { mayReach } from './escalation.rules.js';
import { Unreachable } from './unreachable.js';

const batchSize = 50;

/**
 * Decides what follows messages that failed: another channel, or the report that the recipient cannot be reached. One process
 * at a time, because two messages to one recipient that fail together have one follow-up.
 */
@Injectable()
export class FollowUpJob implements BeforeApplicationShutdown {
  private readonly logger = new Logger('FollowUpJob');
  private readonly runner = new CoalescingRunner(
    () => inBatches(batchSize, () => this.followUp()),
    (error) => this.logger.warn({ err: error }, 'Following up on failed messages failed, the next run retries'),
  );

  constructor(
    private readonly database: Database,
    private readonly failed: FailedMessages,
    private readonly escalations: Escalations,
    private readonly unreachable: Unreachable,
    private readonly suppressions: Suppressions,
  ) {}

  @Cron(CronExpression.EVERY_5_SECONDS, { waitForCompletion: true })
  run(): Promise<void> {
    return this.runner.run();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.runner.end();
  }

  private followUp(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const [turn] = await tx.query<{ mine: boolean }>(
        sql`SELECT pg_try_advisory_xact_lock(hashtext('follow-up of messages')) AS mine`,
      );
      if (!turn?.mine) return 0;
      const messages = await this.failed.take(tx, batchSize);
      if (messages.length === 0) return 0;
      await this.suppressions.addAll(messages.flatMap(endedAddress), tx);
      const escalated = await this.escalations.escalate(tx, messages);
      // Of several that failed together, the last one reports.
      const last = [
        ...new Map(messages.map((message) => [`${message.planId} ${message.recipientId}`, message])).values(),
      ];
      const given = new Set(escalated.map(({ planId, recipientId }) => `${planId} ${recipientId}`));
      await this.unreachable.report(
        tx,
        last.filter(
          (message) =>
            !given.has(`${message.planId} ${message.recipientId}`) && !message.siblings.some((one) => mayReach(one)),
        ),
      );
      await this.failed.finish(tx, messages);
      return messages.length;
    });
  }
}

/**
 * An address that its provider has ended, such as a withdrawn push subscription or a chat that blocked the bot. A mail server
 * that refuses a mailbox as one that does not exist reports the same as a bounce.
 */
function endedAddress({ channel, fingerprint, reason }: FailedMessage): Suppressed[] {
  if (fingerprint === null) return [];
  if (channel === 'EMAIL' && reason === 'ADDRESS_REFUSED') return [{ channel, fingerprint, reason: 'HARD_BOUNCE' }];
  if (reason !== 'GONE' && reason !== 'BLOCKED') return [];
  return [{ channel: channel as ContactChannel, fingerprint, reason }];
}
