import type { Descriptions } from '../fields.js';

export const registryReport: Descriptions = {
  reportId: { en: 'The monthly report of the KIM (UUID).', id: 'Laporan bulanan KIM (UUID).' },
  month: { en: 'The month that the report covers, such as 2026-10.', id: 'Bulan yang dilaporkan, misalnya 2026-10.' },
  status: { en: 'The decision of the office on the report.', id: 'Keputusan dinas atas laporan.' },
  activities: {
    en: 'How many activities of the month there were at the time of submission.',
    id: 'Jumlah kegiatan bulan itu saat laporan diserahkan.',
  },
  late: {
    en: 'Whether the report was first submitted after the due day.',
    id: 'Apakah laporan pertama kali diserahkan setelah batas waktu.',
  },
};
