import { defineErrors } from '#http-api';

export const csvError = defineErrors({
  'csv-encoding-wrong': {
    status: 422,
    en: 'The file is not UTF-8. Save it again as "CSV UTF-8".',
    id: 'Berkas bukan UTF-8. Simpan ulang sebagai "CSV UTF-8".',
  },
  'csv-delimiter-wrong': {
    status: 422,
    en: 'The columns of the file are not separated by commas.',
    id: 'Kolom berkas tidak dipisahkan koma.',
  },
  'csv-columns-wrong': {
    status: 422,
    en: 'The first line lacks required columns.',
    id: 'Baris pertama tidak memuat nama kolom yang diperlukan.',
  },
  'csv-empty': { status: 422, en: 'The file has no rows.', id: 'Berkas tidak berisi baris data.' },
  'csv-too-many-rows': {
    status: 422,
    en: 'The file has too many rows: split it up.',
    id: 'Baris berkas terlalu banyak: pecah menjadi beberapa berkas.',
  },
  'csv-rows-refused': {
    status: 422,
    en: 'The file has faulty rows. Nothing was imported.',
    id: 'Ada baris yang tidak benar. Tidak ada yang diimpor.',
  },
});
