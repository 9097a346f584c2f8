import { defineErrors } from '#http-api';

export const categoryErrors = {
  'category-not-found': { status: 404, en: 'There is no such category.', id: 'Kategori tidak ditemukan.' },
  'form-version-not-found': {
    status: 404,
    en: 'The questions of this category have no such version.',
    id: 'Versi daftar pertanyaan kategori ini tidak ditemukan.',
  },
} as const;

export const categoryError = defineErrors(categoryErrors);
