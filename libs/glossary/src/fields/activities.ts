import type { FieldTexts } from '../field-text.js';

/** Activities, monthly reports and maturity of KIM, and evaluations. */
export const activities: FieldTexts = {
  'Activity.kind': { en: 'Which function of a KIM the activity served', id: 'Fungsi KIM yang dijalankan kegiatan ini' },
  'ActivityChange.kind': {
    en: 'Which function of a KIM the activity served',
    id: 'Fungsi KIM yang dijalankan kegiatan ini',
  },
  'NewActivity.kind': {
    en: 'Which function of a KIM the activity served',
    id: 'Fungsi KIM yang dijalankan kegiatan ini',
  },
  'ActivityKindCount.kind': { en: 'The function of a KIM that is counted', id: 'Fungsi KIM yang dihitung' },
  'Activity.status': {
    en: 'LOGGED until an officer of the regency verifies or rejects it; only verified ones count',
    id: 'LOGGED sampai petugas kabupaten memverifikasi atau menolak; hanya yang terverifikasi dihitung',
  },
  heldOn: {
    en: 'Day on which the activity took place, in Jakarta',
    id: 'Hari kegiatan berlangsung',
    example: '2026-11-21',
  },
  participants: {
    en: 'Number of people who took part, with the organisers',
    id: 'Jumlah peserta, termasuk penyelenggara',
    example: 35,
  },
  verified: { en: 'Number of verified activities', id: 'Jumlah kegiatan terverifikasi' },
  narrative: {
    en: 'What the KIM did in the month, in its own words',
    id: 'Kegiatan KIM selama bulan itu dalam kata-kata sendiri',
  },
  'Report.dueOn': {
    en: 'Last day for the report of the month, in Jakarta',
    id: 'Hari terakhir laporan bulan tersebut',
  },
  'MissingReport.dueOn': {
    en: 'Last day for the report of the month, in Jakarta',
    id: 'Hari terakhir laporan bulan tersebut',
  },
  reportId: {
    en: 'UUID of the draft or returned report; null when none was begun',
    id: 'UUID laporan yang dikembalikan; null bila belum ada',
  },
  firstSubmittedAt: {
    en: 'When it was first submitted, as UTC timestamp; decides whether it was in time',
    id: 'Kapan pertama kali diserahkan, waktu UTC; menentukan tepat waktu atau tidak',
  },
  submittedAt: {
    en: 'When it was last submitted, as UTC timestamp; null before that',
    id: 'Kapan terakhir diserahkan, waktu UTC; null sebelum itu',
  },
  criterion: { en: 'Name of the criterion', id: 'Nama kriteria' },
  criteria: {
    en: 'The criteria with their weights; the weights add up to 100',
    id: 'Kriteria beserta bobotnya; jumlah bobot 100',
  },
  weight: {
    en: 'Maximum points of the criterion; those of all criteria add up to 100',
    id: 'Nilai maksimum kriteria; jumlah semua kriteria 100',
    example: 20,
  },
  target: { en: 'Number that is to be reached', id: 'Angka yang hendak dicapai', example: 4 },
  'criteria.target': {
    en: 'Number of facts for all points of the criterion; of TIMELY_TASK and TIMELY_REPORT the percentage in time',
    id: 'Jumlah fakta untuk nilai penuh; untuk TIMELY_TASK dan TIMELY_REPORT persentase tepat waktu',
  },
  perMonth: {
    en: 'Maximum number of facts of one month that count; null: no maximum',
    id: 'Jumlah fakta terbanyak per bulan yang dihitung; null: tanpa batas',
  },
  minimumSample: {
    en: 'With fewer facts in the window the points shrink in proportion',
    id: 'Bila faktanya kurang dari ini, nilai berkurang sebanding',
  },
  effort: {
    en: 'The effort of one more fact relative to other criteria, 1 to 100; decides the advice',
    id: 'Upaya satu fakta tambahan dibanding kriteria lain, 1 sampai 100; menentukan saran',
  },
  windowMonths: {
    en: 'Number of months that count, up to the assessed one',
    id: 'Jumlah bulan yang dihitung, sampai bulan penilaian',
    example: 12,
  },
  minimumActivities: {
    en: 'With fewer activities in the window the outcome is withheld',
    id: 'Bila kegiatan dalam rentang kurang dari ini, hasil ditangguhkan',
    example: 3,
  },
  developingFrom: {
    en: 'Fewest points of the level DEVELOPING',
    id: 'Nilai terendah untuk tingkat DEVELOPING',
    example: 40,
  },
  independentFrom: {
    en: 'Fewest points of the level INDEPENDENT',
    id: 'Nilai terendah untuk tingkat INDEPENDENT',
    example: 70,
  },
  effectiveFrom: {
    en: 'First month that it applies to, `YYYY-MM`',
    id: 'Bulan pertama berlakunya, `YYYY-MM`',
    example: '2026-07',
  },
  'TimeLimits.timeLimits.effectiveFrom': {
    en: 'First day that the time limit applies to, in Jakarta',
    id: 'Hari pertama batas waktu ini berlaku',
  },
  'TimeLimitList.timeLimits.effectiveFrom': {
    en: 'First day that the time limit applies to, in Jakarta',
    id: 'Hari pertama batas waktu ini berlaku',
  },
  enteredAt: { en: 'When the formula was entered, as UTC timestamp', id: 'Kapan rumus dimasukkan, waktu UTC' },
  formula: {
    en: 'Version of the formula; null where each month has the one in force then',
    id: 'Versi rumus; null bila setiap bulan memakai rumus yang berlaku saat itu',
    example: 2,
  },
  score: { en: 'Points, from 0 to 100', id: 'Nilai, dari 0 sampai 100', example: 62 },
  level: {
    en: 'Level by the points; null while the outcome is withheld',
    id: 'Tingkat menurut nilai; null selama hasil ditangguhkan',
  },
  'Forum.level': {
    en: 'Whether the forum is of one district or of the whole regency',
    id: 'Forum tingkat kecamatan atau kabupaten',
  },
  'EscalationPolicy.levels.level': {
    en: 'Number of the level, from 1; levels follow each other',
    id: 'Nomor tingkat, mulai 1; tingkat berlanjut berurutan',
  },
  withheld: {
    en: 'Whether there are too few activities to assess the KIM',
    id: 'Apakah kegiatan terlalu sedikit untuk menilai KIM',
  },
  one: { en: 'Outcome by the first formula', id: 'Hasil menurut rumus pertama' },
  'ComparedKim.other': { en: 'Outcome by the other formula', id: 'Hasil menurut rumus yang lain' },
  assessmentId: { en: 'UUID of the assessment of this month', id: 'UUID penilaian bulan ini' },
  assessedAt: { en: 'When the outcome was computed, as UTC timestamp', id: 'Kapan hasil dihitung, waktu UTC' },
  'Maturity.parts': {
    en: 'The points by criterion; they add up to the score',
    id: 'Nilai menurut kriteria; jumlahnya sama dengan skor',
  },
  points: { en: 'Points that this gives', id: 'Nilai yang diperoleh dari ini', example: 12 },
  'parts.of': { en: 'Maximum points of the criterion', id: 'Nilai maksimum kriteria', example: 20 },
  gain: { en: 'Points that the advised step would add', id: 'Tambahan nilai bila saran dilakukan', example: 5 },
  'MaturityRecomputation.status': {
    en: 'RUNNING until all months are computed; FAILED names its error in `failure`',
    id: 'RUNNING sampai semua bulan dihitung; FAILED menyebut kesalahannya di `failure`',
  },
  'MaturityRecomputation.from': {
    en: 'First month that is computed again',
    id: 'Bulan pertama yang dihitung ulang',
    example: '2026-01',
  },
  'MaturityRecomputation.to': {
    en: 'Last month that is computed again',
    id: 'Bulan terakhir yang dihitung ulang',
    example: '2026-10',
  },
  'MaturityRecomputation.months': { en: 'Number of months to compute', id: 'Jumlah bulan yang dihitung' },
  monthsDone: { en: 'Number of months that are computed', id: 'Jumlah bulan yang sudah dihitung' },
  'Evaluation.status': {
    en: 'OPEN for the choice of KIM, JUDGING for scores, CLOSED, then PUBLISHED with the ranking',
    id: 'OPEN untuk memilih KIM, JUDGING untuk penilaian, CLOSED, lalu PUBLISHED dengan peringkat',
  },
  evaluationId: { en: 'UUID of the evaluation', id: 'UUID penilaian tahunan' },
  juror: { en: 'Account of the juror who gave the score', id: 'Akun juri pemberi nilai' },
  jurors: {
    en: 'Accounts (`sub` of their tokens) that may give scores',
    id: 'Akun (`sub` pada tokennya) yang boleh memberi nilai',
  },
  remark: {
    en: 'Why the juror scores so; read by the office, null without one',
    id: 'Alasan nilai dari juri; dibaca kantor, null bila tidak ada',
  },
  ranking: { en: 'The evaluated KIM, best first', id: 'KIM yang dinilai, terbaik lebih dahulu' },
  mean: {
    en: 'Mean score of the jurors for the criterion',
    id: 'Nilai rata-rata juri untuk kriteria ini',
    example: 78.5,
  },
  'criteria.code': {
    en: 'Short name of the criterion, by which scores refer to it',
    id: 'Nama pendek kriteria, yang dipakai nilai',
  },
};
