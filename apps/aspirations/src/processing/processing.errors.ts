import { defineErrors } from '#http-api';
import { aspirationErrors } from '../aspirations/aspiration.errors.js';

export const processingError = defineErrors({
  'unknown-category': aspirationErrors['unknown-category'],
  'answer-template-not-found': {
    status: 404,
    en: 'There is no such answer template.',
    id: 'Templat tanggapan tidak ditemukan.',
  },
  'answer-template-invalid': {
    status: 422,
    en: 'The template produces no text; the detail names the fault.',
    id: 'Templat tidak menghasilkan teks; lihat rinciannya.',
  },
});
