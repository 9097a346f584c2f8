import { Injectable, Logger } from '@nestjs/common';
import { beginSpan, withContext } from '#observability';
import type { ChannelDriver } from '../../channels/channel-driver.js';
import { CoalescingRunner } from '../../coalescing-runner.js';
import type { AddressedMessage, FinishedAttempt } from './addressed-message.js';
import type { ClaimedMessage } from './claimed-message.js';
import { Delivery } from './delivery.js';
import { ProviderChoice } from './failover/provider-choice.js';
import { HeldClaims } from './held-claims.js';
import { Opening } from './opening.js';
import { Outcomes } from './outcomes.js';

/** The attempts that are recorded in one transaction. */
const batchSize = 200;
/** Results are gathered for this long, so that a fast provider costs a few transactions a second and not one for each message. */
const gatherMs = 100;

/** Sends claimed messages and records their results, those of the same moment in one transaction. */
@Injectable()
export class Sender {
  private readonly logger = new Logger('Sender');
  private readonly finished: FinishedAttempt[] = [];
  private gathering: NodeJS.Timeout | undefined;
  private readonly recorder = new CoalescingRunner(
    () => this.recordAll(),
    (error) => this.logger.error({ err: error }, 'Recording the results of messages failed, it is retried'),
  );

  constructor(
    private readonly opening: Opening,
    private readonly delivery: Delivery,
    private readonly providers: ProviderChoice,
    private readonly outcomes: Outcomes,
    private readonly claims: HeldClaims,
  ) {}

  /** The claims of what is opened are held until the results are recorded or the messages are given back. */
  async open(messages: readonly ClaimedMessage[]): Promise<AddressedMessage[]> {
    this.claims.add(messages);
    try {
      const opened = await this.opening.open(messages);
      const ids = new Set(opened.map(({ message }) => message.id));
      this.claims.release(messages.filter(({ id }) => !ids.has(id)));
      return opened;
    } catch (error) {
      this.claims.release(messages);
      throw error;
    }
  }

  async send(chosen: ChannelDriver, addressed: AddressedMessage): Promise<void> {
    const { message } = addressed;
    const { channel, correlationId, traceparent, provider: before } = message;
    const failedHere = message.failures > 0 && before === chosen.provider;
    const driver = failedHere ? ((await this.another(message)) ?? chosen) : chosen;
    const span = beginSpan(`dispatch ${channel}`, {
      kind: 'internal',
      parent: { traceparent: traceparent ?? undefined },
      attributes: { 'sambung.correlation_id': correlationId, 'sambung.message_id': message.id },
    });
    const attempt = await withContext({ correlationId, causationId: message.eventId, ...span.context }, () =>
      this.delivery.deliver(driver, addressed),
    );
    span.end();
    this.finished.push(attempt);
    this.recordSoon();
  }

  /** Messages whose connection did not become free in time are due again; the attempt does not count. */
  giveBack(messages: readonly AddressedMessage[]): Promise<void> {
    return this.claims.giveBack(messages.map(({ message }) => message));
  }

  /** Retries after a failure, before the claims end: the messages would be sent again. */
  recordLeft(): void {
    if (this.finished.length > 0) void this.recorder.run();
  }

  /** Records what is left. */
  async end(): Promise<void> {
    clearTimeout(this.gathering);
    await this.recorder.run();
    await this.recorder.end();
  }

  private recordSoon(): void {
    if (this.finished.length >= batchSize) void this.recorder.run();
    else
      this.gathering ??= setTimeout(() => {
        this.gathering = undefined;
        void this.recorder.run();
      }, gatherMs);
  }

  private another({ channel, provider }: ClaimedMessage): Promise<ChannelDriver | undefined> {
    return this.providers.choose(channel, { failed: provider }).catch((): undefined => undefined);
  }

  private async recordAll(): Promise<void> {
    while (this.finished.length > 0) {
      const batch = this.finished.slice(0, batchSize);
      await this.outcomes.record(batch);
      this.finished.splice(0, batch.length);
      this.claims.release(batch.map(({ message }) => message));
    }
  }
}
