import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { IncomingRecord, OutgoingRecord, SubscribeOptions, Subscription } from '../broker.js';

/** A handler that breaks its promise not to throw is given the records again after so long. */
const restAfterErrorMs = 100;

interface Member extends Pick<SubscribeOptions, 'handle' | 'events'> {
  readonly topics: ReadonlySet<string>;
  readonly leaving: AbortController;
  readonly inHand: Set<Promise<unknown>>;
}

/** One consumer group: each topic is a single partition, worked on by one member, one batch at a time. */
export class Group {
  private readonly logger = new Logger('InProcessBroker');
  private readonly members: Member[] = [];
  private readonly turns = new Map<string, Promise<void>>();
  private readonly offsets = new Map<string, number>();

  join(joining: Omit<Member, 'leaving' | 'inHand'>): Subscription {
    const member: Member = { ...joining, leaving: new AbortController(), inHand: new Set() };
    this.members.push(member);
    this.shareOut();
    return { stop: () => this.leave(member) };
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
    await Promise.all([...this.members].map((member) => this.leave(member)));
    await Promise.allSettled(this.turns.values());
  }

  /** What the member has in hand is finished; what it was given and has not begun goes to the others. */
  private async leave(member: Member): Promise<void> {
    if (this.members.includes(member)) this.members.splice(this.members.indexOf(member), 1);
    member.leaving.abort();
    await Promise.allSettled(member.inHand);
    this.shareOut();
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
      if (!member) throw new Error(`nobody handles ${topic} any more`);
      const { done, retryAfterMs } = await this.handle(member, waiting);
      waiting = waiting.slice(done);
      const { signal } = member.leaving;
      if (retryAfterMs && waiting.length > 0) await pause(retryAfterMs, undefined, { signal }).catch(() => undefined);
    }
  }

  private async handle(member: Member, records: readonly IncomingRecord[]) {
    let done = 0;
    const progress = (count: number) => void (done = count);
    const work = member.handle({ records, lag: 0, signal: member.leaving.signal, progress });
    member.inHand.add(work);
    try {
      return await work;
    } catch (error) {
      this.logger.error({ err: error }, 'a handler of records failed; they come again');
      return { done, retryAfterMs: restAfterErrorMs };
    } finally {
      member.inHand.delete(work);
    }
  }

  private memberFor(topic: string): Member | undefined {
    return this.members.find((member) => member.topics.has(topic));
  }

  private shareOut(): void {
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
