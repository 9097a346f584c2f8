import { attachmentErrors } from '#attachments';
import { defineErrors } from '#http-api';
import { activityErrors } from './activities/activity.errors.js';
import { areaError } from './areas/area.errors.js';
import { kimImportError } from './data-exchange/kim-files/kim-import.errors.js';
import { certificateErrors } from './trainings/certificates/certificate.errors.js';
import { areaFileError } from './data-exchange/area-files/area-file.errors.js';
import { csvError } from './data-exchange/csv/csv.errors.js';
import { evaluationErrors } from './maturity/evaluations/evaluation.errors.js';
import { kimError } from './kims/kim.errors.js';
import { mandateError } from './members/mandates/mandate.errors.js';
import { maturityErrors } from './maturity/maturity.errors.js';
import { memberError } from './members/member.errors.js';
import { networkErrors } from './network/network.errors.js';
import { participationErrors } from './trainings/participation/participation.errors.js';
import { potentialErrors } from './network/potentials/potential.errors.js';
import { reportErrors } from './activities/reports/report.errors.js';
import { trainingErrors } from './trainings/training.errors.js';

/** Every refusal of the registry's own. */
export const registryError = defineErrors({
  ...attachmentErrors,
  ...areaError.table,
  ...csvError.table,
  ...areaFileError.table,
  ...kimError.table,
  ...memberError.table,
  ...mandateError.table,
  ...activityErrors,
  ...reportErrors,
  ...maturityErrors,
  ...evaluationErrors,
  ...potentialErrors,
  ...networkErrors,
  ...trainingErrors,
  ...participationErrors,
  ...certificateErrors,
  ...kimImportError.table,
});
