import type { ErrorTable } from '#http-api';

/** The refusals of monthly reports; `activityError` makes them. */
export const reportErrors = {
  'report-not-found': { status: 404, en: 'There is no such report.', id: 'Laporan tidak ditemukan.' },
  'report-exists': {
    status: 409,
    en: 'The KIM has already reported this month.',
    id: 'KIM sudah melaporkan bulan ini.',
  },
  'report-too-early': {
    status: 422,
    en: 'A month can be reported once it has ended.',
    id: 'Laporan baru dapat diserahkan setelah bulannya berakhir.',
  },
  'report-before-kim': {
    status: 422,
    en: 'The KIM did not exist yet in this month.',
    id: 'Pada bulan itu KIM belum terbentuk.',
  },
  'report-own': {
    status: 409,
    en: 'An account that submitted a report cannot accept it.',
    id: 'Penyerah laporan tidak dapat menerimanya sendiri.',
  },
} as const satisfies ErrorTable;
