import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Access, type Actor } from '#access';
import { Database, type Transaction } from '#database';
import { requireVersion } from '#http-api';
import { Audience } from '../audience/audience.js';
import type { PublishingAction } from '../publishing.policy.js';
import { jakartaDate } from '../jakarta-date.js';
import { contentHash } from './content-hash.js';
import type { EditionChange, NewEdition } from './edition.dto.js';
import { Edition } from './edition.entity.js';
import { EditionSteps } from './edition-steps.js';
import { type EditionRow, lockedEdition } from './edition-rows.js';

/** Editions while they are written. */
@Injectable()
export class EditionService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly audience: Audience,
    private readonly steps: EditionSteps,
  ) {}

  async create(tx: Transaction, actor: Actor, { areaCodes, ...text }: NewEdition): Promise<EditionRow> {
    const action: PublishingAction = 'edition.create';
    const villageCodes = await this.audience.villagesOf(tx, areaCodes);
    this.access.check(actor, action, { area: villageCodes });
    const now = new Date();
    const edition: EditionRow = {
      ...text,
      id: uuidv7(),
      version: 1,
      status: 'DRAFT',
      villageCodes,
      contentHash: contentHash({ ...text, villageCodes }),
      approvedHash: null,
      createdBy: actor.subject,
      changedBy: actor.subject,
      approvedBy: null,
      createdAt: now,
      updatedAt: now,
      publishedAt: null,
      assignedAt: null,
    };
    await tx.manager.insert(Edition, edition);
    await this.steps.note(tx, edition, { action: 'create', from: null, by: actor.subject, reason: null });
    return edition;
  }

  /**
   * Changes a draft, and makes the actor the one who may not approve it. What changes nothing counts for nothing: else
   * an author could have the blame taken by somebody who never read the text.
   */
  async change(actor: Actor, id: string, version: number, change: EditionChange): Promise<EditionRow> {
    const action: PublishingAction = 'edition.change';
    return this.database.transaction(async (tx) => {
      const edition = await lockedEdition(tx, id);
      this.access.check(actor, action, { area: edition.villageCodes });
      requireVersion(edition.version, version);
      this.steps.judge('change', edition, { actor: actor.subject, today: jakartaDate(new Date()) });

      const { areaCodes, ...text } = change;
      const villageCodes = areaCodes ? await this.audience.villagesOf(tx, areaCodes) : edition.villageCodes;
      this.access.check(actor, action, { area: villageCodes });
      const content = { ...edition, ...text, villageCodes };
      const hash = contentHash(content);
      if (hash === edition.contentHash) return edition;
      return this.steps.store(
        tx,
        { ...content, contentHash: hash, changedBy: actor.subject },
        { action: 'change', from: edition.status, by: actor.subject, reason: null },
      );
    });
  }
}
