import type { TemplateText } from '../text.js';

/** Partnerships of KIM and help between them. */
export const networkTexts = {
  'partnership-proposed': {
    subject: 'KIM lain mengajukan kemitraan',
    paragraphs: [
      'Sebuah KIM mengajukan kemitraan dengan KIM Anda.',
      'Mohon dibaca dan dijawab: diterima atau ditolak.',
    ],
  },
  'partnership-accepted': {
    subject: 'Kemitraan diterima',
    paragraphs: ['Kemitraan yang diajukan KIM Anda telah diterima. Selamat bekerja sama.'],
  },
  'partnership-declined': {
    subject: 'Kemitraan belum diterima',
    paragraphs: [
      'Kemitraan yang diajukan KIM Anda belum dapat diterima.',
      'Alasannya dapat dibaca pada riwayat kemitraan.',
    ],
  },
  'partnership-ended': {
    subject: 'Kemitraan berakhir',
    paragraphs: ['Sebuah kemitraan KIM Anda telah diakhiri.', 'Alasannya dapat dibaca pada riwayat kemitraan.'],
  },
  'help-requested': {
    subject: 'KIM lain memerlukan bantuan',
    paragraphs: [
      'Sebuah KIM mitra atau KIM di kecamatan Anda memerlukan bantuan.',
      'Bila KIM Anda dapat membantu, silakan tawarkan bantuan.',
    ],
  },
  'help-offered': {
    subject: 'Ada tawaran bantuan',
    paragraphs: ['Sebuah KIM menawarkan bantuan atas permintaan KIM Anda.', 'Silakan dibaca dan dipilih.'],
  },
  'help-accepted': {
    subject: 'Tawaran bantuan diterima',
    paragraphs: ['Tawaran bantuan KIM Anda telah diterima. Silakan bantuannya dilaksanakan bersama.'],
  },
  'help-accepted-of-another': {
    subject: 'Bantuan sudah ditemukan',
    paragraphs: ['KIM yang memerlukan bantuan telah menerima tawaran KIM lain. Terima kasih telah menawarkan bantuan.'],
  },
  'help-done': {
    subject: 'Bantuan telah selesai',
    paragraphs: ['KIM yang dibantu menyatakan bantuan KIM Anda telah selesai. Terima kasih.'],
  },
  'help-withdrawn': {
    subject: 'Permintaan bantuan ditarik',
    paragraphs: ['Bantuan yang ditawarkan KIM Anda tidak diperlukan lagi. Terima kasih telah menawarkan bantuan.'],
  },
} as const satisfies Record<string, TemplateText>;
