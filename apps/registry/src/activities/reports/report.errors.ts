import type { ErrorTable } from '#http-api';

/** What can be wrong with a monthly report. */
export const reportErrors = {
  'report-not-found': { status: 404, en: 'There is no such report.', id: 'Laporan tidak ditemukan.' },
  'report-exists': {
    status: 409,
    en: 'The KIM has reported this month already.',
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
    en: 'Whoever handed the report in cannot accept it.',
    id: 'Penyerah laporan tidak dapat menerimanya sendiri.',
  },
  'report-transition-refused': {
    status: 409,
    en: 'The report is not in a state that allows this step.',
    id: 'Status laporan tidak mengizinkan langkah ini.',
  },
} as const satisfies ErrorTable;
