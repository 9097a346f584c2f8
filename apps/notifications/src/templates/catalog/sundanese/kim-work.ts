import type { TemplateText } from '../text.js';

/** What the office decides on the work of a KIM. */
export const kimWorkTexts = {
  'activity-rejected': {
    subject: 'Kagiatan tanggal {{ heldOn }} ditolak',
    paragraphs: [
      'Kagiatan KIM anjeun tanggal {{ heldOn }} ditolak ku patugas, janten henteu diétang.',
      'Alesanana tiasa diaos dina riwayat kagiatan. Upami lepat, mugi dicatet deui kalayan leres.',
    ],
  },
  'monthly-report-due': {
    subject: 'Laporan {{ month }} diantos pangelatna {{ dueOn }}',
    paragraphs: [
      'Laporan bulanan KIM anjeun kanggo {{ month }} teu acan katampi.',
      'Mugi dikirim ngalangkungan Sambung pangelatna {{ dueOn }}.',
    ],
  },
  'monthly-report-returned': {
    subject: 'Laporan {{ month }} dipulangkeun',
    paragraphs: [
      'Laporan bulanan KIM anjeun kanggo {{ month }} dipulangkeun. Alesanana tiasa diaos dina riwayat laporan.',
      'Mugi laporanana dibenerkeun teras dikirim deui.',
    ],
  },
  'monthly-report-accepted': {
    subject: 'Laporan {{ month }} ditampi',
    paragraphs: ['Laporan bulanan KIM anjeun kanggo {{ month }} parantos dipariksa sareng ditampi. Hatur nuhun.'],
  },
  'maturity-assessed': {
    subject: 'Tingkat kamekaran KIM anjeun: {{ level }}',
    paragraphs: [
      'Kamekaran KIM anjeun dugi ka {{ month }} parantos dipeunteun. Tingkatna: {{ level }}.',
      'Peunteun unggal unsur sareng saranna tiasa ditingali dina Sambung.',
    ],
  },
  'evaluation-published': {
    subject: 'Hasil évaluasi KIM {{ year }} parantos medal',
    paragraphs: [
      'Hasil évaluasi KIM taun {{ year }} parantos medal. KIM anjeun aya dina peringkat {{ rank }}.',
      'Peringkat salengkepna tiasa ditingali dina Sambung.',
    ],
  },
} as const satisfies Record<string, TemplateText>;
