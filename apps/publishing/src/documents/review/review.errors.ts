import { defineErrors } from '#http-api';

export const reviewError = defineErrors({
  'comment-not-found': {
    status: 404,
    en: 'The edition has no such comment.',
    id: 'Komentar tidak ditemukan pada naskah ini.',
  },
  'passage-not-found': {
    status: 422,
    en: 'The passage does not occur in this field of the content.',
    id: 'Kutipan tidak terdapat pada bagian naskah ini.',
  },
});
