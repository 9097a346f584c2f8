import type { FieldTexts } from '../field-text.js';

/** Areas, points on the map, and the villages that are served. */
export const areas: FieldTexts = {
  villageCode: {
    en: 'Code of the village (desa or kelurahan) after Kemendagri, ten digits',
    id: 'Kode desa atau kelurahan menurut Kemendagri, sepuluh angka',
    example: '32.01.05.2003',
  },
  villageCodes: {
    en: 'Codes of villages after Kemendagri',
    id: 'Kode desa atau kelurahan menurut Kemendagri',
    example: ['32.01.05.2003'],
  },
  villageName: { en: 'Official name of the village', id: 'Nama resmi desa atau kelurahan', example: 'Cibeureum' },
  districtCode: {
    en: 'Code of the district (kecamatan), six digits',
    id: 'Kode kecamatan, enam angka',
    example: '32.01.05',
  },
  districtName: {
    en: 'Official name of the district (kecamatan); null while the village has none',
    id: 'Nama resmi kecamatan; null bila desanya belum punya',
  },
  areaCode: {
    en: 'Code of a regency, district or village; all below it belongs to it',
    id: 'Kode kabupaten, kecamatan, atau desa; semua wilayah di bawahnya termasuk',
    example: '32.01.05',
  },
  areaCodes: {
    en: 'Codes of areas; all below each of them belongs to it',
    id: 'Kode wilayah; semua wilayah di bawahnya termasuk',
    example: ['32.01.05'],
  },
  areas: {
    en: 'Codes of areas, each with all below it',
    id: 'Kode wilayah, masing-masing dengan semua di bawahnya',
    example: ['32.01'],
  },
  areaName: { en: 'Official name of the area', id: 'Nama resmi wilayah' },
  parentCode: {
    en: 'Code of the area above it: of a village its district, of a district its regency; null at the top',
    id: 'Kode wilayah di atasnya: kecamatan dari desa, kabupaten dari kecamatan; null di puncak',
    example: '32.01.05',
  },
  'Categories.categories.parentCode': {
    en: 'Code of the category above it; null for a main category',
    id: 'Kode kategori di atasnya; null untuk kategori utama',
  },
  'CategoryList.categories.parentCode': {
    en: 'Code of the category above it; null for a main category',
    id: 'Kode kategori di atasnya; null untuk kategori utama',
  },
  'Area.code': {
    en: 'Code after Kemendagri: 4 digits for a regency, 6 for a district, 10 for a village, in groups with dots',
    id: 'Kode menurut Kemendagri: 4 angka untuk kabupaten, 6 kecamatan, 10 desa, berkelompok dengan titik',
    example: '32.01.05.2003',
  },
  'Area.kind': {
    en: 'Level of the area; DESA and KELURAHAN are both villages',
    id: 'Tingkat wilayah; DESA dan KELURAHAN setingkat',
  },
  'AreaHistoryEntry.action': {
    en: 'How the code came to be or ended',
    id: 'Bagaimana kode ini muncul atau berakhir',
    example: 'SPLIT',
  },
  'AreaHistoryEntry.kind': { en: 'Level of the area at that time', id: 'Tingkat wilayah pada waktu itu' },
  changeId: {
    en: 'UUID of the change of areas that this entry comes from; null for an import',
    id: 'UUID perubahan wilayah asal baris ini; null untuk impor',
  },
  'AreaChange.kind': {
    en: 'What became of the areas: another name, several of one, one of several, another code, or none',
    id: 'Perubahan wilayahnya: ganti nama, pemekaran, penggabungan, ganti kode, atau penghapusan',
  },
  'AreaChange.from': { en: 'Codes that end with the change', id: 'Kode yang berakhir dengan perubahan ini' },
  'AreaChange.into': { en: 'Codes that begin with the change', id: 'Kode yang mulai berlaku dengan perubahan ini' },
  basis: {
    en: 'Regulation that decides the change, such as its number; null when none was given',
    id: 'Peraturan dasar perubahan, misalnya nomornya; null bila tidak disebut',
    example: 'Perda 5/2026',
  },
  effectiveOn: {
    en: 'Day on which the change takes effect, in Jakarta',
    id: 'Hari mulai berlakunya perubahan, menurut tanggal Jakarta',
  },
  validFrom: {
    en: 'First day on which the code is valid; null when unknown',
    id: 'Hari pertama kode berlaku; null bila tidak diketahui',
  },
  validUntil: {
    en: 'Last day on which the code is valid; null while it is',
    id: 'Hari terakhir kode berlaku; null selama masih berlaku',
  },
  aliases: {
    en: 'Other spellings by which people search the area',
    id: 'Ejaan lain yang dipakai orang untuk mencari wilayah ini',
  },
  hasBoundary: {
    en: 'Whether a boundary is stored, so that points can be tested against it',
    id: 'Apakah batas wilayah tersimpan, sehingga titik dapat diuji terhadapnya',
  },
  'RecordAreas.items': {
    en: 'Areas to create or to change, parents before their children',
    id: 'Wilayah yang dibuat atau diubah, induk sebelum anaknya',
  },
  created: { en: 'Number of areas that the import created', id: 'Jumlah wilayah yang dibuat oleh impor' },
  'AreaImportReport.changed': {
    en: 'Number of areas that the import changed',
    id: 'Jumlah wilayah yang diubah oleh impor',
  },
  unchanged: {
    en: 'Number of areas that were already as in the file',
    id: 'Jumlah wilayah yang sudah sama dengan berkas',
  },
  point: {
    en: 'Position on the map in WGS 84; null when none was given',
    id: 'Titik pada peta dalam WGS 84; null bila tidak diberikan',
  },
  position: {
    en: 'Where it happened, in WGS 84; null removes it',
    id: 'Lokasi kejadian dalam WGS 84; null menghapusnya',
  },
  latitude: {
    en: 'Degrees north of the equator (WGS 84); negative in the south',
    id: 'Derajat lintang (WGS 84); negatif di selatan khatulistiwa',
    example: -6.5944,
  },
  longitude: { en: 'Degrees east of Greenwich (WGS 84)', id: 'Derajat bujur timur (WGS 84)', example: 106.7892 },
  district: { en: 'The district (kecamatan) of the village', id: 'Kecamatan dari desa atau kelurahan' },
  regency: { en: 'The regency (kabupaten) of the village', id: 'Kabupaten dari desa atau kelurahan' },
  figures: {
    en: 'Counts of KIM and activities of the village',
    id: 'Angka KIM dan kegiatan di desa atau kelurahan ini',
  },
  activeKims: {
    en: 'Number of active KIM that serve the village',
    id: 'Jumlah KIM aktif yang melayani desa atau kelurahan ini',
    example: 2,
  },
  dormantKims: {
    en: 'Number of dormant KIM that serve the village',
    id: 'Jumlah KIM vakum yang melayani desa atau kelurahan ini',
    example: 0,
  },
  unserved: {
    en: 'Number of villages that no active KIM serves',
    id: 'Jumlah desa atau kelurahan yang tidak dilayani KIM aktif',
    example: 12,
  },
  villages: { en: 'Number of villages that were counted', id: 'Jumlah desa atau kelurahan yang dihitung', example: 40 },
  address: { en: 'Postal address in one line', id: 'Alamat pos dalam satu baris', example: 'Jl. Raya Cibeureum No. 3' },
  place: {
    en: 'Place in words, as people call it; null when none was given',
    id: 'Tempat dalam kata-kata, seperti disebut orang; null bila tidak diberikan',
    example: 'Balai Desa Cibeureum',
  },
  'UnservedDistrictTotals.on': {
    en: 'The day that the counts are of, in Jakarta',
    id: 'Hari yang dihitung, menurut tanggal Jakarta',
  },
  'KimStatistics.on': {
    en: 'The day that the counts are of, in Jakarta',
    id: 'Hari yang dihitung, menurut tanggal Jakarta',
  },
  'UnservedVillage.code': {
    en: 'Code of the village after Kemendagri, ten digits',
    id: 'Kode desa atau kelurahan menurut Kemendagri, sepuluh angka',
    example: '32.01.05.2003',
  },
  'VillagePage.code': {
    en: 'Code of the village after Kemendagri, ten digits',
    id: 'Kode desa atau kelurahan menurut Kemendagri, sepuluh angka',
    example: '32.01.05.2003',
  },
  'villages.code': {
    en: 'Code of the village after Kemendagri, ten digits',
    id: 'Kode desa atau kelurahan menurut Kemendagri, sepuluh angka',
    example: '32.01.05.2003',
  },
  'district.code': {
    en: 'Code of the district (kecamatan), six digits',
    id: 'Kode kecamatan, enam angka',
    example: '32.01.05',
  },
  'districts.code': {
    en: 'Code of the district (kecamatan), six digits',
    id: 'Kode kecamatan, enam angka',
    example: '32.01.05',
  },
  'regency.code': {
    en: 'Code of the regency (kabupaten), four digits',
    id: 'Kode kabupaten, empat angka',
    example: '32.01',
  },
  'predecessors.code': { en: 'Code of the area that it came from', id: 'Kode wilayah asalnya' },
  'successors.code': { en: 'Code of the area that it became', id: 'Kode wilayah penerusnya' },
  'RecordAreas.items.code': {
    en: 'Code of the area after Kemendagri; an unknown one creates the area',
    id: 'Kode wilayah menurut Kemendagri; kode baru membuat wilayah',
  },
  'into.code': {
    en: 'Code of the area that begins with the change',
    id: 'Kode wilayah yang mulai dengan perubahan ini',
  },
  'UnservedVillage.kind': {
    en: 'Level of the area; DESA and KELURAHAN are both villages',
    id: 'Tingkat wilayah; DESA dan KELURAHAN setingkat',
  },
  'VillagePage.kind': {
    en: 'Level of the area; DESA and KELURAHAN are both villages',
    id: 'Tingkat wilayah; DESA dan KELURAHAN setingkat',
  },
  'RecordAreas.items.kind': {
    en: 'Level of the area; DESA and KELURAHAN are both villages',
    id: 'Tingkat wilayah; DESA dan KELURAHAN setingkat',
  },
  'into.kind': {
    en: 'Level of the area; DESA and KELURAHAN are both villages',
    id: 'Tingkat wilayah; DESA dan KELURAHAN setingkat',
  },
};
