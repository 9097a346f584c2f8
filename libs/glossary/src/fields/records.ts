import type { FieldTexts } from '../field-text.js';

/** What every record has: identity, version, times, and the words that people write. */
export const records: FieldTexts = {
  id: {
    en: 'UUID that the service gave at creation; it never changes, and events and other records refer to it',
    id: 'UUID yang diberikan layanan saat data dibuat; tidak pernah berubah dan dirujuk peristiwa serta data lain',
    example: '0198c1f2-7a3b-7c4d-8e5f-0123456789ab',
  },
  version: {
    en: 'Counts the changes of this record from 1; send it as `If-Match` with a change',
    id: 'Menghitung perubahan data ini mulai 1; kirim sebagai `If-Match` saat mengubah',
    example: 3,
  },
  items: {
    en: 'The rows of this page, in the order of the list; empty when nothing matches',
    id: 'Baris halaman ini menurut urutan daftar; kosong bila tidak ada yang cocok',
  },
  rows: {
    en: 'Number of rows that match, counted up to 10,000',
    id: 'Jumlah baris yang cocok, dihitung sampai 10.000',
    example: 128,
  },
  status: {
    en: 'Where it stands in its lifecycle; `GET /v1/workflows` has the statuses in words and what may follow',
    id: 'Posisinya dalam siklus hidup; `GET /v1/workflows` memuat status dalam kata-kata dan kelanjutannya',
  },
  at: {
    en: 'When it happened, as UTC timestamp (ISO 8601)',
    id: 'Kapan terjadi, waktu UTC (ISO 8601)',
    example: '2026-11-30T02:15:00.000Z',
  },
  createdAt: {
    en: 'When it was created, as UTC timestamp (ISO 8601)',
    id: 'Kapan dibuat, waktu UTC (ISO 8601)',
    example: '2026-11-30T02:15:00.000Z',
  },
  updatedAt: {
    en: 'When it was last changed, as UTC timestamp (ISO 8601)',
    id: 'Kapan terakhir diubah, waktu UTC (ISO 8601)',
    example: '2026-11-30T04:40:00.000Z',
  },
  action: {
    en: 'Name of the action of the workflow that was taken',
    id: 'Nama tindakan alur kerja yang diambil',
    example: 'verify',
  },
  from: {
    en: 'First day of validity, inclusive, as day in Jakarta',
    id: 'Hari pertama berlaku, termasuk hari itu, menurut tanggal Jakarta',
    example: '2026-01-01',
  },
  until: {
    en: 'Last day of validity, inclusive, as day in Jakarta; null without an end',
    id: 'Hari terakhir berlaku, termasuk hari itu, menurut tanggal Jakarta; null bila tanpa akhir',
    example: '2028-12-31',
  },
  to: { en: 'The status after the step', id: 'Status sesudah langkah ini' },
  actor: {
    en: 'Account (`sub` of its token) that did it, or `system`',
    id: 'Akun (`sub` pada tokennya) yang melakukannya, atau `system`',
  },
  on: {
    en: 'The day on which it takes effect, in Jakarta',
    id: 'Hari mulai berlakunya, menurut tanggal Jakarta',
    example: '2026-11-30',
  },
  date: {
    en: 'Day in the calendar of Jakarta, `YYYY-MM-DD`',
    id: 'Tanggal menurut kalender Jakarta, `YYYY-MM-DD`',
    example: '2026-08-17',
  },
  month: { en: 'Calendar month in Jakarta, `YYYY-MM`', id: 'Bulan kalender di Jakarta, `YYYY-MM`', example: '2026-11' },
  year: { en: 'Calendar year, four digits', id: 'Tahun kalender, empat angka', example: 2026 },
  startsOn: {
    en: 'First day, inclusive, in Jakarta',
    id: 'Hari pertama, termasuk hari itu, menurut tanggal Jakarta',
    example: '2026-12-01',
  },
  endsOn: {
    en: 'Last day, inclusive, in Jakarta',
    id: 'Hari terakhir, termasuk hari itu, menurut tanggal Jakarta',
    example: '2026-12-31',
  },
  startsAt: {
    en: 'When it begins, as timestamp with offset (ISO 8601)',
    id: 'Kapan mulai, waktu dengan selisih zona (ISO 8601)',
    example: '2026-12-05T09:00:00+07:00',
  },
  endsAt: {
    en: 'When it ends, as timestamp with offset (ISO 8601)',
    id: 'Kapan selesai, waktu dengan selisih zona (ISO 8601)',
    example: '2026-12-05T15:00:00+07:00',
  },
  requestedAt: {
    en: 'When it was requested, as UTC timestamp',
    id: 'Kapan diminta, waktu UTC',
    example: '2026-11-30T02:15:00.000Z',
  },
  finishedAt: {
    en: 'When the work ended, as UTC timestamp; null while it runs',
    id: 'Kapan pekerjaan selesai, waktu UTC; null selama masih berjalan',
  },
  expiresAt: {
    en: 'From then on it has no effect, as UTC timestamp; null without an end',
    id: 'Sejak saat itu tidak berlaku lagi, waktu UTC; null bila tanpa akhir',
    example: '2026-12-31T17:00:00.000Z',
  },
  revokedAt: {
    en: 'When it was revoked, as UTC timestamp; null while it is valid',
    id: 'Kapan dicabut, waktu UTC; null selama masih berlaku',
  },
  revokedBy: {
    en: 'Account that revoked it; null while it is valid',
    id: 'Akun yang mencabutnya; null selama masih berlaku',
  },
  writtenAt: { en: 'When it was written, as UTC timestamp', id: 'Kapan ditulis, waktu UTC' },
  writtenBy: { en: 'Account (`sub` of its token) that wrote it', id: 'Akun (`sub` pada tokennya) yang menulisnya' },
  name: { en: 'Name as people read it, one line', id: 'Nama seperti dibaca orang, satu baris' },
  title: { en: 'Heading in one line, as lists show it', id: 'Judul satu baris, seperti ditampilkan di daftar' },
  summary: {
    en: 'Short text for lists and messages, without mark-up',
    id: 'Teks ringkas untuk daftar dan pesan, tanpa format',
  },
  body: {
    en: 'The full text, paragraphs separated by empty lines, without mark-up',
    id: 'Teks lengkap, paragraf dipisah baris kosong, tanpa format',
  },
  text: { en: 'Free text as a person wrote it, several lines', id: 'Teks bebas seperti ditulis orang, beberapa baris' },
  description: {
    en: 'Explanation in a few sentences, without mark-up',
    id: 'Penjelasan dalam beberapa kalimat, tanpa format',
  },
  reason: {
    en: 'Why, in the words of the person who decided; those concerned can read it',
    id: 'Alasan dalam kata-kata pengambil keputusan; dapat dibaca pihak terkait',
  },
  subject: { en: 'One line that says what it is about', id: 'Satu baris tentang pokoknya' },
  number: { en: 'Consecutive number, from 1', id: 'Nomor urut, mulai 1', example: 2 },
  link: {
    en: 'Web address that was given; check it before it is opened',
    id: 'Alamat web yang diberikan; periksa sebelum dibuka',
    example: 'https://example.id/berita',
  },
  links: {
    en: 'Web addresses that document it, at most those that were given',
    id: 'Alamat web yang mendokumentasikannya, sebatas yang diberikan',
  },
  source: {
    en: 'Where it was taken from, such as the number of a decree',
    id: 'Asal datanya, misalnya nomor surat keputusan',
  },
  language: {
    en: 'Language of the text: `id` Indonesian, `su` Sundanese, `en` English',
    id: 'Bahasa teks: `id` Indonesia, `su` Sunda, `en` Inggris',
    example: 'id',
  },
  'BilingualText.en': { en: 'The text in English', id: 'Teks dalam bahasa Inggris' },
  'BilingualText.id': { en: 'The text in Indonesian', id: 'Teks dalam bahasa Indonesia' },
  nameEn: { en: 'Name in English', id: 'Nama dalam bahasa Inggris', example: 'Roads and bridges' },
  nameId: { en: 'Name in Indonesian', id: 'Nama dalam bahasa Indonesia', example: 'Jalan dan jembatan' },
  days: { en: 'The days, each once, in ascending order', id: 'Hari-harinya, masing-masing sekali, urut naik' },
  months: { en: 'One row for each month, in ascending order', id: 'Satu baris untuk setiap bulan, urut naik' },
  history: { en: 'The steps so far, oldest first', id: 'Langkah sejauh ini, yang tertua lebih dahulu' },
  createdBy: { en: 'Account (`sub` of its token) that created it', id: 'Akun (`sub` pada tokennya) yang membuatnya' },
  changedBy: {
    en: 'Account (`sub` of its token) that changed it last',
    id: 'Akun (`sub` pada tokennya) yang terakhir mengubahnya',
  },
  approvedBy: {
    en: 'Account of the second person who approved it; null before that',
    id: 'Akun orang kedua yang menyetujuinya; null sebelum itu',
  },
  explanation: {
    en: 'Why it is so, for readers; null while none is written',
    id: 'Mengapa demikian, untuk pembaca; null bila belum ditulis',
  },
};
