import type { FieldTexts } from '../field-text.js';

/** Agencies and their liaisons, categories, and actions in bulk. */
export const processing: FieldTexts = {
  agencyId: {
    en: 'Code of the agency (perangkat daerah); null: none yet, or the coordinator',
    id: 'Kode perangkat daerah; null: belum ada, atau koordinator',
    example: 'dpupr',
  },
  agencies: { en: 'The agencies, with what belongs to each', id: 'Perangkat daerah, dengan isinya masing-masing' },
  agency: {
    en: 'The assigned agency; null before the assignment',
    id: 'Perangkat daerah yang ditugasi; null sebelum disposisi',
  },
  'agency.id': { en: 'Code of the agency', id: 'Kode perangkat daerah', example: 'dpupr' },
  shortName: {
    en: 'Abbreviation that people know the agency by',
    id: 'Singkatan perangkat daerah yang dikenal orang',
    example: 'DPUPR',
  },
  'Agency.id': {
    en: 'Code of the agency, chosen at its creation',
    id: 'Kode perangkat daerah, dipilih saat dibuat',
    example: 'dpupr',
  },
  'Agency.kind': { en: 'What kind of office it is', id: 'Jenis kantornya' },
  'AgencyEntry.kind': { en: 'What kind of office it is', id: 'Jenis kantornya' },
  'Agency.status': {
    en: 'ACTIVE, or RETIRED: it gets nothing new',
    id: 'ACTIVE, atau RETIRED: tidak menerima yang baru',
  },
  parentId: {
    en: 'Code of the agency above it; null for one directly below the regent',
    id: 'Kode perangkat daerah di atasnya; null bila langsung di bawah bupati',
  },
  delivery: {
    en: 'How its events reach the agency: its own topic, or the feed over HTTP',
    id: 'Cara peristiwa sampai ke perangkat daerah: topiknya sendiri, atau umpan lewat HTTP',
  },
  workingHours: { en: 'When the office is open; null when unknown', id: 'Jam buka kantor; null bila tidak diketahui' },
  'workingHours.days': {
    en: 'Working days of a week: 5 (Monday to Friday) or 6',
    id: 'Hari kerja seminggu: 5 (Senin sampai Jumat) atau 6',
  },
  opens: { en: 'Opening time in Jakarta, `HH:MM`', id: 'Jam buka di Jakarta, `HH:MM`', example: '08:00' },
  closes: { en: 'Closing time in Jakarta, `HH:MM`', id: 'Jam tutup di Jakarta, `HH:MM`', example: '16:00' },
  'AgencyHistory.items': {
    en: 'The changes of the agency, oldest first',
    id: 'Perubahan perangkat daerah, yang tertua lebih dahulu',
  },
  'AgencyHistory.items.entry': {
    en: 'The agency as it was after the change',
    id: 'Perangkat daerah sesudah perubahan',
  },
  'AgencyHistory.items.reason': {
    en: 'Why it was changed; null without words',
    id: 'Alasan perubahan; null bila tanpa kata-kata',
  },
  liaisons: {
    en: 'People of the agency who handle its aspirations',
    id: 'Orang di perangkat daerah yang menangani aspirasinya',
  },
  'Liaison.email': { en: 'Official e-mail address of the liaison', id: 'Alamat surel dinas penghubung' },
  'Contacts.agencies.email': { en: 'E-mail address of the agency', id: 'Alamat surel perangkat daerah' },
  'Liaison.post': {
    en: 'LIAISON handles the aspirations, HEAD is notified of escalations',
    id: 'LIAISON menangani aspirasi, HEAD diberitahu saat eskalasi',
  },
  'Liaison.until': {
    en: 'Last day of the post, in Jakarta; null without an end',
    id: 'Hari terakhir tugas; null bila tanpa akhir',
  },
  'Contacts.reporters': {
    en: 'Names and addresses of the requested reporters; every reading is logged',
    id: 'Nama dan alamat pelapor yang diminta; setiap pembacaan dicatat',
  },
  reporterId: { en: 'UUID of the reporter, who stays sealed', id: 'UUID pelapor, yang identitasnya tetap tersegel' },
  'AgencyFeed.items': {
    en: 'CloudEvents 1.0 in their JSON format, in the order of the feed',
    id: 'CloudEvents 1.0 dalam format JSON, menurut urutan umpan',
  },
  'AgencyFeed.next': {
    en: 'Position to continue from, now or later; never missing',
    id: 'Posisi untuk melanjutkan, sekarang atau nanti; selalu ada',
    example: '10342',
  },
  'AgencyFeed.waiting': { en: 'Number of events after `next`', id: 'Jumlah peristiwa sesudah `next`' },
  'AgencyFeed.items.id': {
    en: 'UUID of the event: the same event has the same id in every delivery',
    id: 'UUID peristiwa: peristiwa yang sama ber-id sama pada setiap pengiriman',
  },
  'AgencyFeed.items.type': {
    en: 'Type of the event with its major version',
    id: 'Tipe peristiwa beserta versi mayornya',
  },
  'AgencyFeed.items.source': { en: 'The service that published the event', id: 'Layanan yang menerbitkan peristiwa' },
  'AgencyFeed.items.subject': {
    en: 'Id of the aspiration that the event is about',
    id: 'Id aspirasi yang menjadi pokok peristiwa',
  },
  specversion: { en: 'Version of CloudEvents, always 1.0', id: 'Versi CloudEvents, selalu 1.0' },
  time: { en: 'When it happened, as UTC timestamp', id: 'Kapan terjadi, waktu UTC' },
  'AgencyFeed.items.data': {
    en: 'What the event has to say; its schema follows from `type`. No personal data',
    id: 'Isi peristiwa; skemanya ditentukan `type`. Tanpa data pribadi',
  },
  'AgencySuggestions.items': {
    en: 'Agencies for the aspiration, the most likely first; the coordinator decides',
    id: 'Perangkat daerah untuk aspirasi ini, yang paling mungkin lebih dahulu; koordinator yang memutuskan',
  },
  similarAspirations: {
    en: 'Number of similar aspirations of the neighbourhood that the agency handles',
    id: 'Jumlah aspirasi serupa di sekitarnya yang ditangani perangkat daerah ini',
  },
  'Colleagues.items': {
    en: 'Coordinators to whom aspirations can be assigned',
    id: 'Koordinator yang dapat ditugasi aspirasi',
  },
  account: { en: 'Account (`sub` of its token)', id: 'Akun (`sub` pada tokennya)' },
  'Colleagues.items.name': {
    en: 'Name in the last access token; null when it had none',
    id: 'Nama pada token akses terakhir; null bila tidak ada',
  },
  'CategoryCorrections.items': {
    en: 'Pairs of categories, most corrections first',
    id: 'Pasangan kategori, pembetulan terbanyak lebih dahulu',
  },
  'CategoryCorrections.items.before': { en: 'Code of the category that was chosen', id: 'Kode kategori yang dipilih' },
  'CategoryCorrections.items.after': {
    en: 'Code of the category that the coordinator gave',
    id: 'Kode kategori dari koordinator',
  },
  corrections: { en: 'Number of aspirations that were corrected so', id: 'Jumlah aspirasi yang dibetulkan demikian' },
  do: { en: 'What is done with each of them', id: 'Tindakan untuk masing-masing' },
  'BulkAction.action': { en: 'Which action is taken for each', id: 'Tindakan untuk masing-masing' },
  'BulkResponse.dryRun': {
    en: 'Whether nothing was changed: the results are what would happen',
    id: 'Apakah tidak ada yang diubah: hasil adalah perkiraan',
  },
  done: { en: 'Number of those that were changed', id: 'Jumlah yang diubah' },
  'BulkResponse.refused': {
    en: 'Number of those that were refused; each says why',
    id: 'Jumlah yang ditolak; masing-masing dengan sebabnya',
  },
  results: {
    en: 'One result for each, in the order of the request',
    id: 'Satu hasil untuk masing-masing, menurut urutan permintaan',
  },
  'results.outcome': {
    en: 'Whether it was changed, was already so, or was refused',
    id: 'Apakah diubah, sudah demikian, atau ditolak',
  },
};
