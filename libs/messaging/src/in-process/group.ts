import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '../logger.js';
import type { IncomingRecord, OutgoingRecord, SubscribeOptions, Subscription } from '../broker.js';

/** Pause before redelivery when a handler throws although it must not. */
const pauseAfterErrorMs = 100;

interface Member extends Pick<SubscribeOptions, 'handle' | 'events'> {
  readonly topics: ReadonlySet<string>;
  readonly leaving: AbortController;
  readonly inFlight: Set<Promise<unknown>>;
}

/** One consumer group: each topic is a single partition, processed by one member, one batch at a time. */
export class Group {
  private readonly logger = new Logger('InProcessBroker');
  private readonly members: Member[] = [];
  private readonly queues = new Map<string, Promise<void>>();
  private readonly offsets = new Map<string, number>();

  join(joining: Omit<Member, 'leaving' | 'inFlight'>): Subscription {
    const member: Member = { ...joining, leaving: new AbortController(), inFlight: new Set() };
    this.members.push(member);
    this.rebalance();
    return { stop: () => this.leave(member) };
  }

  /** Resolves when all records of the topics that this group reads are handled; rejects when the group stops before. */
  async deliver(records: readonly OutgoingRecord[]): Promise<void> {
    const byTopic = new Map<string, OutgoingRecord[]>();
    for (const record of records) {
      const topicRecords = byTopic.get(record.topic.name);
      if (topicRecords) topicRecords.push(record);
      else byTopic.set(record.topic.name, [record]);
    }
    await Promise.all([...byTopic].map(([topic, topicRecords]) => this.enqueue(topic, topicRecords)));
  }

  async close(): Promise<void> {
    await Promise.all([...this.members].map((member) => this.leave(member)));
    await Promise.allSettled(this.queues.values());
  }

  /** Finishes the member's batches in flight; records that it has not started go to the other members. */
  private async leave(member: Member): Promise<void> {
    if (this.members.includes(member)) this.members.splice(this.members.indexOf(member), 1);
    member.leaving.abort();
    await Promise.allSettled(member.inFlight);
    this.rebalance();
  }

  private async enqueue(topic: string, records: readonly OutgoingRecord[]): Promise<void> {
    if (!this.memberFor(topic)) return;
    const before = this.queues.get(topic) ?? Promise.resolve();
    const task = before.catch(() => undefined).then(() => this.handleAll(topic, records));
    this.queues.set(topic, task);
    await task;
  }

  private async handleAll(topic: string, records: readonly OutgoingRecord[]): Promise<void> {
    let pending = records.map((record) => this.incoming(topic, record));
    while (pending.length > 0) {
      const member = this.memberFor(topic);
      if (!member) throw new Error(`no member of the group handles ${topic} any more`);
      const { done, retryAfterMs } = await this.handle(member, pending);
      pending = pending.slice(done);
      const { signal } = member.leaving;
      if (retryAfterMs && pending.length > 0) await pause(retryAfterMs, undefined, { signal }).catch(() => undefined);
    }
  }

  private async handle(member: Member, records: readonly IncomingRecord[]) {
    let done = 0;
    const progress = (count: number) => void (done = count);
    const work = member.handle({ records, lag: 0, signal: member.leaving.signal, progress });
    member.inFlight.add(work);
    try {
      return await work;
    } catch (error) {
      this.logger.error({ err: error }, 'a record handler threw an error; the records are redelivered');
      return { done, retryAfterMs: pauseAfterErrorMs };
    } finally {
      member.inFlight.delete(work);
    }
  }

  private memberFor(topic: string): Member | undefined {
    return this.members.find((member) => member.topics.has(topic));
  }

  private rebalance(): void {
    const taken = new Set<string>();
    for (const { topics, events } of this.members) {
      const ours = [...topics].filter((topic) => !taken.has(topic));
      for (const topic of ours) taken.add(topic);
      events?.assigned(ours.map((topic) => ({ topic, partition: 0 })));
    }
  }

  private incoming(topic: string, { key, value, headers }: OutgoingRecord): IncomingRecord {
    const offset = this.offsets.get(topic) ?? 0;
    this.offsets.set(topic, offset + 1);
    return { topic, partition: 0, offset: String(offset), key, value, headers };
  }
}
