import type { Template } from './template.js';

/** What is told of clocks that run out. */
export const deadlineTemplates = {
  'deadline-near': {
    subject: 'Tenggat aspirasi {{ trackingNumber }}: {{ dueOn | date_id }} / due soon',
    paragraphs: [
      'Tenggat penanganan aspirasi {{ trackingNumber }} berakhir pada {{ dueOn | date_id }}.',
      'Mohon ditanggapi sebelum tenggat berakhir.',
      'Your time for the aspiration {{ trackingNumber }} is over on {{ dueOn | date_en }}. Please act before.',
    ],
  },
  'reply-near': {
    subject: 'Aspirasi {{ trackingNumber }} menunggu jawaban Anda / waits for your reply',
    paragraphs: [
      'Kami masih menunggu jawaban Anda sampai {{ replyBy | date_id }}. Sesudahnya aspirasi dilanjutkan tanpa jawaban itu.',
      'We wait for your reply until {{ replyBy | date_en }}. After that your aspiration goes on without it.',
      'Jawab dengan nomor {{ trackingNumber }} dan PIN Anda. / Reply with the number {{ trackingNumber }} and your PIN.',
    ],
  },
  'deadline-extended': {
    subject: 'Permintaan informasi {{ trackingNumber }} diperpanjang / more time is taken',
    paragraphs: [
      'Waktu untuk menjawab permintaan informasi Anda diperpanjang satu kali, sampai {{ dueOn | date_id }}. Alasannya dapat dibaca dengan nomor dan PIN Anda.',
      'The time to answer your request for information has been extended, once, until {{ dueOn | date_en }}. You can read why with your number and PIN.',
    ],
  },
  'aspiration-escalated': {
    subject: 'Eskalasi: tenggat aspirasi {{ trackingNumber }} terlewati / a deadline was missed',
    paragraphs: [
      'Aspirasi {{ trackingNumber }} seharusnya selesai ditangani paling lambat {{ dueOn | date_id }} dan masih terbuka.',
      'Mohon perhatian dan tindak lanjut Bapak/Ibu. Rinciannya dapat dibaca di Sambung.',
      'The aspiration {{ trackingNumber }} should have been dealt with by {{ dueOn | date_en }} and is still open. Please see to it; Sambung has the details.',
    ],
  },
  'data-request-near': {
    subject: 'Permohonan data pribadi harus selesai dalam 24 jam / due in 24 hours',
    paragraphs: [
      'Sebuah permohonan pelapor atas data pribadinya harus diselesaikan dalam 24 jam ke depan (UU 27/2022).',
      'A reporter’s request about the own data must be settled within the next 24 hours.',
    ],
  },
  'data-request-missed': {
    subject: 'Permohonan data pribadi melewati 3 × 24 jam / overdue',
    paragraphs: [
      'Sebuah permohonan pelapor atas data pribadinya belum diselesaikan dalam 3 × 24 jam (UU 27/2022). Mohon segera diselesaikan.',
      'A reporter’s request about the own data was not settled within 3 × 24 hours. Please settle it at once.',
    ],
  },
} as const satisfies Record<string, Template>;
