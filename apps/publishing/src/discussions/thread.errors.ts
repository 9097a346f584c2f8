import { defineErrors } from '#http-api';

export const threadError = defineErrors({
  'thread-not-found': { status: 404, en: 'There is no such thread.', id: 'Utas diskusi tidak ditemukan.' },
  'reply-not-found': { status: 404, en: 'There is no such reply.', id: 'Tanggapan tidak ditemukan.' },
  'not-your-thread': {
    status: 403,
    en: 'Only the one who began the thread, or the office, marks the answer.',
    id: 'Hanya pembuka utas atau kantor yang dapat menandai jawaban.',
  },
  'not-your-reply': {
    status: 403,
    en: 'Only the author of a reply can appeal.',
    id: 'Hanya penulis tanggapan yang dapat mengajukan keberatan.',
  },
  'own-moderation': {
    status: 403,
    en: 'A second person decides on the appeal.',
    id: 'Keberatan diputuskan oleh orang kedua.',
  },
  'linked-already': {
    status: 409,
    en: 'The thread has become something else already.',
    id: 'Utas ini sudah dijadikan hal lain.',
  },
  'reply-of-another-thread': {
    status: 422,
    en: 'The answer is no visible reply of this thread.',
    id: 'Jawaban bukan tanggapan yang terlihat pada utas ini.',
  },
});
