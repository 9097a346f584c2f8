import { defineErrors } from '#http-api';

export const subscriberError = defineErrors({
  'confirmation-unknown': {
    status: 404,
    en: 'This code was not sent, was replaced by a newer one, or is no longer valid.',
    id: 'Kode ini tidak pernah dikirim, sudah diganti dengan yang baru, atau tidak berlaku lagi.',
  },
  'recipient-link-invalid': {
    status: 404,
    en: 'This link is not valid. Use the link of the latest message.',
    id: 'Tautan ini tidak berlaku. Gunakan tautan pada pesan terakhir.',
  },
  'contact-point-not-found': {
    status: 404,
    en: 'You have no such address.',
    id: 'Alamat tersebut tidak ada pada Anda.',
  },
  'subscriptions-too-many': {
    status: 429,
    en: 'Too many subscriptions were made from this network today.',
    id: 'Terlalu banyak langganan dibuat dari jaringan ini hari ini.',
  },
});
