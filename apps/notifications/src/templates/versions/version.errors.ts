import { defineErrors } from '#http-api';

export const templateError = defineErrors({
  'template-not-found': {
    status: 404,
    en: 'There is no such template.',
    id: 'Templat tidak ditemukan.',
  },
  'template-version-not-found': {
    status: 404,
    en: 'There is no such version of a template.',
    id: 'Versi templat tidak ditemukan.',
  },
  'draft-exists': {
    status: 409,
    en: 'The template has a draft already. Edit or discard it.',
    id: 'Templat ini sudah mempunyai rancangan. Sunting atau buang rancangan itu.',
  },
  'content-refused': {
    status: 422,
    en: 'The template cannot be published as it is.',
    id: 'Templat belum dapat diterbitkan.',
  },
  'author-may-not-publish': {
    status: 403,
    en: 'Another editor than the author publishes a template.',
    id: 'Templat diterbitkan oleh editor lain, bukan penulisnya.',
  },
});
