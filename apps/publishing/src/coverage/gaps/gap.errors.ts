import { defineErrors } from '#http-api';

export const gapError = defineErrors({
  'coverage-gap-not-found': {
    status: 404,
    en: 'There is no such gap in the coverage.',
    id: 'Kesenjangan jangkauan tidak ditemukan.',
  },
  'no-fallback-kim': {
    status: 422,
    en: 'The KIM is not active, or has a task for this edition in this village.',
    id: 'KIM tidak aktif, atau sudah mendapat tugas untuk naskah ini di desa tersebut.',
  },
  'edition-not-live': {
    status: 409,
    en: 'The edition does not hold any longer.',
    id: 'Naskah ini tidak berlaku lagi.',
  },
});
