import { defineErrors } from '#http-api';

export const campaignError = defineErrors({
  'campaign-not-found': { status: 404, en: 'There is no such campaign.', id: 'Kampanye tidak ditemukan.' },
  'campaign-report-not-found': {
    status: 404,
    en: 'The campaign has no report: it is not closed.',
    id: 'Kampanye belum mempunyai laporan karena belum ditutup.',
  },
  'unknown-area': {
    status: 422,
    en: 'An area is unknown, or contains no village.',
    id: 'Ada wilayah yang tidak dikenal atau tidak memiliki desa/kelurahan.',
  },
  'unknown-document': {
    status: 422,
    en: 'A named document does not exist.',
    id: 'Ada dokumen yang tidak ditemukan.',
  },
  'campaign-targets-fixed': {
    status: 409,
    en: 'The target villages are fixed since the campaign has started.',
    id: 'Desa sasaran tidak dapat diubah karena kampanye sudah dimulai.',
  },
  'campaign-incomplete': {
    status: 422,
    en: 'A campaign under way needs a goal and a document.',
    id: 'Kampanye yang berjalan memerlukan tujuan dan dokumen.',
  },
  'campaign-period-passed': {
    status: 422,
    en: 'The period of the campaign has passed.',
    id: 'Masa kampanye sudah lewat.',
  },
});
