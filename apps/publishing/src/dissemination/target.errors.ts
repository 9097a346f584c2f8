import { defineErrors } from '#http-api';

export const targetError = defineErrors({
  'target-fixed': {
    status: 409,
    en: 'The target can be changed only while the edition is a draft.',
    id: 'Sasaran hanya dapat diubah selama naskah masih berupa draf.',
  },
});
