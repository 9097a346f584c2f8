import type { officeStages } from '#contracts';
import type { InternalDimension, Language } from './internal-statistics.dto.js';
import type { TimedStage } from '../statistics/stage-times.js';

interface PageTexts {
  readonly title: string;
  readonly everywhere: string;
  readonly asOf: string;
  readonly thisMonth: string;
  readonly monthBefore: string;
  readonly totals: readonly string[];
  readonly deadlines: string;
  readonly deadlineColumns: readonly string[];
  readonly stages: Readonly<Record<(typeof officeStages)[number], string>>;
  readonly times: string;
  readonly timeColumns: readonly string[];
  readonly durations: Readonly<Record<TimedStage, string>>;
  readonly groupColumns: readonly string[];
  readonly by: Readonly<Record<InternalDimension, string>>;
  readonly none: string;
  readonly others: string;
  readonly notes: string;
}

/** The words of the printed statistics. */
export const pageTexts: Readonly<Record<Language, PageTexts>> = {
  id: {
    title: 'Aspirasi dan Pengaduan yang Diterima',
    everywhere: 'seluruh wilayah',
    asOf: 'keadaan',
    thisMonth: 'Bulan ini',
    monthBefore: 'Bulan sebelumnya',
    totals: ['Diterima', 'Masih terbuka', 'Dibuka kembali', 'Dinilai', 'Rata-rata nilai'],
    deadlines: 'Batas waktu',
    deadlineColumns: ['Tepat', 'Terlambat', 'Berjalan', 'Terlambat bulan lalu'],
    stages: {
      VERIFICATION: 'Verifikasi',
      RESPONSE: 'Tanggapan',
      RESOLUTION: 'Penyelesaian',
      REVIEW: 'Peninjauan',
      INFORMATION_REQUEST: 'Permohonan informasi',
      OBJECTION: 'Keberatan atas permohonan informasi',
    },
    times: 'Median lama proses (jam)',
    timeColumns: ['Median', 'Belum selesai', 'Median bulan lalu'],
    durations: {
      VERIFICATION: 'Verifikasi',
      ASSIGNMENT: 'Disposisi',
      FIRST_ANSWER: 'Jawaban pertama',
      LAST_ANSWER: 'Jawaban terakhir',
      WHOLE: 'Sampai selesai',
    },
    groupColumns: ['Diterima', 'Bulan lalu', 'Terbuka', 'Terlambat'],
    by: {
      AGENCY: 'Menurut perangkat daerah',
      CATEGORY: 'Menurut kategori',
      KIND: 'Menurut jenis',
      CHANNEL: 'Menurut kanal',
      DISTRICT: 'Menurut kecamatan',
      VILLAGE: 'Menurut desa',
      KIM: 'Menurut KIM',
      MONTH: 'Menurut bulan',
    },
    none: 'Tanpa',
    others: 'Lainnya',
    notes:
      'Angka tepat untuk keperluan internal, tanpa data orang. Bulan adalah bulan penerimaan; keadaannya adalah keadaan sekarang. Median dihitung menurut Kaplan–Meier: yang belum selesai ikut dihitung dengan lamanya sampai sekarang; “> n” berarti kurang dari separuh sudah selesai dan mediannya lebih dari n jam. Waktu menunggu warga tidak dihitung. Menurut perangkat daerah, setiap bagian dihitung pada perangkat daerahnya; yang tanpa perangkat daerah belum didisposisikan atau dipecah.',
  },
  en: {
    title: 'Aspirations and Complaints Received',
    everywhere: 'all areas',
    asOf: 'as of',
    thisMonth: 'This month',
    monthBefore: 'Month before',
    totals: ['Received', 'Still open', 'Reopened', 'Rated', 'Average rating'],
    deadlines: 'Deadlines',
    deadlineColumns: ['On time', 'Late', 'Running', 'Late the month before'],
    stages: {
      VERIFICATION: 'Verification',
      RESPONSE: 'Response',
      RESOLUTION: 'Resolution',
      REVIEW: 'Review',
      INFORMATION_REQUEST: 'Information request',
      OBJECTION: 'Objection to an information request',
    },
    times: 'Median durations (hours)',
    timeColumns: ['Median', 'Not ended', 'Month before'],
    durations: {
      VERIFICATION: 'Verification',
      ASSIGNMENT: 'Assignment',
      FIRST_ANSWER: 'First answer',
      LAST_ANSWER: 'Last answer',
      WHOLE: 'Until the end',
    },
    groupColumns: ['Received', 'Month before', 'Open', 'Late'],
    by: {
      AGENCY: 'By agency',
      CATEGORY: 'By category',
      KIND: 'By kind',
      CHANNEL: 'By channel',
      DISTRICT: 'By district',
      VILLAGE: 'By village',
      KIM: 'By KIM',
      MONTH: 'By month',
    },
    none: 'None',
    others: 'Others',
    notes:
      'Exact numbers for internal use, without people. The month is that of receipt; the state is that of now. Medians are those of Kaplan and Meier: what has not ended counts with its duration so far; “> n” means that fewer than half have ended, and that the median exceeds n hours. Waits for citizens do not count. By agency, each part of a split aspiration counts with its own; those without an agency are not assigned yet, or split.',
  },
};
