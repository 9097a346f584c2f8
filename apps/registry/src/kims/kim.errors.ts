import { defineErrors } from '#http-api';
import { areaError } from '../areas/area.errors.js';

export const kimError = defineErrors({
  'village-unknown': areaError.table['village-unknown'],
  'kim-not-found': { status: 404, en: 'There is no such KIM.', id: 'KIM tidak ditemukan.' },
  'kim-incomplete': {
    status: 422,
    en: 'The registration of the KIM is incomplete.',
    id: 'Pendaftaran KIM belum lengkap.',
  },
  'decree-number-taken': {
    status: 409,
    en: 'Another KIM has a decree of this number by this issuer.',
    id: 'Nomor SK dari penerbit ini sudah dipakai KIM lain.',
  },
  'decree-used-before': {
    status: 409,
    en: 'This KIM has or had a decree of this number by this issuer.',
    id: 'KIM ini sedang atau pernah memakai SK bernomor ini dari penerbit yang sama.',
  },
  'decree-terms-overlap': {
    status: 422,
    en: 'The term of the new decree must begin after the end of the present one.',
    id: 'Masa berlaku SK baru harus dimulai setelah masa berlaku SK yang sekarang berakhir.',
  },
  'kim-domain-taken': {
    status: 409,
    en: 'Another KIM has this kim.id domain.',
    id: 'Domain kim.id ini sudah dipakai KIM lain.',
  },
  'successor-not-eligible': {
    status: 422,
    en: 'A KIM can be dissolved only into another KIM that is verified, active or dormant.',
    id: 'KIM hanya dapat dilebur ke KIM lain yang terverifikasi, aktif, atau dorman.',
  },
  'kim-must-be-active': {
    status: 409,
    en: 'Only active KIM can do this.',
    id: 'Hanya KIM yang aktif yang dapat melakukan ini, dan hanya dengan KIM yang aktif.',
  },
});
