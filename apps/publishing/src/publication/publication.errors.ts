import { defineErrors } from '#http-api';

export const publicationError = defineErrors({
  'feed-archive-not-found': {
    status: 404,
    en: 'The feed has no such archive.',
    id: 'Arsip umpan tidak ditemukan.',
  },
  'change-day-not-found': {
    status: 404,
    en: 'On that day nothing was published, changed or withdrawn.',
    id: 'Pada hari itu tidak ada informasi yang terbit, berubah atau dicabut.',
  },
  'sitemap-not-found': {
    status: 404,
    en: 'The site map has no such part.',
    id: 'Bagian peta situs tidak ditemukan.',
  },
});
