import { defineErrors } from '#http-api';
import { reporterError } from '../reporters/reporter.errors.js';

export const dataRequestError = defineErrors({
  'reporter-erased': reporterError.table['reporter-erased'],
  'data-request-not-found': {
    status: 404,
    en: 'There is no such data request.',
    id: 'Permohonan data tidak ditemukan.',
  },
  'unknown-tracking-number': {
    status: 422,
    en: 'There is no aspiration with this tracking number.',
    id: 'Tidak ada aspirasi dengan nomor pelacakan ini.',
  },
  'data-request-open': {
    status: 409,
    en: 'The reporter already has an open request of this kind.',
    id: 'Pelapor ini masih memiliki permohonan sejenis yang terbuka.',
  },
  'received-in-future': {
    status: 422,
    en: 'A request cannot have been received in the future.',
    id: 'Waktu penerimaan permohonan tidak boleh di masa depan.',
  },
  'correction-missing': {
    status: 422,
    en: 'A request for correction needs the corrected data.',
    id: 'Permohonan perbaikan memerlukan data yang benar.',
  },
  'correction-not-requested': {
    status: 422,
    en: 'Only a request for correction can change the data of the reporter.',
    id: 'Hanya permohonan perbaikan yang dapat mengubah data pelapor.',
  },
  'not-an-access-request': {
    status: 409,
    en: 'Data can be exported only for an open request for access.',
    id: 'Data hanya dapat diberikan untuk permohonan akses yang masih terbuka.',
  },
});
