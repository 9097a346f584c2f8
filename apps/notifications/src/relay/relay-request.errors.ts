import { defineErrors } from '#http-api';

export const relayError = defineErrors({
  'relay-request-not-found': {
    status: 404,
    en: 'You were not asked to relay such a message.',
    id: 'Tidak ada permintaan penyampaian pesan seperti itu untuk Anda.',
  },
});
