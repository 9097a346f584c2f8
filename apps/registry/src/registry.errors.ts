import { defineErrors } from '#http-api';
import { networkErrors } from './network/network.errors.js';
import { potentialErrors } from './potentials/potential.errors.js';

/** Every refusal of the registry's own. */
export const registryError = defineErrors({
  'area-not-found': { status: 404, en: 'There is no such area.', id: 'Wilayah tidak ditemukan.' },
  'area-misplaced': {
    status: 422,
    en: 'The code, the kind and the parent of an area do not fit together.',
    id: 'Kode, jenis, dan induk wilayah tidak sesuai satu sama lain.',
  },
  'kim-not-found': { status: 404, en: 'There is no such KIM.', id: 'KIM tidak ditemukan.' },
  'village-unknown': {
    status: 422,
    en: 'The registry does not know this village.',
    id: 'Desa atau kelurahan ini tidak terdaftar.',
  },
  'kim-not-editable': {
    status: 409,
    en: 'A KIM can be changed only as a draft or after it was returned.',
    id: 'KIM hanya dapat diubah selama berupa draf atau setelah dikembalikan.',
  },
  'kim-transition-refused': {
    status: 409,
    en: 'The KIM is not in a state that allows this step.',
    id: 'Status KIM tidak mengizinkan langkah ini.',
  },
  'kim-incomplete': {
    status: 422,
    en: 'The registration of the KIM is not complete.',
    id: 'Pendaftaran KIM belum lengkap.',
  },
  'post-taken': {
    status: 409,
    en: 'Somebody holds this post in the KIM already.',
    id: 'Jabatan ini di KIM sudah terisi.',
  },
  'account-taken': {
    status: 409,
    en: 'This account belongs to a member of the KIM already.',
    id: 'Akun ini sudah dipakai anggota KIM.',
  },
  'member-not-found': { status: 404, en: 'There is no such member.', id: 'Anggota tidak ditemukan.' },
  ...potentialErrors,
  ...networkErrors,
});
