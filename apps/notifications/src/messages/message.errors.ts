import { defineErrors } from '#http-api';

export const messageError = defineErrors({
  'message-unknown': {
    status: 404,
    en: 'There is no such message.',
    id: 'Pesan ini tidak ada.',
  },
  'message-not-found': {
    status: 404,
    en: 'Your inbox has no such message.',
    id: 'Pesan tidak ditemukan di kotak masuk Anda.',
  },
});
