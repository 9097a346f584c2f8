import type { AttachmentRule, Attachments } from '#attachments';
import type { Transaction } from '#database';
import { scopesOf } from '../kims/kim-scope.js';
import { wasAnnounced } from './training-invitations.js';

/** What participants get to read: a link or a file. */
export interface TrainingMaterial {
  readonly title: string;
  readonly url: string | null;
  readonly attachmentId: string | null;
}

interface WithMaterials {
  readonly id: string;
  readonly materials: readonly TrainingMaterial[];
}

/** The kind of the attachments that belong to a training. */
export const trainingMaterial = 'training-material';

/**
 * Makes the files among the materials the training's own, and destroys those that are no longer among them. The training
 * is written in the same transaction, under its lock.
 *
 * @throws 'attachment-not-found', 'attachment-already-claimed', 'too-many-attachments'
 */
export async function storeMaterials(
  tx: Transaction,
  attachments: Attachments,
  training: WithMaterials,
  before: WithMaterials['materials'] = [],
): Promise<void> {
  const owner = { kind: trainingMaterial, id: training.id };
  const files = filesOf(training.materials);
  const removed = filesOf(before).filter((id) => !files.includes(id));
  if (removed.length > 0) await attachments.remove(tx, owner, removed);
  await attachments.claim(tx, files, owner);
}

/** For everybody once the training was announced, as the links are; until then for those who plan. */
export const mayReadTrainingMaterial: AttachmentRule = async (actor, trainingId, { access, database }) =>
  scopesOf(access, actor, 'training.plan').length > 0 || (await wasAnnounced(database, trainingId));

function filesOf(materials: readonly TrainingMaterial[]): string[] {
  return materials.flatMap(({ attachmentId }) => (attachmentId === null ? [] : [attachmentId]));
}
