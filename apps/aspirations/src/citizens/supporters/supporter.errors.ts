import { defineErrors } from '#http-api';

export const supporterError = defineErrors({
  'supporter-not-found': {
    status: 404,
    en: 'The aspiration has no such supporter.',
    id: 'Pendukung tidak ditemukan pada aspirasi ini.',
  },
  'aspiration-closed': {
    status: 409,
    en: 'The aspiration is closed. Submit a new one.',
    id: 'Aspirasi ini sudah ditutup; silakan sampaikan aspirasi baru.',
  },
});
