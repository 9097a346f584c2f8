import type { Descriptions } from '../fields.js';

export const aspirationsObjection: Descriptions = {
  objectionId: {
    en: 'The objection to a decision on information (UUID).',
    id: 'Keberatan atas keputusan informasi (UUID).',
  },
  aspirationId: { en: 'The request for information (UUID).', id: 'Permohonan informasi (UUID).' },
  kimId: {
    en: 'The KIM that received the request; null when there was none.',
    id: 'KIM yang menerima permohonan; null bila tidak melalui KIM.',
  },
  ground: {
    en: 'The ground of the objection by UU 14/2008 art. 35 (1) a to g.',
    id: 'Alasan keberatan menurut UU 14/2008 pasal 35 ayat (1) huruf a sampai g.',
  },
  answerBy: {
    en: 'The working day by whose end the superior must have answered.',
    id: 'Hari kerja yang menjadi batas atasan menjawab.',
  },
  filedAt: { en: 'The time of the objection.', id: 'Waktu keberatan diajukan.' },
  outcome: {
    en: 'UPHELD: the decision stands; GRANTED: it is taken once more.',
    id: 'UPHELD: keputusan tetap; GRANTED: keputusan diambil sekali lagi.',
  },
  disputeUntil: {
    en: 'The working day until whose end the requester may take the dispute to the information commission.',
    id: 'Hari kerja terakhir pemohon dapat mengajukan sengketa ke komisi informasi.',
  },
};
