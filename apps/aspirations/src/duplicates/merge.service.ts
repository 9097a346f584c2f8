import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Access } from '#access';
import { Database, sql, type Transaction } from '#database';
import { requireVersion } from '#http-api';
import type { VersionedCommand } from '#lifecycle';
import { type AspirationResponse, toAspirationResponse } from '../aspirations/aspiration.dto.js';
import { Aspirations } from '../aspirations/aspiration.service.js';
import { aspirationError } from '../aspirations/aspiration.errors.js';
import { duplicateGroupOf, rootIdOf } from './duplicate-group-rows.js';
import { AspirationMerge } from './merge.entity.js';
import type { DuplicateGroupResponse } from './merge.dto.js';
import { AspirationLifecycle } from '../aspirations/aspiration.lifecycle.js';
import { type AspirationState, targetOf } from '../aspirations/aspiration.step.js';

/** Merges duplicates and undoes merges. */
@Injectable()
export class Merges {
  constructor(
    private readonly database: Database,
    private readonly lifecycle: AspirationLifecycle,
    private readonly aspirations: Aspirations,
    private readonly access: Access,
  ) {}

  /**
   * Stops its deadline; from now on only the root changes. Its status stays, so that the merge can be undone.
   *
   * @throws 404 `aspiration-not-found`; 409 `aspiration-merged`, `transition-refused`; 422 `merge-into-itself`,
   * `merge-would-reveal`
   */
  merge(
    command: VersionedCommand,
    into: Pick<VersionedCommand, 'id' | 'version'>,
    now = new Date(),
  ): Promise<AspirationResponse> {
    return this.database.transaction(async (tx) => {
      await this.mergeIn(tx, command, into, now);
      return toAspirationResponse(await this.aspirations.get(command.id, tx), 'COORDINATOR');
    });
  }

  /** The same in the transaction of the caller; without its version, into the other one as it is now. */
  async mergeIn(
    tx: Transaction,
    command: VersionedCommand,
    into: { readonly id: string; readonly version?: number },
    now = new Date(),
  ): Promise<void> {
    await serialize(tx);
    const rootId = await rootIdOf(tx, into.id);
    if (rootId === undefined) throw aspirationError('aspiration-not-found');
    const aspirations = await this.locked(tx, command.id, into.id, rootId);
    const [duplicate, named, root] = [aspirations(command.id), aspirations(into.id), aspirations(rootId)];
    for (const aspiration of [duplicate, named, root])
      this.access.check(command.actor, 'aspiration.merge', targetOf(aspiration));
    if (into.version !== undefined) requireVersion(named.version, into.version);
    const by = { actor: command.actor, now };
    await this.lifecycle.applyTo(tx, duplicate, 'merge', { ...by, version: command.version, input: { root } });
    await this.lifecycle.applyTo(tx, root, 'merge-duplicate', by);
    await tx.manager.insert(AspirationMerge, {
      id: uuidv7(),
      aspirationId: duplicate.id,
      rootId,
      mergedBy: command.actor.subject,
      mergedAt: now,
    });
  }

  /**
   * The aspiration continues from the status in which it was merged, with its own group; the deadline of that status
   * restarts.
   *
   * @throws 404 `aspiration-not-found`; 409 `aspiration-not-merged`; 422 `calendar-unknown`
   */
  unmerge(command: VersionedCommand, intoVersion: number, now = new Date()): Promise<AspirationResponse> {
    return this.database.transaction(async (tx) => {
      await serialize(tx);
      const { mergedInto } = await this.aspirations.get(command.id, tx);
      const aspirations = await this.locked(tx, command.id, ...(mergedInto === null ? [] : [mergedInto]));
      const duplicate = aspirations(command.id);
      const by = { actor: command.actor, now };
      await this.lifecycle.applyTo(tx, duplicate, 'unmerge', { ...by, version: command.version });
      await this.lifecycle.applyTo(tx, aspirations(mergedInto!), 'unmerge-duplicate', { ...by, version: intoVersion });
      const open = { aspirationId: duplicate.id, unmergedAt: IsNull() };
      await tx.manager.update(AspirationMerge, open, { unmergedBy: command.actor.subject, unmergedAt: now });
      return toAspirationResponse(await this.aspirations.get(duplicate.id, tx), 'COORDINATOR');
    });
  }

  /** The duplicate group of an aspiration. @throws 404 `aspiration-not-found` */
  async group(id: string): Promise<DuplicateGroupResponse> {
    const rootId = await rootIdOf(this.database, id);
    if (rootId === undefined) throw aspirationError('aspiration-not-found');
    return duplicateGroupOf(this.database, rootId);
  }

  /** Locks in the order of ids; no other transaction locks several aspirations. */
  private async locked(tx: Transaction, ...ids: string[]): Promise<(id: string) => AspirationState> {
    const aspirations = new Map<string, AspirationState>();
    for (const id of new Set(ids.toSorted())) aspirations.set(id, await this.lifecycle.lock(tx, id));
    return (id) => aspirations.get(id)!;
  }
}

/** Serialises merges, so that the root of an aspiration cannot change meanwhile. */
async function serialize(tx: Transaction): Promise<void> {
  await tx.query(sql`SELECT pg_advisory_xact_lock(hashtext('aspiration-merge'))`);
}
