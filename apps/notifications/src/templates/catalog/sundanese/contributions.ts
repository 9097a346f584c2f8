import type { TemplateText } from '../text.js';

/** News that KIM contribute. */
export const contributionTexts = {
  'contribution-returned': {
    subject: 'Kiriman warta dipulangkeun kanggo dibenerkeun',
    paragraphs: [
      'Kiriman warta KIM anjeun dipulangkeun ku redaksi. Catetanana tiasa diaos dina riwayat kiriman.',
      'Mangga dibenerkeun teras diajukeun deui.',
    ],
  },
  'contribution-declined': {
    subject: 'Kiriman warta teu tiasa dimedalkeun',
    paragraphs: ['Kiriman warta KIM anjeun teu tiasa dimedalkeun. Alesanana tiasa diaos dina riwayat kiriman.'],
  },
  'contribution-published': {
    subject: 'Kiriman warta parantos medal: {{ title }}',
    paragraphs: [
      'Kiriman warta KIM anjeun parantos medal ku nami KIM anjeun: "{{ title }}".',
      'Hatur nuhun. Mangga diteruskeun ka warga.',
    ],
  },
} as const satisfies Record<string, TemplateText>;
