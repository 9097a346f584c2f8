import type { TemplateText } from '../text.js';

/** Partnerships of KIM and help between them. */
export const networkTexts = {
  'partnership-proposed': {
    subject: 'KIM sanés ngajukeun kamitraan',
    paragraphs: [
      'Aya KIM anu ngajukeun kamitraan sareng KIM anjeun.',
      'Mugi diaos teras diwaler: ditampi atanapi ditolak.',
    ],
  },
  'partnership-accepted': {
    subject: 'Kamitraan ditampi',
    paragraphs: ['Kamitraan anu diajukeun ku KIM anjeun parantos ditampi. Wilujeng gawé bareng.'],
  },
  'partnership-declined': {
    subject: 'Kamitraan teu acan ditampi',
    paragraphs: [
      'Kamitraan anu diajukeun ku KIM anjeun teu acan tiasa ditampi.',
      'Alesanana tiasa diaos dina riwayat kamitraan.',
    ],
  },
  'partnership-ended': {
    subject: 'Kamitraan réngsé',
    paragraphs: ['Hiji kamitraan KIM anjeun parantos diréngsékeun.', 'Alesanana tiasa diaos dina riwayat kamitraan.'],
  },
  'help-requested': {
    subject: 'KIM sanés meryogikeun bantosan',
    paragraphs: [
      'Aya KIM mitra atanapi KIM di kacamatan anjeun anu meryogikeun bantosan.',
      'Upami KIM anjeun tiasa ngabantosan, mangga tawiskeun bantosan.',
    ],
  },
  'help-offered': {
    subject: 'Aya tawaran bantosan',
    paragraphs: ['Aya KIM anu nawiskeun bantosan kana paménta KIM anjeun.', 'Mangga diaos teras dipilih.'],
  },
  'help-accepted': {
    subject: 'Tawaran bantosan ditampi',
    paragraphs: ['Tawaran bantosan KIM anjeun parantos ditampi. Mangga bantosanana dilaksanakeun sasarengan.'],
  },
  'help-accepted-of-another': {
    subject: 'Bantosan parantos kapendak',
    paragraphs: [
      'KIM anu meryogikeun bantosan parantos nampi tawaran KIM sanés. Hatur nuhun parantos nawiskeun bantosan.',
    ],
  },
  'help-done': {
    subject: 'Bantosan parantos réngsé',
    paragraphs: ['KIM anu dibantos nyatakeun bantosan KIM anjeun parantos réngsé. Hatur nuhun.'],
  },
  'help-withdrawn': {
    subject: 'Paménta bantosan ditarik',
    paragraphs: [
      'Bantosan anu ditawiskeun ku KIM anjeun henteu peryogi deui. Hatur nuhun parantos nawiskeun bantosan.',
    ],
  },
} as const satisfies Record<string, TemplateText>;
