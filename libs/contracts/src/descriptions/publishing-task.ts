import type { Descriptions } from '../fields.js';

export const publishingTask: Descriptions = {
  taskId: { en: 'The dissemination task (UUID).', id: 'Tugas penyebaran (UUID).' },
  kimId: {
    en: 'The KIM that has the task; null: the office of the village has it.',
    id: 'KIM pemegang tugas; null: kantor desa yang memegangnya.',
  },
  villageCodes: {
    en: 'Where the edition is to be disseminated, by Kemendagri codes; never changes.',
    id: 'Tempat edisi harus disebarkan, menurut kode Kemendagri; tidak pernah berubah.',
  },
  status: { en: 'The status of the task after the change.', id: 'Status tugas setelah perubahan.' },
  purpose: {
    en: 'Why there is the task: the edition itself, its correction or withdrawal, or a village that no other task reaches.',
    id: 'Alasan tugas: edisi itu sendiri, ralat atau penarikannya, atau desa yang tidak dijangkau tugas lain.',
  },
  priority: { en: 'How urgent the task is.', id: 'Tingkat kepentingan tugas.' },
  dueOn: { en: 'The day by which the dissemination is to be reported.', id: 'Batas hari pelaporan penyebaran.' },
  report: {
    en: 'The report of the KIM without its texts and photos, which stay in publishing; null while there is none.',
    id: 'Laporan KIM tanpa naskah dan fotonya, yang tetap di layanan publikasi; null selama belum ada.',
  },
  'DisseminationReported.report': {
    en: 'The report of the KIM without its texts and photos, which stay in publishing.',
    id: 'Laporan KIM tanpa naskah dan fotonya, yang tetap di layanan publikasi.',
  },
  'DisseminationVerified.report': {
    en: 'The report of the KIM without its texts and photos, which stay in publishing.',
    id: 'Laporan KIM tanpa naskah dan fotonya, yang tetap di layanan publikasi.',
  },
  'DisseminationReturned.report': {
    en: 'The report of the KIM without its texts and photos, which stay in publishing.',
    id: 'Laporan KIM tanpa naskah dan fotonya, yang tetap di layanan publikasi.',
  },
  'report.villageCodes': {
    en: 'The villages that were reached, by Kemendagri codes.',
    id: 'Desa yang terjangkau, menurut kode Kemendagri.',
  },
  'report.means': { en: 'How the edition was disseminated.', id: 'Cara edisi disebarkan.' },
  'report.peopleReached': {
    en: 'How many people were reached in all villages together, as the reporter counted them.',
    id: 'Jumlah orang yang terjangkau di semua desa, menurut hitungan pelapor.',
  },
  'report.disseminatedOn': { en: 'The day of the dissemination.', id: 'Hari penyebaran.' },
  'report.reportedAt': { en: 'The time of the report.', id: 'Waktu pelaporan.' },
  notify: {
    en: 'To whom in the KIM the task is announced: all members, or officers only.',
    id: 'Kepada siapa di KIM tugas diumumkan: semua anggota, atau pengurus saja.',
  },
  editionSummary: {
    en: 'What is to be disseminated, in short; empty for the withdrawal of an edition.',
    id: 'Ringkasan yang harus disebarkan; kosong untuk penarikan edisi.',
  },
  reason: { en: 'Why a task ended that its KIM did not end.', id: 'Sebab tugas berakhir bukan oleh KIM.' },
};
