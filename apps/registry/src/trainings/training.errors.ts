import type { ErrorTable } from '#http-api';

export const trainingErrors = {
  'training-not-found': { status: 404, en: 'There is no such training.', id: 'Bimtek tidak ditemukan.' },
  'training-transition-refused': {
    status: 409,
    en: 'The training is not in a state that allows this step.',
    id: 'Status bimtek tidak mengizinkan langkah ini.',
  },
  'training-incomplete': {
    status: 422,
    en: 'The training lacks what it needs to be announced.',
    id: 'Bimtek belum lengkap untuk diumumkan.',
  },
  'training-not-over': {
    status: 409,
    en: 'The last session of the training has not ended yet.',
    id: 'Sesi terakhir bimtek belum selesai.',
  },
  'training-invitation-unknown': {
    status: 422,
    en: 'The registry does not know an area or a KIM that is to be invited.',
    id: 'Wilayah atau KIM yang diundang tidak terdaftar.',
  },
  'session-misplaced': {
    status: 422,
    en: 'The times or places of the sessions do not fit.',
    id: 'Waktu atau tempat sesi tidak sesuai.',
  },
  'session-unknown': {
    status: 422,
    en: 'The training has no session with this id.',
    id: 'Bimtek tidak memiliki sesi dengan id ini.',
  },
  'session-attended': {
    status: 409,
    en: 'Somebody has attended a session that would be left out.',
    id: 'Sesi yang akan dihapus sudah memiliki peserta hadir.',
  },
  'capacity-below-registered': {
    status: 409,
    en: 'More members have a place in the training than the new capacity.',
    id: 'Peserta yang sudah mendapat tempat melebihi kapasitas baru.',
  },
} as const satisfies ErrorTable;
