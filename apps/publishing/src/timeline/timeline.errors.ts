import { defineErrors } from '#http-api';

export const timelineError = defineErrors({
  'village-not-found': { status: 404, en: 'There is no such village.', id: 'Desa atau kelurahan tidak ditemukan.' },
  'kim-not-found': { status: 404, en: 'There is no such KIM.', id: 'KIM tidak ditemukan.' },
});
