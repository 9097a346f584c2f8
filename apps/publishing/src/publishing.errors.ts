import { defineErrors } from '#http-api';

/** What this service refuses, beyond what every service refuses. */
export const publishingError = defineErrors({
  'edition-not-found': {
    status: 404,
    en: 'There is no such edition.',
    id: 'Edisi tidak ditemukan.',
  },
  'edition-state-conflict': {
    status: 409,
    en: 'An edition in this state does not allow that step.',
    id: 'Langkah ini tidak dapat dilakukan pada edisi dengan status tersebut.',
  },
  'own-content': {
    status: 403,
    en: 'Whoever changed the text last cannot approve it: a second person must.',
    id: 'Penyunting terakhir tidak dapat menyetujui naskahnya sendiri: harus orang kedua.',
  },
  'content-changed': {
    status: 409,
    en: 'The content hash is not that of the text as it stands now: read it again.',
    id: 'Sidik isi tidak cocok dengan naskah yang berlaku sekarang: baca kembali naskahnya.',
  },
  'disseminate-by-passed': {
    status: 422,
    en: 'The day until which the KIM are to pass it on is over.',
    id: 'Batas hari penerusan oleh KIM sudah lewat.',
  },
  'unknown-area': {
    status: 422,
    en: 'An area is not known, or holds no village.',
    id: 'Ada wilayah yang tidak dikenal atau tidak memiliki desa/kelurahan.',
  },
  'task-not-found': {
    status: 404,
    en: 'There is no such dissemination task.',
    id: 'Tugas diseminasi tidak ditemukan.',
  },
  'task-state-conflict': {
    status: 409,
    en: 'This dissemination task has been reported already.',
    id: 'Tugas diseminasi ini sudah dilaporkan.',
  },
  'village-outside-task': {
    status: 422,
    en: 'A village of the report is not one of the task.',
    id: 'Ada desa/kelurahan dalam laporan yang bukan bagian dari tugas ini.',
  },
  'disseminated-in-future': {
    status: 422,
    en: 'The day on which it was passed on lies in the future.',
    id: 'Tanggal penerusan berada di masa depan.',
  },
});
