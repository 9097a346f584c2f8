import { setTimeout as pause } from 'node:timers/promises';
import type { IncomingRecord, OutgoingRecord, SubscribeOptions, Subscription } from '../broker.js';

interface Member {
  readonly topics: ReadonlySet<string>;
  readonly handle: SubscribeOptions['handle'];
}

/** One consumer group: each topic is a single partition, worked on by one member, one batch at a time. */
export class Group {
  private readonly members: Member[] = [];
  private readonly turns = new Map<string, Promise<void>>();
  private readonly offsets = new Map<string, number>();
  private stopping = new AbortController();

  join(member: Member): Subscription {
    if (this.members.length === 0) this.stopping = new AbortController();
    this.members.push(member);
    return {
      stop: async () => {
        if (this.members.includes(member)) this.members.splice(this.members.indexOf(member), 1);
        if (this.members.length === 0) await this.close();
      },
    };
  }

  /** Resolves when all records of the topics that this group reads have been handled; rejects when it stops before. */
  async deliver(records: readonly OutgoingRecord[]): Promise<void> {
    const byTopic = new Map<string, OutgoingRecord[]>();
    for (const record of records) {
      const together = byTopic.get(record.topic.name);
      if (together) together.push(record);
      else byTopic.set(record.topic.name, [record]);
    }
    await Promise.all([...byTopic].map(([topic, together]) => this.inTurn(topic, together)));
  }

  async close(): Promise<void> {
    this.stopping.abort();
    await Promise.allSettled(this.turns.values());
  }

  private async inTurn(topic: string, records: readonly OutgoingRecord[]): Promise<void> {
    if (!this.memberFor(topic)) return;
    const before = this.turns.get(topic) ?? Promise.resolve();
    const turn = before.catch(() => undefined).then(() => this.handleAll(topic, records));
    this.turns.set(topic, turn);
    await turn;
  }

  private async handleAll(topic: string, records: readonly OutgoingRecord[]): Promise<void> {
    let waiting = records.map((record) => this.incoming(topic, record));
    while (waiting.length > 0) {
      const member = this.memberFor(topic);
      if (!member || this.stopping.signal.aborted) throw new Error(`nobody handles ${topic} any more`);
      const signal = this.stopping.signal;
      const { done, retryAfterMs } = await member.handle({ records: waiting, signal, progress: () => {} });
      waiting = waiting.slice(done);
      if (retryAfterMs) await pause(retryAfterMs, undefined, { signal }).catch(() => undefined);
    }
  }

  private memberFor(topic: string): Member | undefined {
    return this.members.find((member) => member.topics.has(topic));
  }

  private incoming(topic: string, { key, value, headers }: OutgoingRecord): IncomingRecord {
    const offset = this.offsets.get(topic) ?? 0;
    this.offsets.set(topic, offset + 1);
    return { topic, partition: 0, offset: String(offset), key, value, headers };
  }
}
