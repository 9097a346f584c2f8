import { attachmentErrors } from '#attachments';
import { defineErrors } from '#http-api';
import { areaErrors } from './areas/area.errors.js';
import { csvErrors } from './csv/csv.errors.js';
import { kimErrors } from './kims/kim.errors.js';

/** Every refusal of the registry's own. */
export const registryError = defineErrors({
  ...attachmentErrors,
  ...areaErrors,
  ...csvErrors,
  ...kimErrors,
  'village-unknown': {
    status: 422,
    en: 'The registry does not know this village.',
    id: 'Desa atau kelurahan ini tidak terdaftar.',
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
});
