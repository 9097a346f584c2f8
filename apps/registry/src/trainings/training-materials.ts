import type { AttachmentRule, Attachments } from '#attachments';
import type { Transaction } from '#database';
import { wasAnnounced } from './training-invitations.js';
import type { TrainingMaterial } from './training.entity.js';

interface WithMaterials {
  readonly id: string;
  readonly materials: readonly TrainingMaterial[];
}

/** The kind of the attachments that belong to a training. */
export const trainingMaterial = 'training-material';

/**
 * Claims the files among the materials of a training and destroys those that are left out. Call it in the transaction that
 * writes the training, under its lock.
 *
 * @throws 'attachment-not-found', 'attachment-already-claimed', 'too-many-attachments'
 */
export function storeMaterials(
  tx: Transaction,
  attachments: Attachments,
  { id, materials }: WithMaterials,
): Promise<void> {
  const files = materials.flatMap(({ attachmentId }) => (attachmentId === null ? [] : [attachmentId]));
  return attachments.replace(tx, files, { kind: trainingMaterial, id });
}

/** Public once the training was announced, as the links are; until then for accounts that plan trainings. */
export const mayReadTrainingMaterial: AttachmentRule = async (actor, trainingId, { access, database }) =>
  access.allows(actor, 'training.plan') || (await wasAnnounced(database, trainingId));
