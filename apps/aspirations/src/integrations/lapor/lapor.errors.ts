import { defineErrors } from '#http-api';

/** Errors of hand-overs to SP4N-LAPOR!. */
export const laporError = defineErrors({
  'lapor-hand-over-not-found': {
    status: 404,
    en: 'This aspiration is not handed over to SP4N-LAPOR!.',
    id: 'Aspirasi ini tidak diteruskan ke SP4N-LAPOR!.',
  },
});
