import type { Descriptions } from '../fields.js';

export const registryArea: Descriptions = {
  code: {
    en: 'The area by its Kemendagri code: regency 32.01, district 32.01.05, village 32.01.05.2003.',
    id: 'Wilayah menurut kode Kemendagri: kabupaten 32.01, kecamatan 32.01.05, desa 32.01.05.2003.',
  },
  kind: {
    en: 'The kind of the area: regency, district, rural village (desa) or urban village (kelurahan).',
    id: 'Jenis wilayah: kabupaten (REGENCY), kecamatan (DISTRICT), desa atau kelurahan.',
  },
  name: { en: 'The official name without the word for its kind.', id: 'Nama resmi tanpa kata jenis wilayahnya.' },
  parentCode: {
    en: 'The code of the area that contains it; null for the regency.',
    id: 'Kode wilayah induknya; null untuk kabupaten.',
  },
  validFrom: {
    en: 'The first day of validity; null or absent when unknown.',
    id: 'Hari pertama berlaku; null atau tidak ada bila tidak diketahui.',
  },
  validUntil: {
    en: 'The last day of validity; null or absent while open.',
    id: 'Hari terakhir berlaku; null atau tidak ada selama masih berlaku.',
  },
  'AreaRetired.validUntil': { en: 'The last day on which the area exists.', id: 'Hari terakhir wilayah itu ada.' },
  aliases: { en: 'Other names and spellings, for searching.', id: 'Nama dan ejaan lain, untuk pencarian.' },
  population: {
    en: 'How many people live there; null or absent when unknown.',
    id: 'Jumlah penduduk; null atau tidak ada bila tidak diketahui.',
  },
  successorCodes: {
    en: 'The codes of the areas that succeed it; empty when it was dissolved.',
    id: 'Kode wilayah penggantinya; kosong bila wilayah dihapus.',
  },
};
