import type { AttachmentRules } from '#attachments';
import { activityProof, mayReadActivityProof } from './activities/activity-proofs.service.js';
import { kimDocument, mayReadKimDocument } from './kims/kim-documents.js';
import { mayReadTrainingMaterial, trainingMaterial } from './trainings/training-materials.js';
import { mayReadPotentialPhoto, potentialPhoto } from './network/potentials/potential-photos.service.js';

/**
 * The owners of attachments, and who may download them. A kind is named after its noun (`'kim-decree': mayReadDecree`);
 * its rule is a function of its feature, which decides by the row of the owner.
 */
export const registryAttachmentRules: AttachmentRules = {
  [kimDocument]: mayReadKimDocument,
  [activityProof]: mayReadActivityProof,
  [trainingMaterial]: mayReadTrainingMaterial,
  [potentialPhoto]: mayReadPotentialPhoto,
};
