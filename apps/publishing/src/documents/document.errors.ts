import { defineErrors } from '#http-api';

export const documentError = defineErrors({
  'document-not-found': {
    status: 404,
    en: 'There is no such document.',
    id: 'Dokumen tidak ditemukan.',
  },
  'document-removed': {
    status: 451,
    en: 'The document has been removed for legal reasons.',
    id: 'Dokumen dihapus karena alasan hukum.',
  },
  'document-closed': {
    status: 409,
    en: 'The document has been redirected or removed: it gets no further editions.',
    id: 'Dokumen sudah dialihkan atau dihapus: tidak ada edisi baru lagi.',
  },
  'redirect-target-unsuitable': {
    status: 422,
    en: 'A document is redirected to another one that has a live edition.',
    id: 'Dokumen hanya dapat dialihkan ke dokumen lain yang memiliki edisi berlaku.',
  },
});
