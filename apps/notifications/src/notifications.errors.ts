import { defineErrors } from '#http-api';

export const notificationsError = defineErrors({
  'message-not-found': {
    status: 404,
    en: 'There is no such message in your inbox.',
    id: 'Pesan tidak ditemukan di kotak masuk Anda.',
  },
});
