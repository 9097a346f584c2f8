import { Logger } from '../logger.js';
import type { MessagingMetrics } from '../messaging.metrics.js';

const minRestMs = 100;
const maxRestMs = 30_000;

interface Rest {
  failures: number;
  until: number;
}

/**
 * Topics that the broker did not accept: one that does not exist, that this service may not write, or whose partition has
 * no leader. Each one is tried again by itself, with its own back-off, while the relay publishes the others.
 */
export class RestingTopics {
  private readonly logger = new Logger('Relay');
  private readonly resting = new Map<string, Rest>();
  private readonly attempts = new Set<Promise<void>>();

  /** @param attempt publishes the topic's rows on a connection of its own; rejects when that fails */
  constructor(
    private readonly attempt: (topic: string) => Promise<void>,
    private readonly metrics: Pick<MessagingMetrics, 'topicFails' | 'topicRecovered'>,
  ) {}

  get names(): string[] {
    return [...this.resting.keys()];
  }

  /** Whether an attempt is being made. */
  get isTrying(): boolean {
    return this.attempts.size > 0;
  }

  add(topics: Iterable<string>): void {
    for (const topic of topics) if (!this.resting.has(topic)) this.resting.set(topic, { failures: 0, until: 0 });
  }

  /** Starts an attempt for each topic whose time has come; calls `onEnd` after each. */
  tryDue(onEnd: () => void): void {
    for (const [topic, rest] of this.resting) {
      if (performance.now() < rest.until) continue;
      rest.until = Infinity;
      const attempt = this.tryOne(topic, rest).finally(() => {
        this.attempts.delete(attempt);
        onEnd();
      });
      this.attempts.add(attempt);
    }
  }

  /** Resolves when the attempts so far have ended. */
  async settled(): Promise<void> {
    await Promise.all(this.attempts);
  }

  private async tryOne(topic: string, rest: Rest): Promise<void> {
    try {
      await this.attempt(topic);
      this.resting.delete(topic);
      this.metrics.topicRecovered(topic);
    } catch (error) {
      const restMs = Math.min(minRestMs * 2 ** rest.failures++, maxRestMs);
      rest.until = performance.now() + restMs;
      this.metrics.topicFails(topic);
      this.logger.warn(
        { err: error, topic, restMs },
        'the topic is not accepted; its rows are retried, others continue',
      );
    }
  }
}
