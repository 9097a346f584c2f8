import { defineErrors } from '#http-api';

export const planError = defineErrors({
  'plan-not-found': {
    status: 404,
    en: 'There is no such plan.',
    id: 'Rencana pengiriman tidak ditemukan.',
  },
  'template-unknown': {
    status: 422,
    en: 'There is no template with this name.',
    id: 'Templat dengan nama ini tidak ada.',
  },
  'template-variables': {
    status: 422,
    en: 'The variables do not fit the template.',
    id: 'Isian tidak cocok dengan templat.',
  },
  'audience-not-own': {
    status: 403,
    en: 'An agency sends to its subscribers only.',
    id: 'Perangkat daerah hanya mengirim kepada pelanggan informasinya.',
  },
  'class-not-own': {
    status: 403,
    en: 'An agency sends messages of the class BULK only, and none for a disaster.',
    id: 'Perangkat daerah hanya mengirim pesan kelas BULK, dan bukan pesan bencana.',
  },
  'own-plan': {
    status: 403,
    en: 'A plan is approved by a person other than its author.',
    id: 'Rencana disetujui oleh orang lain, bukan oleh penyusunnya.',
  },
  'approval-needed': {
    status: 409,
    en: 'A plan that breaks quiet hours (CRITICAL or disaster) starts within six hours of the approval by a second person.',
    id: 'Rencana yang menembus jam tenang (CRITICAL atau bencana) dimulai paling lambat enam jam setelah disetujui orang kedua.',
  },
  'dry-run-needed': {
    status: 409,
    en: 'A plan starts after its dry run.',
    id: 'Rencana dimulai setelah uji coba.',
  },
  'plan-expired': {
    status: 409,
    en: 'The time until which the messages are useful has passed.',
    id: 'Batas waktu kegunaan pesan sudah lewat.',
  },
});
