import { defineErrors } from '#http-api';

export const editionError = defineErrors({
  'edition-not-found': {
    status: 404,
    en: 'There is no such edition.',
    id: 'Edisi tidak ditemukan.',
  },
  'own-content': {
    status: 403,
    en: 'The last editor of the content cannot approve it: a second person must.',
    id: 'Penyunting terakhir tidak dapat menyetujui naskahnya sendiri: harus orang kedua.',
  },
  'content-changed': {
    status: 409,
    en: 'The content hash is not that of the present content: read the edition again.',
    id: 'Sidik isi tidak cocok dengan naskah yang berlaku sekarang: baca kembali naskahnya.',
  },
  'disseminate-by-passed': {
    status: 422,
    en: 'The day until which the KIM are to disseminate it has passed.',
    id: 'Batas hari penerusan oleh KIM sudah lewat.',
  },
  'unknown-area': {
    status: 422,
    en: 'An area is unknown, or contains no village.',
    id: 'Ada wilayah yang tidak dikenal atau tidak memiliki desa/kelurahan.',
  },
});
