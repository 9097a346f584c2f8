import type { Template } from './template.js';

/** Notifications of claims; `title` is the claim with its verdict before it. */
export const claimTemplates = {
  'claim-rated': {
    subject: 'Hasil periksa fakta: {{ title }}',
    paragraphs: [
      'Informasi yang dilaporkan KIM Anda telah diperiksa: {{ title }}',
      'Penjelasannya dapat dibaca pada daftar klaim. Mohon tidak meneruskan informasi yang belum terbukti benar.',
    ],
  },
  'claim-clarified': {
    subject: 'Klarifikasi telah terbit: {{ title }}',
    paragraphs: [
      'Klarifikasi atas informasi yang dilaporkan KIM Anda telah terbit: {{ title }}',
      'Mohon diteruskan kepada warga di tempat informasi tersebut beredar.',
    ],
  },
} as const satisfies Record<string, Template>;
