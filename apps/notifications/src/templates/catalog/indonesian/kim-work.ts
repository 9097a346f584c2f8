import type { TemplateText } from '../text.js';

/** What the office decides on the work of a KIM. */
export const kimWorkTexts = {
  'activity-rejected': {
    subject: 'Kegiatan tanggal {{ heldOn }} ditolak',
    paragraphs: [
      'Kegiatan KIM Anda tanggal {{ heldOn }} ditolak oleh petugas, sehingga tidak dihitung.',
      'Alasannya dapat dibaca pada riwayat kegiatan. Bila keliru, mohon dicatat kembali dengan benar.',
    ],
  },
  'monthly-report-due': {
    subject: 'Laporan {{ month }} ditunggu paling lambat {{ dueOn }}',
    paragraphs: [
      'Laporan bulanan KIM Anda untuk {{ month }} belum diterima.',
      'Mohon dikirim melalui Sambung paling lambat {{ dueOn }}.',
    ],
  },
  'monthly-report-returned': {
    subject: 'Laporan {{ month }} dikembalikan',
    paragraphs: [
      'Laporan bulanan KIM Anda untuk {{ month }} dikembalikan. Alasannya dapat dibaca pada riwayat laporan.',
      'Mohon laporan diperbaiki dan dikirim kembali.',
    ],
  },
  'monthly-report-accepted': {
    subject: 'Laporan {{ month }} diterima',
    paragraphs: ['Laporan bulanan KIM Anda untuk {{ month }} telah diperiksa dan diterima. Terima kasih.'],
  },
  'maturity-assessed': {
    subject: 'Tingkat perkembangan KIM Anda: {{ level }}',
    paragraphs: [
      'Perkembangan KIM Anda sampai {{ month }} telah dinilai. Tingkatnya: {{ level }}.',
      'Nilai setiap unsur dan saran untuk meningkatkannya dapat dilihat di Sambung.',
    ],
  },
  'evaluation-published': {
    subject: 'Hasil evaluasi KIM {{ year }} telah terbit',
    paragraphs: [
      'Hasil evaluasi KIM tahun {{ year }} telah terbit. KIM Anda menempati peringkat {{ rank }}.',
      'Peringkat selengkapnya dapat dilihat di Sambung.',
    ],
  },
} as const satisfies Record<string, TemplateText>;
