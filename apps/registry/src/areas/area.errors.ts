import { defineErrors } from '#http-api';

export const areaError = defineErrors({
  'area-not-found': { status: 404, en: 'There is no such area.', id: 'Wilayah tidak ditemukan.' },
  'area-misplaced': {
    status: 422,
    en: 'The code, the kind and the parent of an area do not fit together.',
    id: 'Kode, jenis, dan induk wilayah tidak sesuai satu sama lain.',
  },
  'area-change-refused': {
    status: 422,
    en: 'The areas before and after do not form a change of this kind.',
    id: 'Wilayah sebelum dan sesudah tidak membentuk perubahan jenis ini.',
  },
  'area-not-valid': {
    status: 409,
    en: 'This area has ended, or does not begin before the day of the change.',
    id: 'Wilayah ini sudah berakhir, atau belum mulai berlaku sebelum tanggal perubahan.',
  },
  'area-code-taken': {
    status: 409,
    en: 'There is or was an area with this code already.',
    id: 'Kode wilayah ini sudah atau pernah dipakai.',
  },
  'area-not-empty': {
    status: 409,
    en: 'The area contains other areas: change those first.',
    id: 'Masih ada wilayah di dalamnya: ubah wilayah itu terlebih dahulu.',
  },
  'boundary-not-found': {
    status: 404,
    en: 'No boundary of this area has been imported.',
    id: 'Batas wilayah ini belum diimpor.',
  },
  'village-unknown': {
    status: 422,
    en: 'This village is not registered.',
    id: 'Desa atau kelurahan ini tidak terdaftar.',
  },
});
