import { defineErrors } from '#http-api';

export const supporterError = defineErrors({
  'aspiration-closed': {
    status: 409,
    en: 'The aspiration is closed. Submit a new one.',
    id: 'Aspirasi ini sudah ditutup; silakan sampaikan aspirasi baru.',
  },
});
