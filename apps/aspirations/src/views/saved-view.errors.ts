import { defineErrors } from '#http-api';
import { agencyError } from '../agencies/agency.errors.js';

export const savedViewError = defineErrors({
  'view-not-found': { status: 404, en: 'There is no such view.', id: 'Tampilan tersimpan tidak ditemukan.' },
  'view-of-another': {
    status: 403,
    en: 'This view belongs to another account. Save a copy of your own.',
    id: 'Tampilan ini milik akun lain. Simpan salinan Anda sendiri.',
  },
  'too-many-views': {
    status: 409,
    en: 'You have saved as many views as is possible. Delete one first.',
    id: 'Jumlah tampilan tersimpan Anda sudah mencapai batas. Hapus salah satu terlebih dahulu.',
  },
  'unknown-agency': agencyError.table['unknown-agency'],
});
