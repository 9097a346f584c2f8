import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { messageChannels } from '#contracts';
import { Database, inBatches } from '#database';
import { beginSpan, withContext } from '#observability';
import { CoalescingRunner } from '../../coalescing-runner.js';
import { type ClaimedMessage, claimMessages } from './claimed-message.js';
import { Delivery } from './delivery.js';
import { mailConnections } from './mailer.js';
import { Outcomes } from './outcomes.js';

/** A claimed mail is sent at once: it does not wait for a connection while its claim expires. */
const batchSizes = { EMAIL: mailConnections, IN_APP: 20 };

/**
 * Delivers messages that are due, each channel separately, so that a slow mail server does not delay the inbox. Sends a
 * message outside of any transaction and records its outcome afterwards: a crash in between sends it once more, with the
 * same Message-ID.
 */
@Injectable()
export class DispatchJob implements BeforeApplicationShutdown {
  private readonly logger = new Logger('DispatchJob');
  private readonly runners = messageChannels.map(
    (channel) =>
      new CoalescingRunner(
        () => this.dispatchAll(channel),
        (error) => this.logger.warn({ err: error, channel }, 'Dispatching messages failed, the next run retries'),
      ),
  );

  constructor(
    private readonly database: Database,
    private readonly delivery: Delivery,
    private readonly outcomes: Outcomes,
  ) {}

  @Cron(CronExpression.EVERY_SECOND, { waitForCompletion: true })
  async run(): Promise<void> {
    await Promise.all(this.runners.map((runner) => runner.run()));
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.runners.map((runner) => runner.end()));
  }

  private async dispatchAll(channel: ClaimedMessage['channel']): Promise<void> {
    const batchSize = batchSizes[channel];
    await inBatches(batchSize, async () => {
      const messages = await claimMessages(this.database, channel, batchSize);
      // A failure concerns one message only; a message without recorded outcome is retried when its claim expires.
      const results = await Promise.allSettled(messages.map((message) => this.dispatch(message)));
      for (const result of results)
        if (result.status === 'rejected')
          this.logger.error(
            { err: result.reason as unknown },
            'Recording the outcome of a message failed, it is sent again when its claim expires',
          );
      return messages.length;
    });
  }

  /** Events about a message have the correlation of the event that caused it. */
  private async dispatch(message: ClaimedMessage): Promise<void> {
    const { channel, correlationId, eventId, traceparent } = message;
    const span = beginSpan(`dispatch ${channel}`, {
      kind: 'internal',
      parent: { traceparent: traceparent ?? undefined },
      attributes: { 'sambung.correlation_id': correlationId, 'sambung.message_id': message.id },
    });
    try {
      await withContext({ correlationId, causationId: eventId, ...span.context }, async () =>
        this.outcomes.record(message, await this.delivery.deliver(message)),
      );
      span.end();
    } catch (error) {
      span.end({ error: error instanceof Error ? error.name : 'error' });
      throw error;
    }
  }
}
