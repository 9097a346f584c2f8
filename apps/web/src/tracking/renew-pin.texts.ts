import { defineTexts } from '../language/texts.js';

export const renewPinTexts = defineTexts(
  {
    title: 'Minta PIN baru',
    lead: 'PIN hilang? Isi nomor pelacakan dan nomor telepon atau alamat surel yang Anda berikan saat melapor.',
    link: 'PIN hilang? Minta PIN baru',
    number: 'Nomor pelacakan',
    contact: 'Nomor telepon atau alamat surel',
    send: 'Kirim PIN baru',
    done: 'Permintaan diterima',
    doneText:
      'Bila nomor dan kontak cocok, PIN baru dikirim ke kontak yang tercatat. PIN lama berlaku sampai yang baru dipakai.',
    back: 'Lacak aspirasi',
  },
  {
    title: 'Request a new PIN',
    lead: 'Lost your PIN? Enter the tracking number and the telephone number or e-mail address that you gave in your report.',
    link: 'Lost your PIN? Request a new one',
    number: 'Tracking number',
    contact: 'Telephone number or e-mail address',
    send: 'Send a new PIN',
    done: 'The request is received',
    doneText:
      'If number and contact match, a new PIN is sent to the contact on file. The former PIN is valid until the new one is used.',
    back: 'Track an aspiration',
  },
);
