import { defineErrors } from '#http-api';

export const preferenceError = defineErrors({
  'recipient-link-required': {
    status: 401,
    en: 'Sign in, or use the link of a message in the header Recipient-Token.',
    id: 'Masuk terlebih dahulu, atau gunakan tautan pada pesan di header Recipient-Token.',
  },
});
