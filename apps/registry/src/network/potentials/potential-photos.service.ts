import { Injectable } from '@nestjs/common';
import { type Attachment, type AttachmentRule, Attachments } from '#attachments';
import { type Access, type Actor, covers } from '#access';
import type { Database, Transaction } from '#database';
import { type Kim, readKim } from '../../kims/kim-rows.js';
import { targetOf } from '../../kims/kim-visibility.js';
import { scopesOf } from '../../kims/kim-scope.js';
import { visibleKimStatuses } from './potential-queries.js';
import { type Potential, readPotential } from './potential-rows.js';
import { type PotentialResponse, toPotentialResponse } from './potential.dto.js';

/** The kind of the attachments that belong to a potential. */
export const potentialPhoto = 'potential-photo';

/** What a potential looks like. */
@Injectable()
export class PotentialPhotos {
  constructor(private readonly attachments: Attachments) {}

  /**
   * Makes these uploads, and no others, the photos of the potential whose row is locked. What it had besides is destroyed.
   *
   * @throws 'attachment-not-found', 'attachment-already-claimed', 'too-many-attachments'
   */
  async set(tx: Transaction, potentialId: string, ids: readonly string[]): Promise<void> {
    const owner = { kind: potentialPhoto, id: potentialId };
    const present = await this.attachments.list(tx, owner);
    const leftOut = present.map(({ id }) => id).filter((id) => !ids.includes(id));
    if (leftOut.length > 0) await this.attachments.remove(tx, owner, leftOut);
    await this.attachments.claim(tx, ids, owner);
  }

  /** Of many potentials, in one statement. */
  of(
    source: Pick<Database | Transaction, 'query'>,
    potentials: readonly Pick<Potential, 'id'>[],
  ): Promise<Map<string, Attachment[]>> {
    return this.attachments.listOfMany(
      source,
      potentialPhoto,
      potentials.map(({ id }) => id),
    );
  }

  async shown(source: Pick<Database | Transaction, 'query'>, potential: Potential): Promise<PotentialResponse> {
    const photos = await this.of(source, [potential]);
    return toPotentialResponse(potential, photos.get(potential.id) ?? []);
  }
}

/** A potential of a KIM that is not at work is for those who may change it only. */
export function isVisible(access: Access, actor: Actor | undefined, kim: Kim): boolean {
  if (visibleKimStatuses.includes(kim.status)) return true;
  return scopesOf(access, actor, 'potential.edit').some((scope) => covers(scope, targetOf(kim)));
}

/** Whoever sees the potential sees its photos. */
export const mayReadPotentialPhoto: AttachmentRule = async (actor, potentialId, { access, database }) => {
  const { kimId } = await readPotential(database, potentialId);
  return isVisible(access, actor, await readKim(database, kimId));
};
