import { defineErrors } from '#http-api';
import { aspirationErrors } from '../aspirations/aspiration.errors.js';

export const intakeError = defineErrors({
  'aspiration-not-found': aspirationErrors['aspiration-not-found'],
  'channel-mismatch': aspirationErrors['channel-mismatch'],
  'intake-limited': aspirationErrors['intake-limited'],
  'client-id-reused': {
    status: 409,
    en: 'This client id was used for another submission. Choose a new one.',
    id: 'Id klien ini sudah dipakai untuk isian lain.',
  },
  'category-in-use': {
    status: 409,
    en: 'A category that is left out is still used by routing rules, time limits or agencies.',
    id: 'Ada kategori yang dihapus tetapi masih dipakai aturan penerusan, batas waktu, atau perangkat daerah.',
  },
  'category-not-found': { status: 404, en: 'There is no such category.', id: 'Kategori tidak ditemukan.' },
  'form-version-not-found': {
    status: 404,
    en: 'The questions of this category have no such version.',
    id: 'Versi daftar pertanyaan kategori ini tidak ditemukan.',
  },
  'draft-not-found': { status: 404, en: 'There is no such draft.', id: 'Draf tidak ditemukan.' },
  'draft-incomplete': {
    status: 422,
    en: 'The draft is incomplete; it is stored, and the errors name what is missing.',
    id: 'Draf belum lengkap; isiannya tetap tersimpan.',
  },
  'draft-open': {
    status: 409,
    en: 'This is a draft: complete and submit it first.',
    id: 'Ini masih berupa draf: lengkapi lalu sampaikan terlebih dahulu.',
  },
  'draft-discarded': {
    status: 409,
    en: 'The draft has been discarded. Begin a new one.',
    id: 'Draf ini sudah dibuang. Silakan mulai yang baru.',
  },
  'draft-submitted': {
    status: 409,
    en: 'The draft has been submitted. Follow it by its tracking number.',
    id: 'Draf sudah disampaikan; ikuti melalui nomor pelacakannya.',
  },
});
