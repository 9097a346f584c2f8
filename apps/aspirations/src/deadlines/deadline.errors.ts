import { defineErrors } from '#http-api';

export const deadlineError = defineErrors({
  'holidays-not-recorded': {
    status: 404,
    en: 'The holidays of this year have not been recorded.',
    id: 'Hari libur tahun ini belum dicatat.',
  },
  'holiday-of-another-year': {
    status: 422,
    en: 'A holiday is not in this year.',
    id: 'Ada hari libur yang bukan pada tahun ini.',
  },
  'calendar-unknown': {
    status: 422,
    en: 'The holidays of a year that this deadline reaches into have not been recorded.',
    id: 'Hari libur pada tahun yang dicakup tenggat ini belum dicatat.',
  },
  'calendar-busy': {
    status: 409,
    en: 'The calendar is in use by another process. Please try again later.',
    id: 'Kalender sedang digunakan proses lain. Silakan coba lagi nanti.',
  },
  'no-deadline-to-pause': {
    status: 409,
    en: 'This aspiration has no running deadline that can be paused.',
    id: 'Tidak ada tenggat aspirasi ini yang berjalan dan dapat dijeda.',
  },
  'pause-already-requested': {
    status: 409,
    en: 'A pause has been requested already; the coordinator has not decided yet.',
    id: 'Jeda sudah diajukan dan belum diputuskan koordinator.',
  },
  'no-pause-requested': {
    status: 409,
    en: 'No pause of this deadline is requested.',
    id: 'Tidak ada pengajuan jeda untuk tenggat ini.',
  },
  'no-deadline-to-resume': {
    status: 409,
    en: 'This aspiration has no paused deadline.',
    id: 'Tidak ada tenggat aspirasi ini yang sedang dijeda.',
  },
  'deadline-waits-for-reporter': {
    status: 409,
    en: 'The deadline resumes when the reporter answers or the time to answer expires.',
    id: 'Tenggat berjalan kembali setelah pelapor menjawab atau waktu menjawab habis.',
  },
  'no-deadline-to-extend': {
    status: 409,
    en: 'Only the running deadline of a request for information can be extended, before it is missed.',
    id: 'Hanya tenggat permintaan informasi yang masih berjalan yang dapat diperpanjang.',
  },
  'deadline-already-extended': {
    status: 409,
    en: 'The deadline of this request has already been extended.',
    id: 'Tenggat permintaan ini sudah pernah diperpanjang.',
  },
  'time-limit-missing': {
    status: 422,
    en: 'A stage has no general time limit from 2025-01-01 on.',
    id: 'Ada tahap tanpa batas waktu umum yang berlaku sejak 2025-01-01.',
  },
});
