import type { ErrorTable } from '#http-api';

export const deadlineErrors = {
  'no-clock-to-pause': {
    status: 409,
    en: 'No clock of this aspiration runs that could be paused.',
    id: 'Tidak ada tenggat aspirasi ini yang berjalan dan dapat dijeda.',
  },
  'no-clock-to-resume': {
    status: 409,
    en: 'No clock of this aspiration is paused.',
    id: 'Tidak ada tenggat aspirasi ini yang sedang dijeda.',
  },
  'deadline-policy-missing': {
    status: 422,
    en: 'A stage has no policy that holds for every aspiration from 2025-01-01 on.',
    id: 'Ada tahap tanpa ketentuan umum yang berlaku sejak 2025-01-01.',
  },
} as const satisfies ErrorTable;
