import type { FieldTexts } from '../field-text.js';

/** Deadlines of aspirations, time limits, escalation, and the working-day calendar. */
export const deadlines: FieldTexts = {
  deadlines: { en: 'The deadlines so far, one for each stage', id: 'Batas waktu sejauh ini, satu untuk setiap tahap' },
  stage: { en: 'Stage of the handling', id: 'Tahap penanganan' },
  dueOn: {
    en: 'Last day, in Jakarta; null while no deadline runs',
    id: 'Hari terakhir, menurut tanggal Jakarta; null bila tidak ada batas waktu berjalan',
  },
  'AspirationDeadlines.items': {
    en: 'The deadlines so far, oldest first',
    id: 'Batas waktu sejauh ini, yang tertua lebih dahulu',
  },
  workingDays: {
    en: 'Working days by the calendar of the regency',
    id: 'Hari kerja menurut kalender kabupaten',
    example: 5,
  },
  extendedBy: { en: 'Working days that extensions added', id: 'Hari kerja tambahan dari perpanjangan' },
  warnedAt: {
    en: 'When those responsible were warned that the day is near, as UTC timestamp; null before that',
    id: 'Kapan penanggung jawab diperingatkan bahwa batas waktu dekat, waktu UTC; null sebelum itu',
  },
  missedAt: {
    en: 'When the deadline was missed, as UTC timestamp; null unless it was',
    id: 'Kapan batas waktu terlewati, waktu UTC; null bila tidak',
  },
  stoppedAt: {
    en: 'When the deadline was met, as UTC timestamp; null while it runs',
    id: 'Kapan batas waktu dipenuhi, waktu UTC; null selama berjalan',
  },
  pausedAt: {
    en: 'Since when the deadline is paused, as UTC timestamp; null while it runs',
    id: 'Sejak kapan batas waktu dijeda, waktu UTC; null selama berjalan',
  },
  resumedAt: {
    en: 'When the deadline ran on, as UTC timestamp; null while paused',
    id: 'Kapan batas waktu berjalan lagi, waktu UTC; null selama dijeda',
  },
  escalationLevel: {
    en: 'Last escalation level that was notified; 0 before the first',
    id: 'Tingkat eskalasi terakhir yang diberitahu; 0 sebelum yang pertama',
  },
  pauses: { en: 'The times at which the deadline did not run', id: 'Masa ketika batas waktu tidak berjalan' },
  'items.changes': {
    en: 'Changes of the last day, by calendar or extension',
    id: 'Perubahan hari terakhir, karena kalender atau perpanjangan',
  },
  oldDueOn: { en: 'The last day before the change', id: 'Hari terakhir sebelum perubahan' },
  newDueOn: { en: 'The last day after the change', id: 'Hari terakhir sesudah perubahan' },
  'changes.why': { en: 'Why the day was moved', id: 'Alasan hari dipindahkan' },
  pauseRequests: {
    en: 'What the agency asked for; without effect until the coordinator pauses the deadline',
    id: 'Permintaan perangkat daerah; tanpa akibat sampai koordinator menjeda batas waktu',
  },
  'pauseRequests.granted': {
    en: 'Decision of the coordinator; null before it',
    id: 'Keputusan koordinator; null sebelum itu',
  },
  decidedAt: {
    en: 'When it was decided, as UTC timestamp; null before that',
    id: 'Kapan diputuskan, waktu UTC; null sebelum itu',
  },
  'TimeLimits.timeLimits': {
    en: 'Time limits, the most specific one that fits counts',
    id: 'Batas waktu; yang paling khusus dan cocok yang berlaku',
  },
  timeLimits: {
    en: 'Time limits, the most specific one that fits counts',
    id: 'Batas waktu; yang paling khusus dan cocok yang berlaku',
  },
  'timeLimits.class': {
    en: 'Class of aspirations that the limit is for; null for all',
    id: 'Golongan aspirasi dari batas waktu ini; null untuk semua',
  },
  warnBefore: {
    en: 'Working days before the last one at which those responsible are warned; null: never',
    id: 'Hari kerja sebelum hari terakhir saat penanggung jawab diperingatkan; null: tidak pernah',
  },
  'EscalationPolicy.levels': {
    en: 'Who is notified, by the days that have passed since the deadline',
    id: 'Siapa yang diberitahu menurut hari sejak batas waktu terlewati',
  },
  afterWorkingDays: { en: 'Working days after the missed deadline', id: 'Hari kerja sesudah batas waktu terlewati' },
  'levels.recipient': { en: 'Whose role is notified', id: 'Peran yang diberitahu' },
  'Holidays.days': {
    en: 'All days of the year on which the offices are closed, apart from weekends',
    id: 'Semua hari kantor tutup dalam setahun, di luar akhir pekan',
  },
  'days.kind': { en: 'National holiday or joint leave', id: 'Hari libur nasional atau cuti bersama' },
  decreeNumber: {
    en: 'Number of the joint decree that names the days; null when unknown',
    id: 'Nomor SKB yang menetapkan harinya; null bila tidak diketahui',
    example: 'SKB 3 Menteri 2026',
  },
  'CalendarHistory.items': {
    en: 'Every version of the year, newest first',
    id: 'Setiap versi tahun ini, yang terbaru lebih dahulu',
  },
  recordedAt: { en: 'When it was stored, as UTC timestamp', id: 'Kapan disimpan, waktu UTC' },
};
