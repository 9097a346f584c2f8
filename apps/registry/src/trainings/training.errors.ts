import { defineErrors } from '#http-api';
import { certificateErrors } from './certificates/certificate.errors.js';
import { participationErrors } from './participation/participation.errors.js';

/** The refusals of trainings, participation and certificates. */
export const trainingError = defineErrors({
  'training-not-found': { status: 404, en: 'There is no such training.', id: 'Bimtek tidak ditemukan.' },
  'training-incomplete': {
    status: 422,
    en: 'The training is not complete enough to be announced.',
    id: 'Bimtek belum lengkap untuk diumumkan.',
  },
  'training-not-over': {
    status: 409,
    en: 'The last session of the training has not ended yet.',
    id: 'Sesi terakhir bimtek belum selesai.',
  },
  'training-invitation-unknown': {
    status: 422,
    en: 'The registry does not know an area or a KIM of the invitation.',
    id: 'Wilayah atau KIM yang diundang tidak terdaftar.',
  },
  'session-misplaced': {
    status: 422,
    en: 'The times or places of the sessions do not fit.',
    id: 'Waktu atau tempat sesi tidak sesuai.',
  },
  'session-unknown': {
    status: 422,
    en: 'The training has no session with this id.',
    id: 'Bimtek tidak memiliki sesi dengan id ini.',
  },
  'session-attended': {
    status: 409,
    en: 'A session with recorded attendance cannot be removed.',
    id: 'Sesi yang akan dihapus sudah memiliki peserta hadir.',
  },
  'capacity-below-registered': {
    status: 409,
    en: 'The new capacity is below the number of registered members.',
    id: 'Peserta yang sudah mendapat tempat melebihi kapasitas baru.',
  },
  ...participationErrors,
  ...certificateErrors,
});
