import { defineErrors } from '#http-api';

export const editionError = defineErrors({
  'edition-not-found': {
    status: 404,
    en: 'There is no such edition.',
    id: 'Edisi tidak ditemukan.',
  },
  'own-content': {
    status: 403,
    en: 'Those who wrote or endorsed the content cannot approve it: another person must.',
    id: 'Yang menulis atau mendukung naskah tidak dapat menyetujuinya: harus orang lain.',
  },
  'content-changed': {
    status: 409,
    en: 'The content hash is not that of the present content: read the edition again.',
    id: 'Sidik isi tidak cocok dengan naskah yang berlaku sekarang: baca kembali naskahnya.',
  },
  'endorsement-missing': {
    status: 409,
    en: 'A hoax clarification needs the endorsement of another person before its approval.',
    id: 'Klarifikasi hoaks memerlukan dukungan satu orang lain sebelum disetujui.',
  },
  'disseminate-by-passed': {
    status: 422,
    en: 'The day until which the KIM are to disseminate it has passed.',
    id: 'Batas hari penerusan oleh KIM sudah lewat.',
  },
  'expiry-passed': {
    status: 422,
    en: 'The end of its validity has passed.',
    id: 'Masa berlakunya sudah lewat.',
  },
  'edition-incomplete': {
    status: 422,
    en: 'The edition is incomplete: a draft may be, a publication may not.',
    id: 'Naskah belum lengkap: draf boleh, terbitan tidak.',
  },
  'notice-incomplete': {
    status: 422,
    en: 'The announcement of immediate information lacks what PerKI 1/2021 requires.',
    id: 'Pengumuman serta-merta belum memuat hal yang diwajibkan PerKI 1/2021.',
  },
  'information-exempt': {
    status: 422,
    en: 'Exempt information is never published.',
    id: 'Informasi yang dikecualikan tidak diterbitkan.',
  },
  'unknown-area': {
    status: 422,
    en: 'An area is unknown, or contains no village.',
    id: 'Ada wilayah yang tidak dikenal atau tidak memiliki desa/kelurahan.',
  },
  'draft-exists': {
    status: 409,
    en: 'The document has an edition in this language that is being written already.',
    id: 'Dokumen sudah memiliki edisi yang sedang ditulis dalam bahasa ini.',
  },
  'no-live-edition': {
    status: 409,
    en: 'The document has no live edition in this language that could be corrected.',
    id: 'Dokumen tidak memiliki edisi berlaku dalam bahasa ini yang dapat dikoreksi.',
  },
  'live-edition-changed': {
    status: 409,
    en: 'The edition that it was to replace has been withdrawn or replaced: discard this one, and write a new one.',
    id: 'Edisi yang hendak digantikan sudah ditarik atau diganti: buang edisi ini dan tulis yang baru.',
  },
  'schedule-passed': {
    status: 422,
    en: 'It is scheduled for the past, or for later than its own latest time.',
    id: 'Jadwalnya berada di masa lalu, atau setelah batas waktunya sendiri.',
  },
});
