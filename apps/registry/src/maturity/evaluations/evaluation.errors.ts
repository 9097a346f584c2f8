import type { ErrorTable } from '#http-api';

/** The refusals of evaluations; `maturityError` makes them. */
export const evaluationErrors = {
  'evaluation-not-found': { status: 404, en: 'There is no such evaluation.', id: 'Evaluasi tidak ditemukan.' },
  'judged-weights-not-100': {
    status: 422,
    en: 'The weights of the criteria must add up to 100.',
    id: 'Jumlah bobot penilaian harus tepat 100.',
  },
  'evaluation-kim-unknown': {
    status: 422,
    en: 'A KIM to be evaluated does not exist, or is neither active nor dormant.',
    id: 'KIM yang dinilai tidak ditemukan atau sudah tidak aktif.',
  },
  'evaluation-incomplete': {
    status: 422,
    en: 'An evaluation needs at least one juror and one KIM.',
    id: 'Evaluasi memerlukan sedikitnya satu juri dan satu KIM.',
  },
  'scores-missing': {
    status: 422,
    en: 'Not every juror has scored every KIM by every criterion.',
    id: 'Belum semua juri memberi nilai kepada semua KIM untuk semua kriteria.',
  },
  'scores-locked': {
    status: 409,
    en: 'Scores can be given only while the evaluation is judged.',
    id: 'Nilai hanya dapat diberikan selama masa penilaian.',
  },
  'juror-unknown': {
    status: 403,
    en: 'Only the jurors of the evaluation can give scores.',
    id: 'Hanya juri evaluasi yang dapat memberi nilai.',
  },
  'score-unknown': {
    status: 422,
    en: 'The evaluation has no such KIM or criterion.',
    id: 'KIM atau kriteria ini bukan bagian evaluasi.',
  },
  'juror-serves-kim': {
    status: 422,
    en: 'A member of a KIM cannot be a juror of an evaluation of this KIM.',
    id: 'Anggota KIM tidak dapat menjadi juri evaluasi yang menilai KIM tersebut.',
  },
  'result-not-published': {
    status: 404,
    en: 'The result of this evaluation has not been published.',
    id: 'Hasil evaluasi ini belum diumumkan.',
  },
} as const satisfies ErrorTable;
