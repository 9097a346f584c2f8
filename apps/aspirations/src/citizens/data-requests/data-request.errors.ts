import type { ErrorTable } from '#http-api';

export const dataRequestErrors = {
  'data-request-not-found': {
    status: 404,
    en: 'There is no such data request.',
    id: 'Permohonan data tidak ditemukan.',
  },
  'unknown-tracking-number': {
    status: 422,
    en: 'There is no aspiration with this tracking number.',
    id: 'Tidak ada aspirasi dengan nomor pelacakan ini.',
  },
  'data-request-open': {
    status: 409,
    en: 'The same request of this reporter is open already.',
    id: 'Permohonan yang sama dari pelapor ini masih terbuka.',
  },
  'data-request-resolved': {
    status: 409,
    en: 'This data request has been settled.',
    id: 'Permohonan data ini sudah diselesaikan.',
  },
  'received-in-future': {
    status: 422,
    en: 'A request cannot have been received in the future.',
    id: 'Waktu penerimaan permohonan tidak boleh di masa depan.',
  },
  'correction-missing': {
    status: 422,
    en: 'To fulfil a request for correction, the corrected data are needed.',
    id: 'Permohonan perbaikan memerlukan data yang benar.',
  },
  'correction-not-asked': {
    status: 422,
    en: 'Only a request for correction changes data of the reporter.',
    id: 'Hanya permohonan perbaikan yang mengubah data pelapor.',
  },
  'not-an-access-request': {
    status: 409,
    en: 'Data are handed out for an open request for access only.',
    id: 'Data hanya diberikan untuk permohonan akses yang masih terbuka.',
  },
  'reporter-restricted': {
    status: 409,
    en: 'The reporter has had the use of their data restricted.',
    id: 'Pelapor telah membatasi penggunaan datanya.',
  },
} as const satisfies ErrorTable;
