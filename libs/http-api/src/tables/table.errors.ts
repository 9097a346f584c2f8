import { defineErrors } from '../errors/domain-error.js';

/** The refusals of tables in files, CSV and XLSX alike. */
export const tableError = defineErrors({
  'table-encoding-wrong': {
    status: 422,
    en: 'The file is neither CSV in UTF-8 nor XLSX. Save it again as "CSV UTF-8" or as an Excel workbook (.xlsx).',
    id: 'Berkas bukan CSV UTF-8 atau XLSX. Simpan ulang sebagai "CSV UTF-8" atau Buku Kerja Excel (.xlsx).',
  },
  'table-columns-wrong': {
    status: 422,
    en: 'The first row does not name the columns that are needed.',
    id: 'Baris pertama tidak memuat nama kolom yang diperlukan.',
  },
  'table-empty': { status: 422, en: 'The file has no rows.', id: 'Berkas tidak berisi baris data.' },
  'table-too-many-rows': {
    status: 422,
    en: 'The file has too many rows: split it up.',
    id: 'Baris berkas terlalu banyak: pecah menjadi beberapa berkas.',
  },
  'table-rows-refused': {
    status: 422,
    en: 'The file has faulty rows. Nothing was imported.',
    id: 'Ada baris yang tidak benar. Tidak ada yang diimpor.',
  },
  'workbook-format-old': {
    status: 422,
    en: 'The workbook is protected by a password or in the format .xls. Save it again as .xlsx without a password.',
    id: 'Buku kerja memakai kata sandi atau format .xls. Simpan ulang sebagai .xlsx tanpa kata sandi.',
  },
  'workbook-unreadable': {
    status: 422,
    en: 'The workbook is damaged. Open it in Excel or LibreOffice and save it again as .xlsx.',
    id: 'Buku kerja rusak. Buka di Excel atau LibreOffice, lalu simpan ulang sebagai .xlsx.',
  },
  'workbook-too-large': {
    status: 422,
    en: 'The workbook is too large. Remove other sheets, pictures and unused cells, or split it up.',
    id: 'Buku kerja terlalu besar. Hapus lembar lain, gambar, dan sel yang tidak dipakai, atau pecah berkasnya.',
  },
});
