import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Access, type Actor } from '#access';
import { Database, type Transaction } from '#database';
import { type Call, Idempotency, requireVersion } from '#http-api';
import { transitionOf } from '#workflow';
import { lockKimShared, requireActive } from '../../kims/active-kim.js';
import { type Kim, readKim } from '../../kims/kim-rows.js';
import { targetOf } from '../../kims/kim-visibility.js';
import { networkError } from '../network.errors.js';
import { lockPotential, readPotential, type StoredPotential, storePotential } from './potential-rows.js';
import { isVisible, PotentialPhotos } from './potential-photos.service.js';
import type { NewPotential, PotentialChange, PotentialResponse } from './potential.dto.js';
import { potentialWorkflow } from './potential.workflow.js';

@Injectable()
export class PotentialService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly idempotency: Idempotency,
    private readonly photos: PotentialPhotos,
  ) {}

  /** @throws 'kim-must-be-active', 'village-not-served' */
  async add(kimId: string, body: NewPotential, actor: Actor, call: Call): Promise<PotentialResponse> {
    return this.idempotency.once(call, async (tx) => {
      const kim = await lockKimShared(tx, kimId);
      this.access.check(actor, 'potential.add', targetOf(kim));
      requireActive(kim);
      requireServed(kim, body.villageCode);
      const { point, attachmentIds, ...fields } = body;
      const now = new Date();
      const potential: StoredPotential = {
        ...fields,
        ...pointOf(point),
        id: uuidv7(),
        kimId,
        version: 1,
        status: potentialWorkflow.initial,
        createdAt: now,
        updatedAt: now,
      };
      await storePotential(tx, potential, { action: 'add', actor: actor.subject });
      await this.photos.set(tx, potential.id, attachmentIds);
      return this.photos.shown(tx, await readPotential(tx, potential.id));
    });
  }

  /** @throws 'potential-archived', 'village-not-served' */
  edit(id: string, version: number, change: PotentialChange, actor: Actor): Promise<PotentialResponse> {
    const { point, attachmentIds, ...fields } = change;
    return this.change('edit', id, version, actor, async (kim, tx) => {
      if (fields.villageCode !== undefined) requireServed(kim, fields.villageCode);
      if (attachmentIds) await this.photos.set(tx, id, attachmentIds);
      return { ...given(fields), ...(point !== undefined && pointOf(point)) };
    });
  }

  /** @throws 'potential-archived' */
  archive(id: string, version: number, actor: Actor): Promise<PotentialResponse> {
    return this.change('archive', id, version, actor, async () => ({}));
  }

  /** One of a KIM that is not at work is shown to those who may change it only: to others, 404. */
  async find(id: string, actor: Actor | undefined): Promise<PotentialResponse> {
    const potential = await readPotential(this.database, id);
    const kim = await readKim(this.database, potential.kimId);
    if (!isVisible(this.access, actor, kim)) throw networkError('potential-not-found');
    return this.photos.shown(this.database, potential);
  }

  private change(
    action: 'edit' | 'archive',
    id: string,
    version: number,
    actor: Actor,
    changesOf: (kim: Kim, tx: Transaction) => Promise<Partial<StoredPotential>>,
  ): Promise<PotentialResponse> {
    return this.database.transaction(async (tx) => {
      const potential = await lockPotential(tx, id);
      const kim = await lockKimShared(tx, potential.kimId);
      this.access.check(actor, `potential.${action}`, targetOf(kim));
      requireVersion(potential.version, version);
      const transition = transitionOf(potentialWorkflow, potential.status, action);
      if (!transition) throw networkError('potential-archived');
      const changed = {
        ...potential,
        ...(await changesOf(kim, tx)),
        status: transition.to,
        version: version + 1,
        updatedAt: new Date(),
      };
      await storePotential(tx, changed, { action, actor: actor.subject });
      return this.photos.shown(tx, await readPotential(tx, id));
    });
  }
}

function requireServed({ villageCodes }: Kim, village: string): void {
  if (!villageCodes.includes(village))
    throw networkError('village-not-served', { errors: [{ pointer: '/villageCode', detail: village }] });
}

function pointOf(point: NewPotential['point']): Pick<StoredPotential, 'latitude' | 'longitude'> {
  return { latitude: point?.latitude ?? null, longitude: point?.longitude ?? null };
}

/** What is there of a partial change. */
function given<T extends object>(change: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as never;
}
