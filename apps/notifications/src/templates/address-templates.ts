import type { Template } from './template.js';

/** To an unconfirmed address: without a name, a number or a word of the report. */
export const addressTemplates = {
  'address-unconfirmed': {
    subject: 'Konfirmasi alamat e-mail / Confirm your e-mail address',
    paragraphs: [
      'Alamat ini dicantumkan pada sebuah laporan kepada Pemerintah Kabupaten Bogor. Bila Anda yang menyampaikannya, konfirmasikan alamat ini di Sambung agar kabarnya dikirim ke sini. Kode: {{ code }}',
      'Bila bukan Anda, abaikan surat ini. Tanpa konfirmasi tidak ada kabar yang dikirim, dan surat ini paling banyak sekali sehari.',
      'This address was given with a report to the regency of Bogor. If the report is yours, confirm the address in Sambung with the code above; otherwise ignore this mail.',
    ],
  },
} as const satisfies Record<string, Template>;
