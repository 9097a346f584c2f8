import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Access, type Actor } from '#access';
import { Database } from '#database';
import { type Call, Idempotency, type Page } from '#http-api';
import type { HistoryEntry, HistoryQuery } from '#lifecycle';
import { lockKimShared } from '../../kims/active-kim.js';
import { readKim } from '../../kims/kim-rows.js';
import { targetOf } from '../../kims/kim-visibility.js';
import { networkError } from '../network.errors.js';
import { isVisible, PotentialPhotos } from './potential-photos.service.js';
import { readPotential } from './potential-rows.js';
import type { NewPotential, PotentialChange, PotentialResponse } from './potential.dto.js';
import type { Potential } from './potential.entity.js';
import { PotentialLifecycle } from './potential.lifecycle.js';

@Injectable()
export class PotentialService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly idempotency: Idempotency,
    private readonly photos: PotentialPhotos,
    private readonly potentials: PotentialLifecycle,
  ) {}

  /** @throws 'kim-must-be-active', 'village-not-served' */
  async add(
    kimId: string,
    { point, attachmentIds, ...fields }: NewPotential,
    actor: Actor,
    call: Call,
  ): Promise<PotentialResponse> {
    return this.idempotency.once(call, async (tx) => {
      await lockKimShared(tx, kimId);
      const now = new Date();
      const potential = {
        ...fields,
        ...coordinatesOf(point),
        id: uuidv7(),
        kimId,
        searchText: '',
        createdAt: now,
        updatedAt: now,
      };
      await this.potentials.create(tx, potential, { actor, now });
      await this.photos.set(tx, potential.id, attachmentIds);
      return this.photos.toResponse(tx, await readPotential(tx, potential.id));
    });
  }

  /** @throws 'village-not-served' */
  async edit(
    id: string,
    version: number,
    { point, attachmentIds, ...fields }: PotentialChange,
    actor: Actor,
  ): Promise<PotentialResponse> {
    const changes = { ...(fields as Partial<Potential>), ...(point !== undefined && coordinatesOf(point)) };
    return this.database.transaction(async (tx) => {
      await this.potentials.apply(tx, 'edit', { id, version, actor, changes });
      if (attachmentIds) await this.photos.set(tx, id, attachmentIds);
      return this.photos.toResponse(tx, await readPotential(tx, id));
    });
  }

  async archive(id: string, version: number, actor: Actor): Promise<PotentialResponse> {
    return this.database.transaction(async (tx) => {
      await this.potentials.apply(tx, 'archive', { id, version, actor });
      return this.photos.toResponse(tx, await readPotential(tx, id));
    });
  }

  /** @throws 'potential-not-found', also for one that is not visible to the actor */
  async get(id: string, actor: Actor | undefined): Promise<PotentialResponse> {
    const potential = await readPotential(this.database, id);
    const kim = await readKim(this.database, potential.kimId);
    if (!isVisible(this.access, actor, kim)) throw networkError('potential-not-found');
    return this.photos.toResponse(this.database, potential);
  }

  /** The history, within the scope of the actor. @throws 'potential-not-found' */
  async history(id: string, query: HistoryQuery, actor: Actor): Promise<Page<HistoryEntry>> {
    const { kimId } = await readPotential(this.database, id);
    this.access.check(actor, 'potential.read-history', targetOf(await readKim(this.database, kimId)));
    return this.potentials.history(this.database, id, query);
  }
}

function coordinatesOf(point: NewPotential['point']): Pick<Potential, 'latitude' | 'longitude'> {
  return { latitude: point?.latitude ?? null, longitude: point?.longitude ?? null };
}
