import { defineErrors } from '#http-api';

export const contributionError = defineErrors({
  'contribution-not-found': {
    status: 404,
    en: 'There is no such contribution.',
    id: 'Kiriman berita tidak ditemukan.',
  },
  'contribution-incomplete': {
    status: 422,
    en: 'The contribution has no text yet.',
    id: 'Kiriman berita belum memiliki isi.',
  },
  'own-contribution': {
    status: 403,
    en: 'Those who wrote the contribution cannot approve it: another officer of the KIM must.',
    id: 'Penulis tidak dapat menyetujui kirimannya sendiri: harus pengurus KIM yang lain.',
  },
});
