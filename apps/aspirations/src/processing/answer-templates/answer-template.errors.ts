import type { ErrorTable } from '#http-api';

export const answerTemplateErrors = {
  'answer-template-not-found': {
    status: 404,
    en: 'There is no such answer template.',
    id: 'Templat tanggapan tidak ditemukan.',
  },
  'answer-template-invalid': {
    status: 422,
    en: 'The template makes no text; see the detail.',
    id: 'Templat tidak menghasilkan teks; lihat rinciannya.',
  },
} as const satisfies ErrorTable;
