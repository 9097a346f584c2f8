import type { FieldTexts } from '../field-text.js';

/** Public and internal statistics of aspirations. */
export const statistics: FieldTexts = {
  by: { en: 'By what the numbers are grouped', id: 'Dasar pengelompokan angka' },
  groups: {
    en: 'One row for each group; in public only groups of five or more have numbers',
    id: 'Satu baris untuk setiap kelompok; untuk umum hanya kelompok lima atau lebih yang berangka',
  },
  'groups.key': {
    en: 'Code, id or kind of the group; null: not assigned yet',
    id: 'Kode, id, atau jenis kelompok; null: belum didisposisi',
  },
  byStatus: { en: 'Number of aspirations by status', id: 'Jumlah aspirasi menurut status' },
  'AspirationStatistics.stages': { en: 'How long the stages took', id: 'Lamanya setiap tahap' },
  'groups.stages': { en: 'How long the stages took', id: 'Lamanya setiap tahap' },
  sampleSize: {
    en: 'Size of the sample, rounded down to tens; null below ten: then there are no figures',
    id: 'Besar sampel, dibulatkan ke bawah per sepuluh; null di bawah sepuluh: tanpa angka',
  },
  medianHours: {
    en: 'Hours after which half had ended, open ones counted as such; null while fewer than half have',
    id: 'Jam sampai separuh selesai, yang terbuka ikut dihitung; null bila belum separuh',
  },
  ninetiethPercentileHours: {
    en: 'Hours after which nine of ten had ended; null while fewer have',
    id: 'Jam sampai sembilan dari sepuluh selesai; null bila belum',
  },
  stillOpen: {
    en: 'Share that was still open after a number of days; null without a sample',
    id: 'Bagian yang masih terbuka setelah sejumlah hari; null bila tanpa sampel',
  },
  'stillOpen.days': { en: 'Days since the stage began', id: 'Hari sejak tahap dimulai' },
  share: { en: 'Share, from 0 to 1', id: 'Bagian, dari 0 sampai 1', example: 0.25 },
  medianPausedHours: {
    en: 'Median wait for the citizen in hours, of those that had one; not part of the other figures',
    id: 'Median penantian terhadap warga dalam jam, bagi yang ada; tidak termasuk angka lain',
  },
  total: { en: 'All aspirations of the month', id: 'Semua aspirasi bulan itu' },
  'total.before': { en: 'The same for the month before', id: 'Hal yang sama untuk bulan sebelumnya' },
  rated: { en: 'Number of those that their citizen rated', id: 'Jumlah yang dinilai warganya' },
  'total.reopenings': { en: 'Number of reopenings', id: 'Jumlah pembukaan kembali' },
  'InternalFigures.reopenings': { en: 'Number of reopenings', id: 'Jumlah pembukaan kembali' },
  'InternalStatisticsGroup.reopenings': { en: 'Number of reopenings', id: 'Jumlah pembukaan kembali' },
  onTime: { en: 'Number of deadlines that were met', id: 'Jumlah batas waktu yang dipenuhi' },
  running: {
    en: 'Number of deadlines that run and are not missed',
    id: 'Jumlah batas waktu yang berjalan dan belum terlewati',
  },
  'total.deadlines': { en: 'Deadlines of offices by stage', id: 'Batas waktu kantor menurut tahap' },
  'InternalFigures.deadlines': { en: 'Deadlines of offices by stage', id: 'Batas waktu kantor menurut tahap' },
  'InternalStatisticsGroup.deadlines': { en: 'Deadlines of offices by stage', id: 'Batas waktu kantor menurut tahap' },
  ended: { en: 'Number of stages that have ended', id: 'Jumlah tahap yang sudah selesai' },
  'byStatus.status': { en: 'The status that is counted', id: 'Status yang dihitung' },
  answerDueOn: {
    en: 'Last day for the answer; null while no deadline runs',
    id: 'Hari terakhir jawaban; null bila tidak ada batas waktu berjalan',
  },
};
