import type { TemplateText } from '../text.js';

export const deadlineTexts = {
  'deadline-near': {
    subject: 'Tenggat aspirasi {{ trackingNumber }}: {{ dueOn }}',
    paragraphs: [
      'Tenggat penanganan aspirasi {{ trackingNumber }} berakhir pada {{ dueOn }}.',
      'Mohon ditanggapi sebelum tenggat berakhir.',
    ],
  },
  'reply-near': {
    subject: 'Aspirasi {{ trackingNumber }} menunggu jawaban Anda',
    paragraphs: [
      'Kami masih menunggu jawaban Anda sampai {{ replyBy }}. Sesudahnya aspirasi dilanjutkan tanpa jawaban itu.',
      'Jawab dengan nomor {{ trackingNumber }} dan PIN Anda.',
    ],
    short: 'Aspirasi {{ trackingNumber }} menunggu jawaban Anda sampai {{ replyBy }}. Jawab dengan nomor dan PIN Anda.',
  },
  'deadline-missed': {
    subject: 'Tenggat aspirasi {{ trackingNumber }} terlewati',
    paragraphs: [
      'Aspirasi {{ trackingNumber }} seharusnya ditanggapi paling lambat {{ dueOn }} dan belum ditanggapi.',
      'Mohon segera ditindaklanjuti.',
    ],
  },
  'deadline-extended': {
    subject: 'Permintaan informasi {{ trackingNumber }} diperpanjang',
    paragraphs: [
      'Waktu untuk menjawab permintaan informasi Anda diperpanjang satu kali, sampai {{ dueOn }}. Alasannya dapat dibaca dengan nomor {{ trackingNumber }} dan PIN Anda.',
    ],
    short: 'Waktu menjawab permintaan informasi {{ trackingNumber }} diperpanjang sampai {{ dueOn }}.',
  },
  'aspiration-escalated': {
    subject: 'Eskalasi: tenggat aspirasi {{ trackingNumber }} terlewati',
    paragraphs: [
      'Aspirasi {{ trackingNumber }} seharusnya selesai ditangani paling lambat {{ dueOn }} dan masih terbuka.',
      'Mohon perhatian dan tindak lanjut Bapak/Ibu. Rinciannya dapat dibaca di Sambung.',
    ],
  },
  'data-request-near': {
    subject: 'Permohonan data pribadi harus selesai dalam 24 jam',
    paragraphs: [
      'Sebuah permohonan pelapor atas data pribadinya harus diselesaikan dalam 24 jam ke depan (UU 27/2022).',
    ],
  },
  'data-request-missed': {
    subject: 'Permohonan data pribadi melewati 3 x 24 jam',
    paragraphs: [
      'Sebuah permohonan pelapor atas data pribadinya belum diselesaikan dalam 3 × 24 jam (UU 27/2022). Mohon segera diselesaikan.',
    ],
  },
} as const satisfies Record<string, TemplateText>;
