import type { ErrorTable } from '#http-api';

/** The refusals of what KIM do with each other. */
export const networkErrors = {
  'partnership-not-found': { status: 404, en: 'There is no such partnership.', id: 'Kemitraan tidak ditemukan.' },
  'partnership-exists': {
    status: 409,
    en: 'The two KIM are partners already, or one has proposed it to the other.',
    id: 'Kedua KIM sudah bermitra atau kemitraannya sedang diajukan.',
  },
  'partnership-transition-refused': {
    status: 409,
    en: 'The partnership is not in a state that allows this step.',
    id: 'Status kemitraan tidak mengizinkan langkah ini.',
  },
  'kim-itself': {
    status: 422,
    en: 'This takes another KIM; it cannot be done with oneself.',
    id: 'Ini memerlukan KIM lain, tidak dapat dilakukan dengan KIM sendiri.',
  },
  'kim-unknown': { status: 422, en: 'The registry does not know this KIM.', id: 'KIM ini tidak terdaftar.' },
  'help-request-not-found': {
    status: 404,
    en: 'There is no such request for help.',
    id: 'Permintaan bantuan tidak ditemukan.',
  },
  'help-transition-refused': {
    status: 409,
    en: 'The request for help is not in a state that allows this step.',
    id: 'Status permintaan bantuan tidak mengizinkan langkah ini.',
  },
  'help-offered-already': {
    status: 409,
    en: 'The KIM has offered its help already.',
    id: 'KIM sudah menawarkan bantuan.',
  },
  'help-offer-unknown': {
    status: 422,
    en: 'This is no offer to this request.',
    id: 'Ini bukan tawaran untuk permintaan bantuan ini.',
  },
  'forum-not-found': {
    status: 404,
    en: 'There is no forum here: districts and the regency have one.',
    id: 'Tidak ada forum di sini: forum ada di kecamatan dan kabupaten.',
  },
  'kim-outside-forum': {
    status: 422,
    en: 'The KIM serves no village in the area of the forum.',
    id: 'KIM tidak melayani desa atau kelurahan di wilayah forum.',
  },
  'member-not-of-kim': {
    status: 422,
    en: 'This is no member of the KIM.',
    id: 'Orang ini bukan anggota KIM tersebut.',
  },
  'delegates-full': {
    status: 409,
    en: 'The KIM has as many delegates in this forum as it may have at a time.',
    id: 'Jumlah utusan KIM di forum ini sudah penuh pada masa itu.',
  },
  'delegate-named-already': {
    status: 409,
    en: 'The member is a delegate to this forum at that time already.',
    id: 'Anggota ini sudah menjadi utusan di forum ini pada masa itu.',
  },
  'delegate-not-found': { status: 404, en: 'There is no such delegate.', id: 'Utusan tidak ditemukan.' },
  'delegate-recalled': {
    status: 409,
    en: 'The delegate has been recalled.',
    id: 'Utusan sudah ditarik.',
  },
} as const satisfies ErrorTable;
