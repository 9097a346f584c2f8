import { defineErrors } from '#http-api';

export const webhookError = defineErrors({
  'webhook-not-found': {
    status: 404,
    en: 'This agency has no such webhook.',
    id: 'Perangkat daerah ini tidak memiliki webhook tersebut.',
  },
  'webhook-address-refused': {
    status: 422,
    en: 'Webhooks are sent to public https addresses without user names. Give such an address.',
    id: 'Webhook dikirim ke alamat https publik tanpa nama pengguna. Berikan alamat seperti itu.',
  },
  'webhook-limit-reached': {
    status: 409,
    en: 'The agency has as many webhooks as it may have. Delete one first.',
    id: 'Jumlah webhook perangkat daerah sudah mencapai batas. Hapus salah satu terlebih dahulu.',
  },
  'webhook-wrong-status': {
    status: 409,
    en: 'The status of the webhook does not allow this action.',
    id: 'Status webhook tidak mengizinkan tindakan ini.',
  },
});
