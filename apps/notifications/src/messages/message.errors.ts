import { defineErrors } from '#http-api';

export const messageError = defineErrors({
  'confirmation-unknown': {
    status: 404,
    en: 'This code was not sent to any address. Copy it from the mail once more.',
    id: 'Kode ini tidak pernah dikirim ke alamat mana pun. Salin kembali dari surat elektroniknya.',
  },
  'message-not-found': {
    status: 404,
    en: 'Your inbox has no such message.',
    id: 'Pesan tidak ditemukan di kotak masuk Anda.',
  },
});
