import type { TemplateText } from '../text.js';

/** News that KIM contribute. */
export const contributionTexts = {
  'contribution-returned': {
    subject: 'Kiriman berita dikembalikan untuk diperbaiki',
    paragraphs: [
      'Kiriman berita KIM Anda dikembalikan oleh redaksi. Catatannya dapat dibaca pada riwayat kiriman.',
      'Silakan diperbaiki dan diajukan kembali.',
    ],
  },
  'contribution-declined': {
    subject: 'Kiriman berita tidak dapat diterbitkan',
    paragraphs: ['Kiriman berita KIM Anda tidak dapat diterbitkan. Alasannya dapat dibaca pada riwayat kiriman.'],
  },
  'contribution-published': {
    subject: 'Kiriman berita telah terbit: {{ title }}',
    paragraphs: [
      'Kiriman berita KIM Anda telah terbit atas nama KIM Anda: "{{ title }}".',
      'Terima kasih. Silakan diteruskan kepada warga.',
    ],
  },
} as const satisfies Record<string, TemplateText>;
