import type { ErrorTable } from '#http-api';

/** The refusals of certificates; `trainingError` makes them. */
export const certificateErrors = {
  'certificate-not-found': {
    status: 404,
    en: 'There is no certificate with this code.',
    id: 'Tidak ada sertifikat dengan kode ini.',
  },
  'certificate-revoked': {
    status: 409,
    en: 'The certificate has been revoked.',
    id: 'Sertifikat ini sudah dicabut.',
  },
} as const satisfies ErrorTable;
