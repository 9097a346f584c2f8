import { type Admin, Kafka, type KafkaConfig, logLevel } from 'kafkajs';
import { Logger } from '../logger.js';
import type { Topic } from '#contracts';
import type {
  MessageBroker,
  OutgoingRecord,
  PartitionRange,
  Publisher,
  ReadOptions,
  SubscribeOptions,
  Subscription,
} from '../broker.js';
import { readHistory, unreadRanges } from '../replay/read-history.js';
import type { KafkaSecurity } from '../wire/kafka-security.js';
import { missingTopics } from '../wire/topic-config.js';
import { registerCodecs } from './kafka-codecs.js';
import { historyClient } from './kafka-history.js';
import { KafkaPublisher } from './kafka-publisher.js';
import { KafkaSubscription } from './kafka-subscription.js';
import { defaultTimings, type KafkaTimings } from './kafka-timings.js';
import { createTopics, topicConfig } from './kafka-topics.js';
import { avoidNegativeTimers } from './throttle-timers.js';
import { socketFactory } from './silent-sockets.js';

export interface KafkaBrokerOptions extends Partial<KafkaTimings> {
  readonly security?: KafkaSecurity;
}

/** Apache Kafka through kafkajs; only this folder imports that client. */
export class KafkaBroker implements MessageBroker {
  readonly kind = 'kafka';
  private readonly kafka: Kafka;
  private readonly main: KafkaPublisher;
  private readonly subscriptions: KafkaSubscription[] = [];
  private readonly timings: KafkaTimings;
  private admin: Promise<Admin> | undefined;

  /** @param clientId shown in the broker's logs and quotas */
  constructor(brokers: readonly string[], clientId: string, options: KafkaBrokerOptions = {}) {
    const { security = {}, ...timings } = options;
    registerCodecs();
    avoidNegativeTimers();
    this.timings = { ...defaultTimings, ...timings };
    this.kafka = new Kafka({
      clientId,
      brokers: [...brokers],
      ...kafkajsSecurity(security),
      connectionTimeout: 3_000,
      requestTimeout: 30_000,
      socketFactory,
      retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 5 },
      logLevel: logLevel.WARN,
      logCreator: () => logLine,
    });
    this.main = new KafkaPublisher(this.kafka);
  }

  async ensureTopics(topics: readonly Topic[]): Promise<void> {
    const admin = await this.connectedAdmin();
    const missing = missingTopics(topics, await admin.listTopics());
    if (missing.length > 0) await createTopics(admin, missing.map(topicConfig));
  }

  publish(records: readonly OutgoingRecord[]): Promise<void> {
    return this.main.publish(records);
  }

  publisher(): Publisher {
    return new KafkaPublisher(this.kafka);
  }

  async subscribe(options: SubscribeOptions): Promise<Subscription> {
    const subscription = new KafkaSubscription(this.kafka, options, this.timings);
    this.subscriptions.push(subscription);
    await subscription.start();
    return subscription;
  }

  async read(options: ReadOptions): Promise<void> {
    await readHistory(historyClient(this.kafka, await this.connectedAdmin(), this.timings), options);
  }

  async unread(group: string, topics: readonly Topic[]): Promise<PartitionRange[]> {
    return unreadRanges(historyClient(this.kafka, await this.connectedAdmin(), this.timings), group, topics);
  }

  async ping(): Promise<void> {
    const { controller } = await (await this.connectedAdmin()).describeCluster();
    if (controller === null) throw new Error('the Kafka cluster has no controller');
  }

  async close(): Promise<void> {
    await Promise.all(this.subscriptions.map((subscription) => subscription.stop()));
    await this.main.close();
    await (await this.admin?.catch(() => undefined))?.disconnect();
  }

  private connectedAdmin(): Promise<Admin> {
    this.admin ??= (async () => {
      const admin = this.kafka.admin();
      await admin.connect();
      return admin;
    })().catch((error: unknown) => {
      this.admin = undefined;
      throw error;
    });
    return this.admin;
  }
}

/** The security in the form of kafkajs. */
export function kafkajsSecurity({ tls, sasl }: KafkaSecurity): Pick<KafkaConfig, 'ssl' | 'sasl'> {
  if (!sasl) return { ssl: tls };
  const { username, password } = sasl;
  const mechanism = sasl.mechanism.toLowerCase() as 'plain';
  return { ssl: tls, sasl: { mechanism, username, password } };
}

const logger = new Logger('Kafka');

/** Applies to producers that are reused after a failure; this driver discards them. */
const ignoredWarning = 'Limiting retries for the idempotent producer may invalidate EoS guarantees';

function logLine({ level, log }: { level: logLevel; log: { message: string; [detail: string]: unknown } }): void {
  const { message, timestamp: _timestamp, stack: _stack, logger: _logger, ...details } = log;
  if (message === ignoredWarning) return;
  // The client retries most of these itself and throws when it gives up.
  const retriable = message.startsWith('Response ');
  if (level === logLevel.ERROR && !retriable) logger.error(details, message);
  else if (level === logLevel.WARN) logger.warn(details, message);
  else logger.debug(details, message);
}
