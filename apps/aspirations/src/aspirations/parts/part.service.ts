import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Access, type Actor } from '#access';
import { Database, type Transaction } from '#database';
import {
  AspirationLifecycle,
  type AspirationState,
  type AspirationTransition,
} from '../aspiration-lifecycle.service.js';
import { Aspirations, targetOf } from '../aspiration.service.js';
import { AspirationCommands, type VersionedCommand } from '../aspiration-commands.service.js';
import { aspirationsError } from '../../aspirations.errors.js';
import { assignmentTo } from '../assignment.js';
import { partsOf } from './part-views.js';
import type { PartsResponse, Split } from './part.dto.js';

/** Cases that several agencies must act on: each has a part of its own, and the citizen one number for all. */
@Injectable()
export class Parts {
  constructor(
    private readonly database: Database,
    private readonly commands: AspirationCommands,
    private readonly lifecycle: AspirationLifecycle,
    private readonly aspirations: Aspirations,
    private readonly access: Access,
  ) {}

  /**
   * Splits a verified case and gives each part to its agency. A part is not split again.
   *
   * @throws 409 `part-of-split`, `wrong-status`; 422 `unknown-agency`, `unknown-category`, `calendar-unknown`
   */
  async split(command: VersionedCommand, { parts }: Split, now = new Date()): Promise<PartsResponse> {
    const by = { actor: command.actor.subject, now };
    const { id } = await this.commands.change(command, 'aspiration.split', async (tx, whole) => {
      if (whole.parentId !== null) throw aspirationsError('part-of-split', { detail: whole.parentId });
      await requireKnown(tx, parts);
      const earlier = await partsOf(tx, whole.id);
      const newParts = parts.map(({ agencyId, category }, index) => ({
        id: uuidv7(),
        part: earlier.length + index + 1,
        agencyId,
        category: category ?? whole.category,
      }));
      const after = await this.lifecycle.applyTransition(tx, whole, { ...by, action: 'split', parts: newParts });
      for (const part of newParts) {
        const child = await this.lifecycle.createPart(tx, after, part, by);
        await this.lifecycle.applyTransition(tx, child, { ...by, ...assignmentTo(part.agencyId, now) });
      }
    });
    return this.list(id, this.database);
  }

  async ofAspiration(id: string, actor: Actor): Promise<PartsResponse> {
    this.access.check(actor, 'part.list', targetOf(await this.aspirations.get(id)));
    return this.list(id, this.database);
  }

  /**
   * Reopens parts of an answered case for its citizen: those that are named, or all that were answered. The whole is
   * locked. 422 `unknown-part` when one that is named was not answered.
   */
  async reopen(
    tx: Transaction,
    whole: AspirationState,
    named: readonly number[] | undefined,
    step: AspirationTransition,
  ): Promise<void> {
    const answered = (await partsOf(tx, whole.id)).filter(({ status }) => status === 'RESPONDED');
    const wrong = named?.findIndex((part) => answered.every((one) => one.part !== part)) ?? -1;
    if (wrong >= 0) throw unknownPart(`/parts/${wrong}`);
    await this.lifecycle.applyTransition(tx, whole, { ...step, action: 'reopen-parts' });
    for (const { id, part, reopenings } of answered)
      if (named === undefined || named.includes(part))
        await this.lifecycle.applyTransition(tx, await this.lifecycle.lock(tx, id), {
          ...step,
          action: 'reopen',
          changes: { reopenings: reopenings + 1 },
        });
  }

  /** The part whose agency has asked: the one that is named, or the only one. 422 `unknown-part` */
  async askedPart(tx: Transaction, wholeId: string, named: number | undefined): Promise<AspirationState> {
    const askedPart = (await partsOf(tx, wholeId)).filter(({ status }) => status === 'ASKED');
    const [meant, other] = named === undefined ? askedPart : askedPart.filter(({ part }) => part === named);
    if (!meant || other) throw unknownPart('/part');
    return this.lifecycle.lock(tx, meant.id);
  }

  /** Locked, in their order; the whole is locked. */
  async lockAll(tx: Transaction, wholeId: string): Promise<AspirationState[]> {
    const cases: AspirationState[] = [];
    for (const { id } of await partsOf(tx, wholeId)) cases.push(await this.lifecycle.lock(tx, id));
    return cases;
  }

  private async list(id: string, from: Pick<Transaction, 'query'>): Promise<PartsResponse> {
    const { version } = await this.aspirations.get(id, from);
    return { version, items: await partsOf(from, id) };
  }
}

function unknownPart(pointer: string): Error {
  return aspirationsError('unknown-part', { errors: [{ pointer, detail: 'is no part of which this can be said' }] });
}

async function requireKnown(tx: Transaction, parts: Split['parts']): Promise<void> {
  for (const [field, code, sql] of [
    ['agencyId', 'unknown-agency', `SELECT id AS name FROM agency WHERE id = ANY($1)`],
    ['category', 'unknown-category', `SELECT code AS name FROM category WHERE code = ANY($1) AND NOT retired`],
  ] as const) {
    const rows = await tx.query<{ name: string }>(sql, [parts.flatMap((part) => part[field] ?? [])]);
    const known = new Set<string | null>(rows.map(({ name }) => name)).add(null);
    const errors = parts.flatMap((part, place) =>
      known.has(part[field]) ? [] : [{ pointer: `/parts/${place}/${field}`, detail: part[field]! }],
    );
    if (errors.length > 0) throw aspirationsError(code, { errors });
  }
}
