import { attachmentErrors } from '#attachments';
import { defineErrors } from '#http-api';
import { networkErrors } from './network/network.errors.js';
import { potentialErrors } from './potentials/potential.errors.js';
import { activityErrors } from './activities/activity.errors.js';
import { reportErrors } from './reports/report.errors.js';
import { kimErrors } from './kims/kim.errors.js';
import { certificateErrors } from './certificates/certificate.errors.js';
import { participationErrors } from './participation/participation.errors.js';
import { trainingErrors } from './trainings/training.errors.js';
import { mandateErrors } from './mandates/mandate.errors.js';
import { memberErrors } from './members/member.errors.js';

/** Every refusal of the registry's own. */
export const registryError = defineErrors({
  ...attachmentErrors,
  'area-not-found': { status: 404, en: 'There is no such area.', id: 'Wilayah tidak ditemukan.' },
  'area-misplaced': {
    status: 422,
    en: 'The code, the kind and the parent of an area do not fit together.',
    id: 'Kode, jenis, dan induk wilayah tidak sesuai satu sama lain.',
  },
  ...kimErrors,
  'village-unknown': {
    status: 422,
    en: 'The registry does not know this village.',
    id: 'Desa atau kelurahan ini tidak terdaftar.',
  },
  ...memberErrors,
  ...mandateErrors,
  ...potentialErrors,
  ...networkErrors,
  ...activityErrors,
  ...reportErrors,
  ...trainingErrors,
  ...participationErrors,
  ...certificateErrors,
});
