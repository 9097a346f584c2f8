import { defineErrors } from '#http-api';
import { kimError } from '../kims/kim.errors.js';
import { potentialErrors } from './potentials/potential.errors.js';

/** The refusals of partnerships, help requests, forums and potentials. */
export const networkError = defineErrors({
  'partnership-not-found': { status: 404, en: 'There is no such partnership.', id: 'Kemitraan tidak ditemukan.' },
  'partnership-exists': {
    status: 409,
    en: 'The two KIM are already partners, or a proposal between them is open.',
    id: 'Kedua KIM sudah bermitra atau kemitraannya sedang diajukan.',
  },
  'kim-itself': {
    status: 422,
    en: 'The other KIM must not be the KIM itself.',
    id: 'Ini memerlukan KIM lain, tidak dapat dilakukan dengan KIM sendiri.',
  },
  'kim-unknown': { status: 422, en: 'The registry does not know this KIM.', id: 'KIM ini tidak terdaftar.' },
  'help-request-not-found': {
    status: 404,
    en: 'There is no such request for help.',
    id: 'Permintaan bantuan tidak ditemukan.',
  },
  'help-offered-already': {
    status: 409,
    en: 'The KIM has already offered its help.',
    id: 'KIM sudah menawarkan bantuan.',
  },
  'help-offer-unknown': {
    status: 422,
    en: 'The request has no such offer.',
    id: 'Ini bukan tawaran untuk permintaan bantuan ini.',
  },
  'forum-not-found': {
    status: 404,
    en: 'This area has no forum: only districts and the regency do.',
    id: 'Tidak ada forum di sini: forum ada di kecamatan dan kabupaten.',
  },
  'kim-outside-forum': {
    status: 422,
    en: 'The KIM serves no village in the area of the forum.',
    id: 'KIM tidak melayani desa atau kelurahan di wilayah forum.',
  },
  'member-not-of-kim': {
    status: 422,
    en: 'The member does not belong to the KIM.',
    id: 'Orang ini bukan anggota KIM tersebut.',
  },
  'delegates-full': {
    status: 409,
    en: 'The KIM already has the maximum number of delegates in this forum at that time.',
    id: 'Jumlah utusan KIM di forum ini sudah penuh pada masa itu.',
  },
  'delegate-named-already': {
    status: 409,
    en: 'The member is already a delegate in this forum at that time.',
    id: 'Anggota ini sudah menjadi utusan di forum ini pada masa itu.',
  },
  'delegate-not-found': { status: 404, en: 'There is no such delegate.', id: 'Utusan tidak ditemukan.' },
  'kim-must-be-active': kimError.table['kim-must-be-active'],
  ...potentialErrors,
});
