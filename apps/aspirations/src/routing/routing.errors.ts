import { defineErrors } from '#http-api';

export const routingError = defineErrors({
  'rule-set-not-found': {
    status: 404,
    en: 'There is no such set of routing rules.',
    id: 'Kumpulan aturan penerusan tidak ditemukan.',
  },
  'rule-set-in-force': {
    status: 409,
    en: 'These rules have been in force and can no longer be changed. Draft a new set.',
    id: 'Aturan ini sudah pernah berlaku dan tidak dapat diubah; susunlah kumpulan aturan yang baru.',
  },
  'rule-set-not-scheduled': {
    status: 409,
    en: 'These rules are not scheduled.',
    id: 'Aturan ini tidak sedang dijadwalkan.',
  },
  'rules-begin-in-past': {
    status: 422,
    en: 'Rules can take effect now or later, not in the past.',
    id: 'Aturan dapat mulai berlaku sekarang atau nanti, tidak pada waktu yang telah lewat.',
  },
  'unknown-question': {
    status: 422,
    en: 'The category does not ask this question, or it is not answered in this way.',
    id: 'Kategori ini tidak memuat pertanyaan tersebut, atau jawabannya tidak berbentuk demikian.',
  },
  'rule-never-reached': {
    status: 422,
    en: 'A rule is never reached because an earlier rule covers it. Put the narrower rule first.',
    id: 'Ada aturan yang tidak akan pernah dipakai karena didahului aturan yang lebih luas; dahulukan aturan yang lebih khusus.',
  },
});
