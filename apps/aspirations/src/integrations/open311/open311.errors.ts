import { defineErrors } from '#http-api';

/** Errors of the Open311 API. */
export const open311Error = defineErrors({
  'jurisdiction-not-found': {
    status: 404,
    en: 'This interface serves another jurisdiction.',
    id: 'Antarmuka ini melayani wilayah lain.',
  },
  'open311-key-not-found': { status: 404, en: 'There is no such key.', id: 'Kunci tidak ditemukan.' },
  'open311-key-refused': {
    status: 403,
    en: 'The api_key is missing, unknown or revoked.',
    id: 'api_key tidak ada, tidak dikenal, atau sudah dicabut.',
  },
  'open311-token-not-found': { status: 404, en: 'There is no such token.', id: 'Token tidak ditemukan.' },
  'open311-request-not-found': {
    status: 404,
    en: 'There is no such service request, or it is not public.',
    id: 'Permintaan layanan tidak ditemukan atau tidak terbuka untuk umum.',
  },
});
