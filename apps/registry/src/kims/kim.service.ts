import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Access, type Actor } from '#access';
import { Attachments } from '#attachments';
import { Database } from '#database';
import { type Call, Idempotency, requireVersion } from '#http-api';
import { transitionOf } from '#workflow';
import { AreaService } from '../areas/area.service.js';
import { kimError } from './kim.errors.js';
import { claimDocuments } from './kim-documents.js';
import { emptyProfile } from './kim-profile.js';
import { insertKim, type Kim, lockKim, readKim, updateKim } from './kim-rows.js';
import { recordHistory } from './kim-transitions.js';
import { requireVillages } from './kim-villages.js';
import { isVisible, targetOf } from './kim-visibility.js';
import { type KimChange, type KimResponse, type NewKim, toKimResponse } from './kim.dto.js';
import { kimWorkflow } from './kim.workflow.js';

@Injectable()
export class KimService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly idempotency: Idempotency,
    private readonly areas: AreaService,
    private readonly attachments: Attachments,
  ) {}

  async register(body: NewKim, actor: Actor, call: Call): Promise<KimResponse> {
    this.access.check(actor, 'kim.register', { area: body.villageCodes });
    return this.idempotency.once(call, async (tx) => {
      await requireVillages(tx, this.areas, body.villageCodes);
      const now = new Date();
      const kim: Kim = {
        ...body,
        id: uuidv7(),
        version: 1,
        status: kimWorkflow.initial,
        villageCodes: body.villageCodes.toSorted(),
        profile: body.profile ?? emptyProfile,
        successorId: null,
        predecessorIds: [],
        activeSince: null,
        lastActivityOn: null,
        createdAt: now,
        updatedAt: now,
      };
      await insertKim(tx, kim);
      await claimDocuments(tx, this.attachments, kim);
      await recordHistory(tx, kim, { action: 'register', from: null, actor: actor.subject });
      return toKimResponse(kim);
    });
  }

  /** Both what the KIM serves and what it is to serve must lie within the actor's reach. */
  async edit(id: string, version: number, change: KimChange, actor: Actor): Promise<KimResponse> {
    return this.database.transaction(async (tx) => {
      const kim = await lockKim(tx, id);
      this.access.check(actor, 'kim.edit', targetOf(kim));
      requireVersion(kim.version, version);
      if (!transitionOf(kimWorkflow, kim.status, 'edit')) throw kimError('kim-not-editable');
      if (change.villageCodes) {
        this.access.check(actor, 'kim.edit', { kim: id, area: change.villageCodes });
        await requireVillages(tx, this.areas, change.villageCodes);
      }
      const changed: Kim = {
        ...kim,
        name: change.name ?? kim.name,
        villageCodes: change.villageCodes?.toSorted() ?? kim.villageCodes,
        profile: change.profile ?? kim.profile,
        charter: change.charter === undefined ? kim.charter : change.charter,
        decree: change.decree === undefined ? kim.decree : change.decree,
        version: kim.version + 1,
        updatedAt: new Date(),
      };
      await claimDocuments(tx, this.attachments, changed);
      await updateKim(tx, changed);
      await recordHistory(tx, changed, { action: 'edit', from: kim.status, actor: actor.subject });
      return toKimResponse(changed);
    });
  }

  /** The KIM, when the actor may see it; else 404, as if there were none. */
  async visible(id: string, actor: Actor | undefined): Promise<Kim> {
    const kim = await readKim(this.database, id);
    if (!isVisible(this.access, actor, kim)) throw kimError('kim-not-found');
    return kim;
  }
}
