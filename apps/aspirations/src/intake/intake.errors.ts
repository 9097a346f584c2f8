/** Refusals at the door. */
export const intakeErrors = {
  'form-incomplete': {
    status: 422,
    en: 'Something that is asked for in this category is missing or does not fit. Keep it as a draft and complete it.',
    id: 'Ada isian kategori ini yang belum lengkap atau tidak sesuai. Simpan sebagai draf lalu lengkapi.',
  },
  'client-id-reused': {
    status: 409,
    en: 'This client id was used for something else.',
    id: 'Id klien ini sudah dipakai untuk isian lain.',
  },
  'channel-mismatch': {
    status: 422,
    en: 'This does not go with the channel.',
    id: 'Isian ini tidak sesuai dengan kanalnya.',
  },
  'intake-limited': {
    status: 429,
    en: 'So much has been told within a day that it looks like a mistake or misuse. Please try again later, or ask the coordinator.',
    id: 'Jumlah penyampaian dalam sehari melampaui batas wajar. Silakan coba lagi nanti atau hubungi koordinator.',
  },
} as const;
