import type { Template } from './template.js';

/** Notifications of deadlines. */
export const deadlineTemplates = {
  'deadline-near': {
    subject: 'Tenggat aspirasi {{ trackingNumber }}: {{ dueOn | date_id }} / due soon',
    paragraphs: [
      'Tenggat penanganan aspirasi {{ trackingNumber }} berakhir pada {{ dueOn | date_id }}.',
      'Mohon ditanggapi sebelum tenggat berakhir.',
      'Your deadline for the aspiration {{ trackingNumber }} is {{ dueOn | date_en }}. Please respond before it.',
    ],
  },
  'reply-near': {
    subject: 'Aspirasi {{ trackingNumber }} menunggu jawaban Anda / Reply needed',
    paragraphs: [
      'Kami masih menunggu jawaban Anda sampai {{ replyBy | date_id }}. Sesudahnya aspirasi dilanjutkan tanpa jawaban itu.',
      'Please reply by {{ replyBy | date_en }}. After that, your aspiration continues without your reply.',
      'Jawab dengan nomor {{ trackingNumber }} dan PIN Anda. / Reply with the number {{ trackingNumber }} and your PIN.',
    ],
  },
  'deadline-missed': {
    subject: 'Tenggat aspirasi {{ trackingNumber }} terlewati',
    paragraphs: [
      'Aspirasi {{ trackingNumber }} seharusnya ditanggapi paling lambat {{ dueOn | date_id }} dan belum ditanggapi.',
      'Mohon segera ditindaklanjuti.',
    ],
  },
  'deadline-extended': {
    subject: 'Permintaan informasi {{ trackingNumber }} diperpanjang / has been extended',
    paragraphs: [
      'Waktu untuk menjawab permintaan informasi Anda diperpanjang satu kali, sampai {{ dueOn | date_id }}. Alasannya dapat dibaca dengan nomor dan PIN Anda.',
      'The time to answer your request for information has been extended once, until {{ dueOn | date_en }}. You can read the reason with your number and PIN.',
    ],
  },
  'aspiration-escalated': {
    subject: 'Eskalasi: tenggat aspirasi {{ trackingNumber }} terlewati / Missed deadline',
    paragraphs: [
      'Aspirasi {{ trackingNumber }} seharusnya selesai ditangani paling lambat {{ dueOn | date_id }} dan masih terbuka.',
      'Mohon perhatian dan tindak lanjut Bapak/Ibu. Rinciannya dapat dibaca di Sambung.',
      'The aspiration {{ trackingNumber }} was due on {{ dueOn | date_en }} and is still open. Please follow it up; the details are in Sambung.',
    ],
  },
  'data-request-near': {
    subject: 'Permohonan data pribadi harus selesai dalam 24 jam / due in 24 hours',
    paragraphs: [
      'Sebuah permohonan pelapor atas data pribadinya harus diselesaikan dalam 24 jam ke depan (UU 27/2022).',
      'A reporter’s request about personal data is due within the next 24 hours.',
    ],
  },
  'data-request-missed': {
    subject: 'Permohonan data pribadi melewati 3 × 24 jam / overdue',
    paragraphs: [
      'Sebuah permohonan pelapor atas data pribadinya belum diselesaikan dalam 3 × 24 jam (UU 27/2022). Mohon segera diselesaikan.',
      'A reporter’s request about personal data was not completed within 3 × 24 hours. Please complete it immediately.',
    ],
  },
} as const satisfies Record<string, Template>;
