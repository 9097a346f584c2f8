/** Errors of duplicates, merges and supporters. */
export const duplicateErrors = {
  'aspiration-merged': {
    status: 409,
    en: 'The aspiration has been merged. Act on the one that it was merged into.',
    id: 'Aspirasi ini telah digabungkan; tindak lanjut dilakukan pada aspirasi induknya.',
  },
  'aspiration-not-merged': {
    status: 409,
    en: 'The aspiration is not merged.',
    id: 'Aspirasi ini tidak sedang digabungkan.',
  },
  'merge-into-itself': {
    status: 422,
    en: 'An aspiration cannot be merged into itself or into one that is merged into it.',
    id: 'Aspirasi tidak dapat digabungkan dengan dirinya sendiri atau dengan aspirasi yang digabungkan kepadanya.',
  },
  'merge-would-reveal': {
    status: 422,
    en: 'The reporters of an open aspiration must not learn of a confidential one.',
    id: 'Pelapor aspirasi terbuka tidak boleh mengetahui aspirasi yang bersifat rahasia.',
  },
  'shared-aspiration': {
    status: 409,
    en: 'Several citizens submitted this aspiration; only the first reporter can close it. You can reopen it.',
    id: 'Aspirasi ini disampaikan beberapa warga; hanya pelapor pertama yang dapat menutupnya. Anda dapat membukanya kembali.',
  },
} as const;
