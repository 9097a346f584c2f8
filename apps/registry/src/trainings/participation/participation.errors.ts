import type { ErrorTable } from '#http-api';

export const participationErrors = {
  'registration-not-found': {
    status: 404,
    en: 'There is no such registration for a training.',
    id: 'Pendaftaran bimtek tidak ditemukan.',
  },
  'registration-closed': {
    status: 409,
    en: 'Places in this training can be changed only after it was announced and before it begins.',
    id: 'Pendaftaran hanya dapat diubah setelah bimtek diumumkan dan sebelum dimulai.',
  },
  'registration-transition-refused': {
    status: 409,
    en: 'The registration is not in a state that allows this step.',
    id: 'Status pendaftaran tidak mengizinkan langkah ini.',
  },
  'registration-unknown': {
    status: 422,
    en: 'Somebody named here has no place in this training.',
    id: 'Ada yang disebut di sini tidak memiliki tempat dalam bimtek ini.',
  },
  'kim-not-invited': {
    status: 422,
    en: 'The KIM is not invited to this training.',
    id: 'KIM tidak diundang ke bimtek ini.',
  },
  'member-registered': {
    status: 409,
    en: 'The member is registered for this training already.',
    id: 'Anggota sudah terdaftar dalam bimtek ini.',
  },
  'session-not-found': { status: 404, en: 'There is no such session.', id: 'Sesi tidak ditemukan.' },
  'session-without-code': {
    status: 409,
    en: 'Only virtual sessions are attended by code.',
    id: 'Hanya sesi daring yang memakai kode kehadiran.',
  },
  'attendance-not-open': {
    status: 409,
    en: 'Attendance is taken from an hour before the session until the training is completed.',
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
    en: 'Only those who attended the training can say what they think of it.',
    id: 'Hanya peserta yang hadir dapat memberi umpan balik.',
  },
  'feedback-given': {
    status: 409,
    en: 'You have said already what you think of this training.',
    id: 'Anda sudah memberi umpan balik untuk bimtek ini.',
  },
} as const satisfies ErrorTable;
