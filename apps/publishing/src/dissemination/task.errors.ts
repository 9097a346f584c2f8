import { defineErrors } from '#http-api';

export const taskError = defineErrors({
  'task-not-found': {
    status: 404,
    en: 'There is no such dissemination task.',
    id: 'Tugas diseminasi tidak ditemukan.',
  },
  'village-outside-task': {
    status: 422,
    en: 'A village of the report is not one of the task.',
    id: 'Ada desa/kelurahan dalam laporan yang bukan bagian dari tugas ini.',
  },
  'disseminated-in-future': {
    status: 422,
    en: 'The day of dissemination lies in the future.',
    id: 'Tanggal diseminasi berada di masa depan.',
  },
  'own-report': {
    status: 403,
    en: 'A report is checked by a person other than its reporter.',
    id: 'Laporan diperiksa oleh orang lain, bukan oleh pelapornya.',
  },
});
