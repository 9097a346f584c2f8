import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Access, type Actor } from '#access';
import { Database, type Queryable, type Transaction } from '#database';
import type { VersionedCommand } from '#lifecycle';
import { aspirationError } from '../aspiration.errors.js';
import { AspirationLifecycle } from '../aspiration.lifecycle.js';
import { Aspirations } from '../aspiration.service.js';
import { type AspirationState, type SplitPart, targetOf, type TransitionInput } from '../aspiration.step.js';
import { audienceOf, readsAsWritten } from '../redaction/audience.js';
import { requireReadable } from '../reach.js';
import { partsOf } from './part-views.js';
import type { PartsResponse, Split } from './part.dto.js';

/** What a citizen objects to an answer with. */
export type Objection = Pick<TransitionInput, 'text' | 'shared' | 'supporter'>;

/** Aspirations that need several agencies: each agency has a part of its own, and the citizen one number for all. */
@Injectable()
export class Parts {
  constructor(
    private readonly database: Database,
    private readonly lifecycle: AspirationLifecycle,
    private readonly aspirations: Aspirations,
    private readonly access: Access,
  ) {}

  /** Splits a verified aspiration and assigns each part to its agency. */
  split(command: VersionedCommand, split: Split): Promise<PartsResponse> {
    return this.database.transaction(async (tx) => {
      const verified = await this.lifecycle.lock(tx, command.id);
      await this.splitVerified(tx, verified, split, { ...command, now: new Date() });
      return this.list(command.id, command.actor, tx);
    });
  }

  /** The same in the transaction of the caller, who has locked it. @param place of the parts in the request, for errors */
  async splitVerified(
    tx: Transaction,
    verified: AspirationState,
    { parts, place = '' }: Split & { readonly place?: string },
    { actor, now, version }: { readonly actor: Actor; readonly now: Date; readonly version?: number },
  ): Promise<void> {
    const by = { actor, now };
    const { length } = await partsOf(tx, verified.id);
    const newParts = parts.map(({ agencyId, category }, index): SplitPart => ({
      id: uuidv7(),
      part: length + index + 1,
      agencyId,
      category: category ?? verified.category,
    }));
    const command = { ...by, ...(version !== undefined && { version }), input: { parts: newParts, place } };
    const whole = await this.lifecycle.applyTo(tx, verified, 'split', command);
    for (const { agencyId, ...part } of newParts) {
      const created = await this.lifecycle.createPart(tx, whole, part, by);
      await this.lifecycle.applyTo(tx, created, 'assign', { ...by, input: { agencyId }, authorized: true });
    }
  }

  async ofAspiration(id: string, actor: Actor): Promise<PartsResponse> {
    requireReadable(this.access, actor, await this.aspirations.get(id));
    return this.list(id, actor, this.database);
  }

  /** Reopens parts of an answered aspiration for its citizen: those that are named, or all that were answered. */
  async reopen(
    tx: Transaction,
    whole: AspirationState,
    namedParts: readonly number[] | undefined,
    { actor, input }: { readonly actor: string; readonly input: Objection },
  ): Promise<void> {
    const answered = (await partsOf(tx, whole.id)).filter(({ status }) => status === 'RESPONDED');
    const answeredParts = answered.map(({ part }) => part);
    const command = { actor, input: { ...input, namedParts, answeredParts } };
    await this.lifecycle.applyTo(tx, whole, 'reopen-parts', command);
    for (const { id, part } of answered)
      if (namedParts === undefined || namedParts.includes(part))
        await this.lifecycle.apply(tx, 'reopen', { ...command, id });
  }

  /** The part whose agency has asked, locked: the one that is named, or the only one. 422 `unknown-part` */
  async lockAsked(tx: Transaction, wholeId: string, named: number | undefined): Promise<AspirationState> {
    const asked = (await partsOf(tx, wholeId)).filter(({ status }) => status === 'ASKED');
    const [meant, other] = named === undefined ? asked : asked.filter(({ part }) => part === named);
    if (!meant || other)
      throw aspirationError('unknown-part', {
        errors: [
          {
            pointer: '/part',
            detail: {
              en: 'must be a part whose agency has asked',
              id: 'harus bagian yang perangkat daerahnya bertanya',
            },
          },
        ],
      });
    return this.lifecycle.lock(tx, meant.id);
  }

  private async list(id: string, actor: Actor, source: Queryable): Promise<PartsResponse> {
    const whole = await this.aspirations.get(id, source);
    const audience = audienceOf(this.access, actor, targetOf(whole));
    return { version: whole.version, items: await partsOf(source, id, readsAsWritten(audience, whole)) };
  }
}
