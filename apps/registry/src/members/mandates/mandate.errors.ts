import { defineErrors } from '#http-api';

export const mandateError = defineErrors({
  'mandate-not-found': { status: 404, en: 'There is no such mandate.', id: 'Mandat tidak ditemukan.' },
  'mandate-over': {
    status: 422,
    en: 'The mandate would have ended already.',
    id: 'Mandat sudah berakhir sebelum diberikan.',
  },
  'mandate-overlaps': {
    status: 409,
    en: 'The member has a mandate for this act in these days already. Revoke it first, or choose other acts or days.',
    id: 'Anggota ini sudah memiliki mandat untuk tindakan tersebut pada hari-hari itu. Cabut dahulu, atau pilih tindakan atau hari lain.',
  },
  'mandate-holder-unfit': {
    status: 422,
    en: 'A mandate can be given only to an active member of the KIM with an account.',
    id: 'Mandat hanya diberikan kepada anggota aktif KIM yang memiliki akun sendiri.',
  },
});
