import { defineErrors } from '#http-api';

/** Errors of duplicates, merges and supporters. */
export const duplicateErrors = {
  'aspiration-closed': {
    status: 409,
    en: 'The aspiration is closed; submit a new one.',
    id: 'Aspirasi ini sudah ditutup; silakan sampaikan aspirasi baru.',
  },
  'shared-aspiration': {
    status: 409,
    en: 'Several citizens submitted this aspiration; only the first reporter can close it. You can reopen it.',
    id: 'Aspirasi ini disampaikan beberapa warga; hanya pelapor pertama yang dapat menutupnya. Anda dapat membukanya kembali.',
  },
} as const;

export const duplicateError = defineErrors(duplicateErrors);
