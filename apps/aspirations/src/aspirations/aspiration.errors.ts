import type { ErrorTable } from '#http-api';

/** Refusals of steps of a case. */
export const aspirationErrors = {
  'wrong-status': {
    status: 409,
    en: 'The aspiration is in a state in which this cannot be done.',
    id: 'Status aspirasi tidak mengizinkan tindakan ini.',
  },
  'protection-lowered': {
    status: 422,
    en: 'Anonymity and confidentiality can be raised, never lowered.',
    id: 'Tingkat anonim dan rahasia hanya boleh dinaikkan, tidak boleh diturunkan.',
  },
  'declined-too-often': {
    status: 409,
    en: 'So many agencies have declined this aspiration that it cannot be declined again. Ask the coordinator to take it back.',
    id: 'Aspirasi ini sudah terlalu sering dinyatakan bukan wewenang. Mintalah koordinator menariknya kembali.',
  },
  'reopened-too-often': {
    status: 409,
    en: 'The aspiration has been reopened as often as is possible; the coordinator judges the answer.',
    id: 'Aspirasi sudah dibuka kembali sebanyak yang diperbolehkan; koordinator menilai tanggapannya.',
  },
  'reopenings-left': {
    status: 409,
    en: 'The aspiration can still be reopened; the agency acts again before the coordinator judges.',
    id: 'Aspirasi masih dapat dibuka kembali; perangkat daerah menindaklanjuti sebelum koordinator menilai.',
  },
  'reporter-not-notified': {
    status: 409,
    en: 'Nobody has told the reporter of the answer yet; silence means nothing until then.',
    id: 'Pelapor belum diberi tahu tentang tanggapan; diamnya belum berarti apa-apa.',
  },
  'reporter-notified': {
    status: 409,
    en: 'The reporter has been told of the answer.',
    id: 'Pelapor sudah diberi tahu tentang tanggapan.',
  },
  'rated-before': {
    status: 409,
    en: 'This aspiration has been rated.',
    id: 'Aspirasi ini sudah dinilai.',
  },
  'part-of-split': {
    status: 409,
    en: 'This is a part of a split aspiration; it can only be done to the whole.',
    id: 'Ini bagian dari aspirasi yang dipecah; tindakan ini hanya dapat dilakukan pada aspirasi induknya.',
  },
  'aspiration-split': {
    status: 409,
    en: 'The aspiration is split among several agencies; it can only be done to a part of it.',
    id: 'Aspirasi ini dipecah ke beberapa perangkat daerah; tindakan ini hanya dapat dilakukan pada bagiannya.',
  },
  'unknown-part': {
    status: 422,
    en: 'The aspiration has no such part of which this can be said. Name the part that is meant.',
    id: 'Tidak ada bagian aspirasi yang dimaksud. Sebutkan bagian yang dimaksud.',
  },
} as const satisfies ErrorTable;
