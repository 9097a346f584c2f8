import { defineErrors } from '#http-api';
import { evaluationErrors } from './evaluations/evaluation.errors.js';

/** The refusals of maturity, its formulas and evaluations. */
export const maturityError = defineErrors({
  'formula-not-found': { status: 404, en: 'There is no such formula.', id: 'Rumus tidak ditemukan.' },
  'no-formula-in-force': {
    status: 422,
    en: 'No formula was in force in this month. Choose a later month, or name a formula.',
    id: 'Belum ada rumus yang berlaku pada bulan ini. Pilih bulan yang lebih baru, atau sebutkan rumusnya.',
  },
  'weights-not-100': {
    status: 422,
    en: 'The weights of the criteria must add up to 100.',
    id: 'Jumlah bobot kriteria harus tepat 100.',
  },
  'criterion-twice': {
    status: 422,
    en: 'A formula can name each criterion only once.',
    id: 'Setiap kriteria hanya boleh disebut satu kali.',
  },
  'levels-out-of-order': {
    status: 422,
    en: 'The level of independent KIM must begin above that of developing KIM.',
    id: 'Batas tingkat mandiri harus di atas batas tingkat berkembang.',
  },
  'share-above-100': {
    status: 422,
    en: 'The target of this criterion is a share: at most 100 percent.',
    id: 'Target kriteria ini berupa persentase: paling tinggi 100 persen.',
  },
  'sample-above-target': {
    status: 422,
    en: 'The minimum sample of this criterion cannot be above its target.',
    id: 'Jumlah minimum kriteria ini tidak boleh melebihi targetnya.',
  },
  'formula-in-past': {
    status: 422,
    en: 'A formula can take effect in the current month at the earliest.',
    id: 'Rumus dapat berlaku paling awal mulai bulan ini.',
  },
  'maturity-not-assessed': {
    status: 404,
    en: 'The maturity of this KIM has not been assessed for this month. Its outlook has the advised next step.',
    id: 'Tingkat kematangan KIM ini belum dinilai untuk bulan tersebut. Saran langkah berikutnya ada pada prakiraannya (outlook).',
  },
  'month-not-over': {
    status: 422,
    en: 'Maturity can be assessed after the month and the time for its reports have ended.',
    id: 'Kematangan dapat dinilai setelah bulan dan masa penyerahan laporannya berakhir.',
  },
  'recomputation-not-found': {
    status: 404,
    en: 'There is no such recomputation.',
    id: 'Penghitungan ulang tidak ditemukan.',
  },
  'recomputation-ended': {
    status: 409,
    en: 'The recomputation has ended already.',
    id: 'Penghitungan ulang ini sudah berakhir.',
  },
  ...evaluationErrors,
});
