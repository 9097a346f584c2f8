import { Injectable } from '@nestjs/common';
import { type Attachment, type AttachmentRule, Attachments } from '#attachments';
import type { Access, Actor } from '#access';
import type { Queryable, Transaction } from '#database';
import { type Kim, readKim } from '../../kims/kim-rows.js';
import { targetOf } from '../../kims/kim-visibility.js';
import { visibleKimStatuses } from './potential-queries.js';
import { type ListedPotential, readPotential } from './potential-rows.js';
import { type PotentialResponse, toPotentialResponse } from './potential.dto.js';

/** The kind of the attachments that belong to a potential. */
export const potentialPhoto = 'potential-photo';

@Injectable()
export class PotentialPhotos {
  constructor(private readonly attachments: Attachments) {}

  /**
   * Makes these uploads, and no others, the photos of the potential whose row is locked.
   *
   * @throws 'attachment-not-found', 'attachment-already-claimed', 'too-many-attachments'
   */
  set(tx: Transaction, potentialId: string, ids: readonly string[]): Promise<void> {
    return this.attachments.replace(tx, ids, { kind: potentialPhoto, id: potentialId });
  }

  /** The photos of many potentials, in one statement. */
  of(source: Queryable, potentials: readonly Pick<ListedPotential, 'id'>[]): Promise<Map<string, Attachment[]>> {
    return this.attachments.listOfMany(
      source,
      potentialPhoto,
      potentials.map(({ id }) => id),
    );
  }

  async toResponse(source: Queryable, potential: ListedPotential): Promise<PotentialResponse> {
    const photos = await this.of(source, [potential]);
    return toPotentialResponse(potential, photos.get(potential.id) ?? []);
  }
}

/** Whether the actor may see the potentials of this KIM: those of a suspended or dissolved KIM only accounts that may edit them. */
export function isVisible(access: Access, actor: Actor | undefined, kim: Kim): boolean {
  return visibleKimStatuses.includes(kim.status) || access.allows(actor, 'potential.edit', targetOf(kim));
}

/** Photos are visible to the readers of the potential. */
export const mayReadPotentialPhoto: AttachmentRule = async (actor, potentialId, { access, database }) => {
  const { kimId } = await readPotential(database, potentialId);
  return isVisible(access, actor, await readKim(database, kimId));
};
