import type { FieldTexts } from '../field-text.js';

/** KIM and their directory, profile, decree and charter. */
export const kims: FieldTexts = {
  kimId: {
    en: 'UUID of the KIM; null or left out where none is concerned',
    id: 'UUID KIM; null atau tidak diisi bila tidak menyangkut KIM',
    example: '0198c1f2-7a3b-7c4d-8e5f-0123456789ab',
  },
  kimIds: { en: 'UUIDs of KIM, each once', id: 'UUID KIM, masing-masing sekali' },
  kimName: {
    en: 'Name of the KIM at the time of the response',
    id: 'Nama KIM pada waktu jawaban ini',
    example: 'KIM Mekar Sari',
  },
  'Kim.status': {
    en: 'Where the KIM stands: only ACTIVE and DORMANT ones are listed in public',
    id: 'Posisi KIM: hanya yang ACTIVE dan DORMANT tampil untuk umum',
  },
  'NewKim.name': {
    en: 'Name of the KIM without its village, as the decree writes it',
    id: 'Nama KIM tanpa nama desanya, seperti tertulis di SK',
    example: 'KIM Mekar Sari',
  },
  kimStatus: { en: 'Status of the KIM of the membership', id: 'Status KIM dari keanggotaan ini' },
  kimStatuses: { en: 'Only KIM in these statuses', id: 'Hanya KIM dengan status ini' },
  kims: { en: 'Number of KIM that were counted', id: 'Jumlah KIM yang dihitung', example: 14 },
  profile: { en: 'What the KIM publishes of itself', id: 'Profil yang diterbitkan KIM' },
  secretariat: {
    en: 'Where the KIM can be visited; null while it has no address',
    id: 'Tempat KIM dapat dikunjungi; null bila belum punya alamat',
  },
  'KimProfile.channels': {
    en: 'Website and accounts where the KIM can be followed',
    id: 'Situs dan akun tempat KIM dapat diikuti',
  },
  'KimProfileInput.channels': {
    en: 'Website and accounts where the KIM can be followed',
    id: 'Situs dan akun tempat KIM dapat diikuti',
  },
  website: {
    en: 'Home page of the KIM (https); null without one',
    id: 'Situs KIM (https); null bila tidak ada',
    example: 'https://kim-mekar.example.id',
  },
  socialAccounts: {
    en: 'Accounts of the KIM in social networks, in the order of the profile',
    id: 'Akun media sosial KIM, menurut urutan profil',
  },
  network: { en: 'The social network of the account', id: 'Media sosial dari akun ini', example: 'INSTAGRAM' },
  'socialAccounts.url': {
    en: 'Address of the account page',
    id: 'Alamat halaman akun',
    example: 'https://instagram.example/kimmekar',
  },
  kimDomain: {
    en: 'Subdomain that the regency gave the KIM; null without one',
    id: 'Subdomain dari kabupaten untuk KIM; null bila tidak ada',
    example: 'mekar.kim.example.id',
  },
  fieldsOfActivity: { en: 'What the KIM works on, each once', id: 'Bidang kegiatan KIM, masing-masing sekali' },
  decree: {
    en: 'The decree (SK) that established the KIM; null while it is a draft without one',
    id: 'Surat keputusan pembentukan KIM; null selama rancangan belum memilikinya',
  },
  'decree.number': {
    en: 'Number of the decree as printed on it',
    id: 'Nomor SK seperti tercetak',
    example: '141.1/23/Kpts/2026',
  },
  'DecreeList.items.number': {
    en: 'Number of the decree as printed on it',
    id: 'Nomor SK seperti tercetak',
    example: '141.1/23/Kpts/2026',
  },
  issuer: { en: 'Office that signed the decree', id: 'Pejabat yang menandatangani SK', example: 'Camat Dramaga' },
  termFrom: { en: 'First day of the term of office that the decree gives', id: 'Hari pertama masa bakti menurut SK' },
  termUntil: {
    en: 'Last day of the term of office; null when the decree gives none',
    id: 'Hari terakhir masa bakti; null bila SK tidak menyebutnya',
  },
  charter: {
    en: 'The charter (AD/ART) of the KIM; null while none is stored',
    id: 'AD/ART KIM; null bila belum tersimpan',
  },
  'charter.number': {
    en: 'Number on the charter; null when it has none',
    id: 'Nomor pada AD/ART; null bila tidak ada',
  },
  'KimCharter.number': {
    en: 'Number on the charter; null when it has none',
    id: 'Nomor pada AD/ART; null bila tidak ada',
  },
  'KimCharter.documentId': {
    en: 'UUID of the uploaded charter; null when only its date is known',
    id: 'UUID berkas AD/ART; null bila hanya tanggalnya yang diketahui',
  },
  'KimCharter.date': { en: 'Day on which the charter was signed, in Jakarta', id: 'Tanggal penandatanganan AD/ART' },
  lastActivityOn: {
    en: 'Day of the latest verified activity; null before the first. KIM without one for long become dormant',
    id: 'Hari kegiatan terverifikasi terakhir; null sebelum yang pertama. KIM yang lama tanpa kegiatan menjadi vakum',
  },
  field: { en: 'Field of activity of the KIM that were counted', id: 'Bidang kegiatan KIM yang dihitung' },
  act: { en: 'What the member did by the mandate', id: 'Tindakan yang dilakukan anggota berdasarkan mandat' },
  acts: {
    en: 'What the mandate allows the member to do for the KIM',
    id: 'Tindakan yang boleh dilakukan anggota atas nama KIM',
  },
  givenAt: { en: 'When it was given, as UTC timestamp', id: 'Kapan diberikan, waktu UTC' },
  'Mandate.status': {
    en: 'GIVEN while it may be used within its days, REVOKED after an officer ended it',
    id: 'GIVEN selama dapat dipakai dalam masanya, REVOKED setelah dicabut pengurus',
  },
  'KimImport.entered': {
    en: 'Number of KIM of the file that are stored by now',
    id: 'Jumlah KIM dari berkas yang sudah tersimpan',
  },
  pending: {
    en: 'Number of KIM of the file that are still to be stored',
    id: 'Jumlah KIM dari berkas yang belum tersimpan',
  },
  faults: {
    en: 'Number of rows of the file that were refused; the list of faults has each',
    id: 'Jumlah baris berkas yang ditolak; daftar kesalahan memuat masing-masing',
  },
  'KimImportFault.code': {
    en: 'Stable name of the fault; `GET /errors` lists them',
    id: 'Nama tetap kesalahan; `GET /errors` memuat semuanya',
  },
};
