/** Errors of hand-overs to SP4N-LAPOR!. */
export const laporErrors = {
  'lapor-hand-over-not-found': {
    status: 404,
    en: 'This aspiration is not handed over to SP4N-LAPOR!.',
    id: 'Aspirasi ini tidak diteruskan ke SP4N-LAPOR!.',
  },
  'lapor-hand-over-status': {
    status: 409,
    en: 'The status of the hand-over to SP4N-LAPOR! does not allow this action.',
    id: 'Status penerusan ke SP4N-LAPOR! tidak mengizinkan tindakan ini.',
  },
} as const;
