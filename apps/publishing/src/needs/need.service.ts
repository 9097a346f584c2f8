import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '#access';
import { Database, type Transaction } from '#database';
import { IntakeLimits } from '#intake-limits';
import { CITIZEN_ACTOR, type VersionedCommand } from '#lifecycle';
import { redact } from '#text';
import { Audience } from '../audience/audience.js';
import { PublishedEditions } from '../documents/published-editions.js';
import type { NeedListing, NewKimNeed, NewNeed } from './need.dto.js';
import type { InformationNeed } from './need.entity.js';
import { needError } from './need.errors.js';
import { NeedLifecycle } from './need.lifecycle.js';
import { NeedVotes } from './need-votes.js';

/** In 24 hours from one network: a whole village may share one. */
const mostPerNetwork = 200;

/** Needs of information, from the question to the document that answers it. */
@Injectable()
export class NeedService {
  constructor(
    private readonly database: Database,
    private readonly needs: NeedLifecycle,
    private readonly votes: NeedVotes,
    private readonly audience: Audience,
    private readonly published: PublishedEditions,
    private readonly limits: IntakeLimits,
  ) {}

  /** From the public, without an account. A village that does not exist is left out. @throws 429 `need-limited` */
  async receive(tx: Transaction, need: NewNeed, network: string): Promise<InformationNeed> {
    const [id, now] = [uuidv7(), new Date()];
    const limit = { name: 'source', of: [`need source ${network}`], most: mostPerNetwork } as const;
    const allowed = await this.limits.count(tx, id, [limit], now);
    if (allowed !== true) throw needError('need-limited', allowed);
    const villageCode = (await this.villageExists(tx, need.villageCode)) ? (need.villageCode ?? null) : null;
    const subject = { ...newNeed(id, need, now), villageCode, kimId: null, votes: 0 };
    return this.needs.create(tx, subject, { action: 'receive', actor: CITIZEN_ACTOR, authorized: true, now });
  }

  /** Of a KIM: it is listed at once, with its vote. @throws 403, 422 `unknown-village` */
  async request(tx: Transaction, actor: Actor, { kimId, ...need }: NewKimNeed): Promise<InformationNeed> {
    const [id, now] = [uuidv7(), new Date()];
    const subject = { ...newNeed(id, need, now), villageCode: need.villageCode ?? null, kimId, votes: 1 };
    const villageExists = await this.villageExists(tx, need.villageCode);
    const received = await this.needs.create(tx, subject, {
      action: 'request',
      actor,
      now,
      input: { villageExists },
      write: () => this.votes.add(tx, id, kimId, actor.subject, now),
    });
    return this.needs.applyTo(tx, received, 'list', { actor, authorized: true, now });
  }

  /** Lets everybody read what the public sent, by an editor's topic and wording. */
  list(command: VersionedCommand, { text, topic }: NeedListing): Promise<InformationNeed> {
    const changes = { topic, ...(text !== undefined && { text: redact(text).masked }) };
    return this.database.transaction((tx) => this.needs.apply(tx, 'list', { ...command, changes }));
  }

  /** By a document with a live edition; the KIM that asked are notified. */
  answer(command: VersionedCommand, documentId: string): Promise<InformationNeed> {
    return this.database.transaction(async (tx) => {
      const [live] = await this.published.liveOf(tx, documentId);
      return this.needs.apply(tx, 'answer', {
        ...command,
        input: async () => ({ answerTitle: live?.title ?? null, kimIds: await this.votes.kimsOf(tx, command.id) }),
        changes: live ? { answeredBy: documentId } : {},
      });
    });
  }

  /** Into another need of the same content, which gets its votes. */
  merge(command: VersionedCommand, into: string): Promise<InformationNeed> {
    return this.database.transaction(async (tx) => {
      // In the order of their ids: two merges into each other wait, and one is refused.
      const [first, second] = [command.id, into].toSorted();
      const [one, other] = [await this.needs.lock(tx, first!), await this.needs.lock(tx, second!)];
      const target = one.id === into ? one : other;
      return this.needs.apply(tx, 'merge', {
        ...command,
        input: { targetIsOpen: target.status === 'OPEN' && into !== command.id },
        changes: { mergedInto: into },
        write: () => this.votes.move(tx, command.id, into),
      });
    });
  }

  decline(command: VersionedCommand, reason: string): Promise<InformationNeed> {
    const changes = { declinedReason: reason };
    return this.database.transaction((tx) => this.needs.apply(tx, 'decline', { ...command, reason, changes }));
  }

  reopen(command: VersionedCommand, reason: string): Promise<InformationNeed> {
    const changes = { answeredBy: null, declinedReason: null };
    return this.database.transaction((tx) => this.needs.apply(tx, 'reopen', { ...command, reason, changes }));
  }

  private async villageExists(tx: Transaction, code: string | undefined): Promise<boolean> {
    if (code === undefined) return true;
    const { unknown } = await this.audience.villagesOf(tx, [code]);
    return unknown.length === 0;
  }
}

function newNeed(id: string, { text, topic }: NewNeed, now: Date) {
  const ends = { answeredBy: null, mergedInto: null, declinedReason: null };
  return { id, text: redact(text).masked, topic: topic ?? null, ...ends, createdAt: now, updatedAt: now };
}
