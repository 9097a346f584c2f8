import type { ErrorTable } from '#http-api';

/** The refusals of registrations, attendance and feedback; `trainingError` makes them. */
export const participationErrors = {
  'registration-not-found': {
    status: 404,
    en: 'There is no such registration for a training.',
    id: 'Pendaftaran bimtek tidak ditemukan.',
  },
  'registration-closed': {
    status: 409,
    en: 'Registrations can be changed only between the announcement and the beginning of the training.',
    id: 'Pendaftaran hanya dapat diubah setelah bimtek diumumkan dan sebelum dimulai.',
  },
  'registration-deadline-passed': {
    status: 409,
    en: 'The last day of registration for this training has passed.',
    id: 'Hari terakhir pendaftaran bimtek ini sudah lewat.',
  },
  'kim-places-taken': {
    status: 409,
    en: 'The KIM has registered as many members as this training allows each KIM.',
    id: 'KIM sudah mendaftarkan anggota sebanyak jatah setiap KIM untuk bimtek ini.',
  },
  'scores-closed': {
    status: 409,
    en: 'Test scores can be entered only between the announcement and the completion of the training.',
    id: 'Nilai tes hanya dapat dimasukkan setelah bimtek diumumkan dan sebelum dinyatakan selesai.',
  },
  'registration-unknown': {
    status: 422,
    en: 'A registration in the list has no place in this training.',
    id: 'Ada pendaftaran dalam daftar ini yang tidak memiliki tempat dalam bimtek.',
  },
  'kim-not-invited': {
    status: 422,
    en: 'The KIM is not invited to this training.',
    id: 'KIM tidak diundang ke bimtek ini.',
  },
  'member-registered': {
    status: 409,
    en: 'The member is already registered for this training.',
    id: 'Anggota sudah terdaftar dalam bimtek ini.',
  },
  'session-not-found': { status: 404, en: 'There is no such session.', id: 'Sesi tidak ditemukan.' },
  'session-without-code': {
    status: 409,
    en: 'Only virtual sessions have an attendance code.',
    id: 'Hanya sesi daring yang memakai kode kehadiran.',
  },
  'attendance-not-open': {
    status: 409,
    en: 'Attendance can be recorded from an hour before the session until the training is completed.',
    id: 'Kehadiran dicatat sejak satu jam sebelum sesi sampai bimtek dinyatakan selesai.',
  },
  'attendance-code-refused': {
    status: 403,
    en: 'This code is not accepted.',
    id: 'Kode ini tidak diterima.',
  },
  'attendance-locked': {
    status: 429,
    en: 'Too many wrong codes. Please try again later.',
    id: 'Terlalu banyak kode salah. Silakan coba lagi nanti.',
  },
  'feedback-refused': {
    status: 403,
    en: 'Only participants who attended the training can give feedback.',
    id: 'Hanya peserta yang hadir dapat memberi umpan balik.',
  },
  'feedback-given': {
    status: 409,
    en: 'You have already given feedback on this training.',
    id: 'Anda sudah memberi umpan balik untuk bimtek ini.',
  },
} as const satisfies ErrorTable;
