import type { FieldTexts } from '../field-text.js';

/** Errors, workflows, and who may what. */
export const platform: FieldTexts = {
  'errors.pointer': {
    en: 'JSON pointer to the part of the body that is refused',
    id: 'JSON pointer ke bagian isi permintaan yang ditolak',
    example: '/members/0/fullName',
  },
  'conflicts.pointer': {
    en: 'JSON pointer to the text that both of you changed',
    id: 'JSON pointer ke teks yang diubah oleh kedua pihak',
    example: '/body',
  },
  'conflicts.yours': {
    en: 'The text that this request wanted to store',
    id: 'Teks yang hendak disimpan permintaan ini',
  },
  'conflicts.current': {
    en: 'The text that is stored now, by the other change',
    id: 'Teks yang kini tersimpan, dari perubahan pihak lain',
  },
  'Problem.status': {
    en: 'The HTTP status of the response, repeated for logs',
    id: 'Status HTTP jawaban, diulang untuk keperluan catatan',
    example: 409,
  },
  'PartProblem.status': {
    en: 'The HTTP status that this part alone would have had',
    id: 'Status HTTP seandainya bagian ini dikirim sendiri',
    example: 409,
  },
  'possible.action': {
    en: 'Name of the action in the workflow, as in the address of its route',
    id: 'Nama tindakan dalam alur kerja, seperti pada alamat rutenya',
    example: 'verify',
  },
  audience: {
    en: 'Who may: everyone, every account, holders of the roles, a citizen with tracking number and PIN, or the system',
    id: 'Siapa yang boleh: semua orang, setiap akun, pemegang peran, warga dengan nomor lacak dan PIN, atau sistem',
  },
  'possible.roles': {
    en: 'Roles that may take the action, within their scope; empty unless `audience` is `roles`',
    id: 'Peran yang boleh mengambil tindakan ini sesuai lingkupnya; kosong bila `audience` bukan `roles`',
  },
  noun: {
    en: 'Name of the lifecycle, by which `GET /v1/workflows/{noun}` finds it',
    id: 'Nama siklus hidup, yang dipakai `GET /v1/workflows/{noun}`',
    example: 'task',
  },
  'Workflow.states': {
    en: 'All statuses that a subject of this lifecycle can have',
    id: 'Semua status yang dapat dimiliki subjek siklus hidup ini',
  },
  'words.states': { en: 'Each status in words, by its name', id: 'Setiap status dalam kata-kata, menurut namanya' },
  'words.actions': {
    en: 'Each action in words, by its name; they follow "you cannot"',
    id: 'Setiap tindakan dalam kata-kata, menurut namanya; dibaca sesudah "Anda tidak dapat"',
  },
  initial: {
    en: 'The status of a subject right after it was created',
    id: 'Status subjek tepat setelah dibuat',
    example: 'DRAFT',
  },
  transitions: {
    en: 'The only changes of status that are possible; any other is refused as `transition-refused`',
    id: 'Satu-satunya perubahan status yang mungkin; yang lain ditolak sebagai `transition-refused`',
  },
  'transitions.action': {
    en: 'Name of the action, as in the address of its route',
    id: 'Nama tindakan, seperti pada alamat rutenya',
    example: 'publish',
  },
  'transitions.to': { en: 'The status after the action', id: 'Status sesudah tindakan', example: 'PUBLISHED' },
  'Me.subject': {
    en: 'The `sub` claim of the access token: the account at the identity provider',
    id: 'Klaim `sub` pada token akses: akun di penyedia identitas',
  },
  'Me.kims': {
    en: 'The KIM of which the account is a confirmed member, with post and mandates',
    id: 'KIM tempat akun ini menjadi anggota terkonfirmasi, beserta jabatan dan mandatnya',
  },
  role: {
    en: 'Name of a role as in docs/access.md; a grant is a role with a scope',
    id: 'Nama peran seperti di docs/access.md; hak adalah peran beserta lingkupnya',
    example: 'DISKOMINFO_EDITOR',
  },
  'permissions.permission': {
    en: 'Name of the permission in the policy of this service',
    id: 'Nama izin dalam kebijakan layanan ini',
    example: 'edition.publish',
  },
  'permissions.scopes': {
    en: 'For what the permission holds: `*`, or kind and id such as `area:32.01.05`',
    id: 'Cakupan izin: `*`, atau jenis dan id seperti `area:32.01.05`',
    example: ['area:32.01.05'],
  },
  'AccessMatrix.items': {
    en: 'One row for every route of this service',
    id: 'Satu baris untuk setiap rute layanan ini',
  },
  'items.method': { en: 'HTTP method of the route', id: 'Metode HTTP rute', example: 'POST' },
  'items.path': {
    en: 'Template of the address, with its parameters in braces',
    id: 'Pola alamat, dengan parameter dalam kurung kurawal',
    example: '/v1/tasks/{id}/verify',
  },
  'items.permission': {
    en: 'The permission of the policy that the route requires',
    id: 'Izin dalam kebijakan yang disyaratkan rute ini',
    example: 'task.verify',
  },
  file: {
    en: 'The content of the file, as one part of the form with a file name',
    id: 'Isi berkas, sebagai satu bagian formulir dengan nama berkas',
  },
  mediaType: {
    en: 'Media type of the stored file, which its first bytes were checked against',
    id: 'Jenis media berkas tersimpan, yang sudah dicocokkan dengan byte awalnya',
    example: 'image/jpeg',
  },
  clientId: {
    en: 'UUID that the client makes once and repeats on every retry: the same request then creates nothing twice',
    id: 'UUID buatan klien yang diulang pada setiap percobaan: permintaan yang sama tidak membuat data dua kali',
    example: '5a3b0c1d-0000-4000-8000-000000000042',
  },
  attachmentIds: {
    en: 'UUIDs of files that the caller uploaded with `POST /v1/attachments` within the last 24 hours',
    id: 'UUID berkas yang diunggah pemanggil lewat `POST /v1/attachments` dalam 24 jam terakhir',
  },
  attachmentId: {
    en: 'UUID of an uploaded file, as `POST /v1/attachments` returned it',
    id: 'UUID berkas yang diunggah, seperti jawaban `POST /v1/attachments`',
  },
  attachments: {
    en: 'Files of this record; their content is read by the address of the file',
    id: 'Berkas milik data ini; isinya dibaca lewat alamat berkas',
  },
  sharedWith: {
    en: 'The agency whose liaisons see the view, too; null for the account alone',
    id: 'Perangkat daerah yang penghubungnya ikut melihat tampilan; null bila hanya akun ini',
  },
  'sharedWith.kind': { en: 'Always `AGENCY`', id: 'Selalu `AGENCY`' },
  'sharedWith.id': { en: 'Code of the agency', id: 'Kode perangkat daerah' },
  list: {
    en: 'The list that the saved view is a query of',
    id: 'Daftar yang dikueri oleh tampilan tersimpan',
    example: 'aspirations',
  },
  parameters: {
    en: 'Query parameters of the list by their names, as they stand in its address',
    id: 'Parameter kueri daftar menurut namanya, seperti di alamatnya',
  },
  'invalid.pointer': {
    en: 'Pointer to a stored parameter that the list accepts no longer',
    id: 'Pointer ke parameter tersimpan yang tidak lagi diterima daftar',
    example: '#/query/category',
  },
  'invalid.detail': {
    en: 'What the value must be, in the language of the request',
    id: 'Nilai yang seharusnya, dalam bahasa permintaan',
  },
  'SavedView.changedAt': {
    en: 'When name, query or sharing was last changed',
    id: 'Kapan nama, kueri, atau pembagiannya terakhir diubah',
  },
  errors: {
    en: 'What is wrong with the request, part by part; left out when the error is not about its content',
    id: 'Bagian permintaan yang salah, satu per satu; tidak ada bila kesalahan bukan tentang isinya',
  },
};
