export const intakeErrors = {
  'client-id-reused': {
    status: 409,
    en: 'This client id was used for something else.',
    id: 'Id klien ini sudah dipakai untuk isian lain.',
  },
} as const;
