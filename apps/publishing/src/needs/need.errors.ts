import { defineErrors } from '#http-api';

export const needError = defineErrors({
  'need-not-found': {
    status: 404,
    en: 'There is no such need of information.',
    id: 'Kebutuhan informasi tidak ditemukan.',
  },
  'unknown-village': {
    status: 422,
    en: 'The village is unknown.',
    id: 'Desa/kelurahan tidak dikenal.',
  },
  'document-not-live': {
    status: 422,
    en: 'The document has no published edition that holds.',
    id: 'Dokumen tidak mempunyai edisi terbit yang berlaku.',
  },
  'merge-target-not-open': {
    status: 422,
    en: 'The need to merge into is not open.',
    id: 'Kebutuhan tujuan penggabungan tidak terbuka.',
  },
  'need-not-open': {
    status: 409,
    en: 'Only an open need takes votes.',
    id: 'Hanya kebutuhan yang terbuka yang dapat didukung.',
  },
  'need-limited': {
    status: 429,
    en: 'Too many requests of information from here today.',
    id: 'Terlalu banyak permintaan informasi dari sini hari ini.',
  },
  'feedback-limited': {
    status: 429,
    en: 'Too much feedback from here today.',
    id: 'Terlalu banyak umpan balik dari sini hari ini.',
  },
});
