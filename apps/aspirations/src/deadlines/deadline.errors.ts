import type { ErrorTable } from '#http-api';

export const deadlineErrors = {
  'calendar-busy': {
    status: 409,
    en: 'The calendar is being read by somebody else for long. Please try again later.',
    id: 'Kalender sedang dibaca proses lain. Silakan coba lagi nanti.',
  },
  'no-deadline-to-pause': {
    status: 409,
    en: 'No clock of this aspiration runs that could be paused.',
    id: 'Tidak ada tenggat aspirasi ini yang berjalan dan dapat dijeda.',
  },
  'no-deadline-to-resume': {
    status: 409,
    en: 'No clock of this aspiration is paused.',
    id: 'Tidak ada tenggat aspirasi ini yang sedang dijeda.',
  },
  'deadline-waits-for-reporter': {
    status: 409,
    en: 'The clock runs on when the reporter has answered, or the time for that is over.',
    id: 'Tenggat berjalan kembali setelah pelapor menjawab atau waktu menjawab habis.',
  },
  'no-deadline-to-extend': {
    status: 409,
    en: 'Only the time for a request for information can be extended, while it runs and before it has run out.',
    id: 'Hanya tenggat permintaan informasi yang masih berjalan yang dapat diperpanjang.',
  },
  'deadline-already-extended': {
    status: 409,
    en: 'The time for this request has been extended already.',
    id: 'Tenggat permintaan ini sudah pernah diperpanjang.',
  },
  'time-limit-missing': {
    status: 422,
    en: 'A stage has no policy that holds for every aspiration from 2025-01-01 on.',
    id: 'Ada tahap tanpa ketentuan umum yang berlaku sejak 2025-01-01.',
  },
} as const satisfies ErrorTable;
