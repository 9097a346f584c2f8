import { defineErrors } from '#http-api';

export const roleInboxError = defineErrors({
  'role-message-not-found': {
    status: 404,
    en: 'The inbox of your roles has no such message.',
    id: 'Pesan tidak ditemukan di kotak masuk peran Anda.',
  },
});
