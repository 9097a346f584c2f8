import type { Descriptions } from '../fields.js';

export const registryKim: Descriptions = {
  name: { en: 'The name of the KIM, as its decree has it.', id: 'Nama KIM menurut surat keputusannya.' },
  status: { en: 'The status of the KIM after the change.', id: 'Status KIM setelah perubahan.' },
  villageCodes: {
    en: 'The villages that the KIM serves, by their Kemendagri codes.',
    id: 'Desa dan kelurahan yang dilayani KIM, menurut kode Kemendagri.',
  },
  decree: {
    en: 'The decree that founds the KIM; null while there is none.',
    id: 'Surat keputusan pembentukan KIM; null selama belum ada.',
  },
  'decree.number': { en: 'The number of the decree.', id: 'Nomor surat keputusan.' },
  'decree.date': { en: 'The day on which the decree was signed.', id: 'Tanggal surat keputusan ditandatangani.' },
  'decree.issuer': {
    en: 'The office that issued the decree.',
    id: 'Pejabat atau kantor yang menerbitkan surat keputusan.',
  },
  'decree.termFrom': {
    en: 'The first day of the term that the decree sets; absent when it was not recorded.',
    id: 'Hari pertama masa bakti menurut surat keputusan; tidak ada bila tidak dicatat.',
  },
  'decree.termUntil': {
    en: 'The last day of that term; null when the decree sets none, absent when it was not recorded.',
    id: 'Hari terakhir masa bakti; null bila surat keputusan tidak menetapkannya, tidak ada bila tidak dicatat.',
  },
  fieldsOfActivity: {
    en: 'The fields in which the KIM works; absent in events of before the field was published.',
    id: 'Bidang kegiatan KIM; tidak ada dalam peristiwa sebelum kolom ini diterbitkan.',
  },
  successorKimId: {
    en: 'The KIM that succeeds a dissolved one; null or absent when there is none.',
    id: 'KIM pengganti KIM yang dibubarkan; null atau tidak ada bila tanpa pengganti.',
  },
  expiresOn: { en: 'The last day of the term of the decree.', id: 'Hari terakhir masa bakti menurut surat keputusan.' },
  daysBefore: {
    en: 'The distance of the warning in days, such as 30; fewer are left when the decree was recorded late.',
    id: 'Jarak peringatan dalam hari, misalnya 30; sisanya lebih sedikit bila surat keputusan terlambat dicatat.',
  },
};
