import type { Descriptions } from '../fields.js';

export const registryEvaluation: Descriptions = {
  evaluationId: { en: 'The evaluation (UUID).', id: 'Evaluasi (UUID).' },
  year: { en: 'The year of the evaluation.', id: 'Tahun evaluasi.' },
  ranking: {
    en: 'The ranked KIM, best first; equal scores share a place.',
    id: 'KIM menurut peringkat, terbaik lebih dahulu; nilai yang sama berbagi peringkat.',
  },
  'ranking.place': { en: 'The place in the ranking, from 1.', id: 'Peringkat, mulai dari 1.' },
  'ranking.score': { en: 'The score of the jurors from 0 to 100.', id: 'Nilai juri dari 0 sampai 100.' },
};
