import { Inject, Injectable, Logger } from '@nestjs/common';
import type { MessageChannel, MessageLane } from '#contracts';
import { Database } from '#database';
import { notificationsSettings, type NotificationsSettings } from '../../notifications.settings.js';
import { CoalescingRunner } from '../../coalescing-runner.js';
import { ChannelRules } from '../channel-rules.js';
import { claimMessages } from './claim-messages.js';
import { ProviderChoice } from './failover/provider-choice.js';
import { DriverQueue } from './lanes/driver-queue.js';
import { RateLimiter } from './limits/rate-limiter.js';
import { Sender } from './sender.js';

/**
 * Claims messages and hands them to the connections, each channel and lane on its own, so that a slow provider delays no other
 * channel and a long lane no more urgent one. Sends a message outside of any transaction and records the result afterwards.
 */
@Injectable()
export class Dispatcher {
  private readonly logger = new Logger('Dispatcher');
  private readonly runners = new Map<string, CoalescingRunner>();
  private readonly queues = new Map<string, DriverQueue>();
  private readonly waiters = new Set<() => void>();
  private ended = false;

  constructor(
    private readonly database: Database,
    private readonly rules: ChannelRules,
    private readonly providers: ProviderChoice,
    private readonly limiter: RateLimiter,
    private readonly sender: Sender,
    @Inject(notificationsSettings) private readonly settings: NotificationsSettings,
  ) {}

  /** Sends what is due on a lane of a channel; returns at once. */
  start(channel: MessageChannel, lane: MessageLane): void {
    const name = `${channel} ${lane}`;
    const runner =
      this.runners.get(name) ??
      new CoalescingRunner(
        () => this.sendAll(channel, lane),
        (error) => this.logger.warn({ err: error, channel, lane }, 'Sending messages failed, the next run retries'),
      );
    this.runners.set(name, runner);
    void runner.run();
  }

  /** Records the results whose recording failed. */
  recordLeft(): void {
    this.sender.recordLeft();
  }

  async end(): Promise<void> {
    this.ended = true;
    this.wake();
    await Promise.all([...this.runners.values()].map((runner) => runner.end()));
    await Promise.all([...this.queues.values()].map((queue) => queue.end()));
    await this.sender.end();
  }

  private async sendAll(channel: MessageChannel, lane: MessageLane): Promise<void> {
    while (!this.ended) {
      const usable = (provider: string) => this.queueOf(channel, provider).room(lane) > 0;
      const driver = await this.providers.choose(channel, { usable: ({ provider }) => usable(provider) });
      if (!driver) {
        const drivers = this.rules.driversOf(channel);
        if (drivers.length === 0) return;
        // A connection may have become free since the choice: it would not wake a later waiter.
        if (!drivers.some(({ provider }) => usable(provider))) await this.roomOrEnd();
        continue;
      }
      const queue = this.queueOf(channel, driver.provider);
      const messages = await claimMessages(this.database, {
        channel,
        lane,
        provider: driver.provider,
        limit: queue.room(lane),
        rate: this.limiter.limitOf(driver.provider, lane),
        weights: this.settings.NOTIFICATIONS_SENDER_WEIGHTS,
        repeats: this.rules.repeatsAfterCrash(channel),
      });
      if (messages.length === 0) return;
      queue.add(lane, await this.sender.open(messages));
    }
  }

  private queueOf(channel: MessageChannel, provider: string): DriverQueue {
    const known = this.queues.get(provider);
    if (known) return known;
    const driver = this.rules.driversOf(channel).find((one) => one.provider === provider)!;
    const queue = new DriverQueue(driver, {
      send: (by, addressed) => this.sender.send(by, addressed),
      giveBack: (messages) => this.sender.giveBack(messages),
      hasRoom: () => this.wake(),
    });
    this.queues.set(provider, queue);
    return queue;
  }

  private roomOrEnd(): Promise<void> {
    return new Promise((resolve) => this.waiters.add(resolve));
  }

  private wake(): void {
    const waiting = [...this.waiters];
    this.waiters.clear();
    for (const resolve of waiting) resolve();
  }
}
