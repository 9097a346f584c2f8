import type { Descriptions } from '../fields.js';

export const registryMaturity: Descriptions = {
  assessmentId: {
    en: 'The assessment of a KIM in a month (UUID).',
    id: 'Penilaian kematangan suatu KIM dalam satu bulan (UUID).',
  },
  month: {
    en: 'The last month of the window of the formula, such as 2026-10.',
    id: 'Bulan terakhir dari jangka waktu rumus, misalnya 2026-10.',
  },
  formula: { en: 'The version of the formula.', id: 'Versi rumus.' },
  score: { en: 'The maturity in points from 0 to 100.', id: 'Kematangan dalam poin dari 0 sampai 100.' },
  level: {
    en: 'The level that the score gives; null while the result is withheld.',
    id: 'Tingkat menurut nilainya; null selama hasil ditahan.',
  },
  withheld: {
    en: 'Whether there are too few activities for a result.',
    id: 'Apakah kegiatan terlalu sedikit untuk menghasilkan nilai.',
  },
  isRecomputed: {
    en: 'Whether a later recomputation has assessed the month, which may be long over; absent means no.',
    id: 'Apakah bulan itu, yang mungkin sudah lama lewat, dinilai ulang; bila tidak ada berarti tidak.',
  },
  parts: {
    en: 'The points by criterion; they add up to the score.',
    id: 'Poin per kriteria; jumlahnya menjadi nilai.',
  },
  'parts.criterion': { en: 'The criterion of the formula.', id: 'Kriteria rumus.' },
  'parts.points': { en: 'The points reached, from 0 to 100.', id: 'Poin yang dicapai, dari 0 sampai 100.' },
  'parts.of': { en: 'The most points that the criterion can give.', id: 'Poin tertinggi kriteria ini.' },
  'parts.sample': {
    en: 'How many activities, tasks or reports the points are computed from.',
    id: 'Jumlah kegiatan, tugas atau laporan yang menjadi dasar poin.',
  },
};
