import { defineErrors } from './domain-error.js';

/** The errors that all services share. */
export const platformError = defineErrors({
  'invalid-request': { status: 400, en: 'The request is not valid.', id: 'Permintaan tidak valid.' },
  'nesting-too-deep': {
    status: 400,
    en: 'The JSON is nested too deeply.',
    id: 'Susunan JSON terlalu dalam.',
  },
  'file-missing': {
    status: 400,
    en: 'The form must contain exactly one file.',
    id: 'Formulir harus berisi tepat satu berkas.',
  },
  'not-utf-8': {
    status: 400,
    en: 'The body is not in UTF-8.',
    id: 'Isi permintaan tidak memakai UTF-8.',
  },
  'not-found': { status: 404, en: 'This address does not exist.', id: 'Alamat ini tidak ditemukan.' },
  'method-not-allowed': {
    status: 405,
    en: 'This address does not support this method.',
    id: 'Metode ini tidak didukung di alamat ini.',
  },
  'not-acceptable': {
    status: 406,
    en: 'The requested media type is not available.',
    id: 'Format jawaban yang diminta tidak tersedia.',
  },
  'idempotency-in-progress': {
    status: 409,
    en: 'A request with this Idempotency-Key is in progress.',
    id: 'Permintaan dengan Idempotency-Key ini sedang diproses.',
  },
  'transition-refused': {
    status: 409,
    en: 'This action is not possible in the current status; the response lists the possible actions.',
    id: 'Tindakan ini tidak dapat dilakukan pada status saat ini; jawaban ini menyebut tindakan yang mungkin.',
  },
  'precondition-failed': {
    status: 412,
    en: 'The data was changed in the meantime: read it again.',
    id: 'Data sudah diubah pihak lain: muat ulang terlebih dahulu.',
  },
  'request-timeout': {
    status: 408,
    en: 'The request did not arrive in time.',
    id: 'Permintaan tidak diterima lengkap pada waktunya.',
  },
  'header-too-large': {
    status: 431,
    en: 'The address or the headers of the request are too large.',
    id: 'Alamat atau header permintaan terlalu besar.',
  },
  'payload-too-large': { status: 413, en: 'The request is too large.', id: 'Permintaan terlalu besar.' },
  'unsupported-media-type': {
    status: 415,
    en: 'This address does not take a body of this type.',
    id: 'Alamat ini tidak menerima isi permintaan berjenis ini.',
  },
  'idempotency-key-reused': {
    status: 422,
    en: 'This Idempotency-Key was used for another request.',
    id: 'Idempotency-Key ini sudah dipakai untuk permintaan lain.',
  },
  'list-too-long': {
    status: 422,
    en: 'The list has too many rows for XLSX: narrow it by its filters, or take it as CSV.',
    id: 'Daftar terlalu panjang untuk XLSX: persempit dengan filter, atau unduh sebagai CSV.',
  },
  'precondition-required': {
    status: 428,
    en: 'The If-Match header must name the version that you have read.',
    id: 'Header If-Match harus menyebut versi yang telah Anda baca.',
  },
  'too-many-requests': {
    status: 429,
    en: 'Too many requests. Please try again later.',
    id: 'Terlalu banyak permintaan. Silakan coba lagi nanti.',
  },
  internal: {
    status: 500,
    en: 'An internal error occurred. Quote the instance number when you report it.',
    id: 'Terjadi kesalahan internal. Sebutkan nomor instance saat melaporkannya.',
  },
  'temporarily-unavailable': {
    status: 503,
    en: 'The service is not available at the moment. Please try again soon.',
    id: 'Layanan sedang tidak tersedia. Silakan coba lagi sebentar lagi.',
  },
});

export type PlatformCode = keyof typeof platformError.table;
