import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '../logger.js';
import type { SubscribeOptions, Subscription } from '../broker.js';
import type { Address } from './client.js';
import { GroupMember } from './group-member.js';

const restartAfterMs = 2_000;
const maxStartAttempts = 5;
/** Time limit on stop for batches in flight. */
const stopWithinMs = 20_000;

/** Membership in a consumer group; a lost member is replaced by a new one. */
export class PlatformaticSubscription implements Subscription {
  private readonly logger = new Logger('KafkaSubscription');
  private readonly stopping = new AbortController();
  private member: GroupMember | undefined;
  private replacing: Promise<void> = Promise.resolve();

  constructor(
    private readonly address: Address,
    private readonly options: SubscribeOptions,
  ) {}

  /** @throws Error when the group cannot be joined */
  async start(): Promise<void> {
    for (let maxAttempts = 1; ; maxAttempts++) {
      try {
        await this.join();
        return;
      } catch (error) {
        if (maxAttempts === maxStartAttempts || this.stopping.signal.aborted) throw error;
        await this.pauseFor(100 * 2 ** maxAttempts);
      }
    }
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.replacing;
    const deadline = new AbortController();
    const timeout = pause(stopWithinMs, 'late', { signal: deadline.signal, ref: false }).catch(() => undefined);
    if ((await Promise.race([this.member?.leave(), timeout])) === 'late')
      this.logger.warn(
        { group: this.options.group },
        'the batches in flight did not finish in time; their records are redelivered',
      );
    deadline.abort();
    this.member = undefined;
  }

  private async join(): Promise<void> {
    const member = new GroupMember(this.address, this.options, (reason) => {
      this.logger.error({ err: reason }, 'the Kafka consumer stopped');
      if (this.member !== member) return;
      this.member = undefined;
      this.options.events?.lost();
      this.replacing = this.replace();
    });
    this.member = member;
    try {
      await member.join();
    } catch (error) {
      this.member = undefined;
      await member.leave();
      throw error;
    }
  }

  private async replace(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await this.pauseFor(restartAfterMs);
      if (this.stopping.signal.aborted) return;
      try {
        await this.join();
        return;
      } catch (error) {
        this.logger.warn({ err: error }, 'the Kafka consumer could not be restarted; retrying');
      }
    }
  }

  private async pauseFor(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }
}
