/** Refusals around duplicates, supporters and merged cases. */
export const duplicateErrors = {
  'aspiration-merged': {
    status: 409,
    en: 'The aspiration has been merged; what happens, happens to the one that it was merged into.',
    id: 'Aspirasi ini telah digabungkan; tindak lanjut dilakukan pada aspirasi induknya.',
  },
  'aspiration-not-merged': {
    status: 409,
    en: 'The aspiration is not merged.',
    id: 'Aspirasi ini tidak sedang digabungkan.',
  },
  'merge-into-itself': {
    status: 422,
    en: 'An aspiration cannot be merged into itself, or into what is merged into it.',
    id: 'Aspirasi tidak dapat digabungkan dengan dirinya sendiri atau dengan aspirasi yang digabungkan kepadanya.',
  },
  'merge-would-reveal': {
    status: 422,
    en: 'The reporters of an open aspiration must not learn of a confidential one.',
    id: 'Pelapor aspirasi terbuka tidak boleh mengetahui aspirasi yang bersifat rahasia.',
  },
  'shared-aspiration': {
    status: 409,
    en: 'Several citizens told this; only the first of them can close it. You can reopen it.',
    id: 'Aspirasi ini disampaikan beberapa warga; hanya pelapor pertama yang dapat menutupnya. Anda dapat membukanya kembali.',
  },
} as const;
