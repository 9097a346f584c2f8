import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Messaging activity as Prometheus metrics; no label contains a key or an id. */
export class MessagingMetrics {
  private readonly published: Counter<'type'>;
  private readonly handledEvents: Counter<'reaction' | 'outcome'>;
  private readonly relayLatency: Histogram;
  private readonly failingTopics: Gauge<'topic'>;

  constructor(registry: Registry) {
    const registers = [registry];
    this.published = new Counter({
      name: 'sambung_events_published_total',
      help: 'Events acknowledged by the broker',
      labelNames: ['type'],
      registers,
    });
    this.handledEvents = new Counter({
      name: 'sambung_events_consumed_total',
      help: 'Deliveries by reaction and outcome: handled, duplicate, dead-lettered, postponed (the partition pauses before redelivery)',
      labelNames: ['reaction', 'outcome'],
      registers,
    });
    this.relayLatency = new Histogram({
      name: 'sambung_relay_latency_seconds',
      help: 'Time from the outbox insert to the acknowledgement of the broker',
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
      registers,
    });
    this.failingTopics = new Gauge({
      name: 'sambung_relay_topic_failing',
      help: '1 while the broker does not accept the events of the topic; the relay retries it apart from the others',
      labelNames: ['topic'],
      registers,
    });
  }

  relayed(rows: readonly { type: string; createdAt: number }[]): void {
    const now = Date.now();
    for (const { type, createdAt } of rows) {
      this.published.inc({ type });
      this.relayLatency.observe(Math.max(0, now - createdAt) / 1000);
    }
  }

  topicFails(topic: string): void {
    this.failingTopics.set({ topic }, 1);
  }

  topicRecovered(topic: string): void {
    this.failingTopics.remove({ topic });
  }

  consumed(reaction: string, outcome: 'handled' | 'duplicate' | 'dead-lettered' | 'postponed'): void {
    this.handledEvents.inc({ reaction, outcome });
  }
}
