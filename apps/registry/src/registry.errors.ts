import { attachmentErrors } from '#attachments';
import { defineErrors } from '#http-api';
import { activityErrors } from './activities/activity.errors.js';
import { areaErrors } from './areas/area.errors.js';
import { kimImportErrors } from './data-exchange/kim-files/kim-import.errors.js';
import { certificateErrors } from './trainings/certificates/certificate.errors.js';
import { csvErrors } from './data-exchange/csv/csv.errors.js';
import { evaluationErrors } from './maturity/evaluations/evaluation.errors.js';
import { kimErrors } from './kims/kim.errors.js';
import { mandateErrors } from './members/mandates/mandate.errors.js';
import { maturityErrors } from './maturity/maturity.errors.js';
import { memberErrors } from './members/member.errors.js';
import { networkErrors } from './network/network.errors.js';
import { participationErrors } from './trainings/participation/participation.errors.js';
import { potentialErrors } from './network/potentials/potential.errors.js';
import { reportErrors } from './activities/reports/report.errors.js';
import { trainingErrors } from './trainings/training.errors.js';

/** Every refusal of the registry's own. */
export const registryError = defineErrors({
  ...attachmentErrors,
  ...areaErrors,
  ...csvErrors,
  ...kimErrors,
  'village-unknown': {
    status: 422,
    en: 'The registry does not know this village.',
    id: 'Desa atau kelurahan ini tidak terdaftar.',
  },
  ...memberErrors,
  ...mandateErrors,
  ...activityErrors,
  ...reportErrors,
  ...maturityErrors,
  ...evaluationErrors,
  ...potentialErrors,
  ...networkErrors,
  ...trainingErrors,
  ...participationErrors,
  ...certificateErrors,
  ...kimImportErrors,
});
