import { defineErrors } from '#http-api';

export const informationRequestError = defineErrors({
  'information-request-not-found': {
    status: 404,
    en: 'There is no such request for information.',
    id: 'Permintaan informasi tidak ditemukan.',
  },
  'information-objection-not-found': {
    status: 404,
    en: 'There is no such objection.',
    id: 'Keberatan tidak ditemukan.',
  },
  'objection-ground-does-not-fit': {
    status: 422,
    en: 'This ground does not fit what has happened to the request so far.',
    id: 'Alasan keberatan ini tidak sesuai dengan keadaan permintaan saat ini.',
  },
  'purpose-stated': {
    status: 409,
    en: 'The purpose of this request has already been stated.',
    id: 'Tujuan permintaan ini sudah dinyatakan.',
  },
  'objection-open': {
    status: 409,
    en: 'The objection to this decision has not been answered yet.',
    id: 'Keberatan atas keputusan ini belum ditanggapi.',
  },
});
