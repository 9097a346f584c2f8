import type { FieldTexts } from '../field-text.js';

/** Documents, their editions, review, schedules, contributions, and the log of changes. */
export const documents: FieldTexts = {
  documentId: {
    en: 'UUID of the document, which all its editions and languages share',
    id: 'UUID dokumen, sama untuk semua edisi dan bahasanya',
  },
  documentIds: { en: 'UUIDs of the documents that belong to it', id: 'UUID dokumen yang termasuk di dalamnya' },
  editionId: { en: 'UUID of the edition: one text in one language', id: 'UUID edisi: satu naskah dalam satu bahasa' },
  editionTitle: { en: 'Title of the edition', id: 'Judul edisi' },
  editions: { en: 'Number of editions that were counted', id: 'Jumlah edisi yang dihitung' },
  'Edition.status': {
    en: 'From DRAFT by review and approval to PUBLISHED; later SUPERSEDED, WITHDRAWN or EXPIRED',
    id: 'Dari DRAFT melalui telaah dan persetujuan ke PUBLISHED; kemudian SUPERSEDED, WITHDRAWN, atau EXPIRED',
  },
  'Document.status': {
    en: 'OPEN while it can have editions, REDIRECTED to another document, or REMOVED for a legal reason',
    id: 'OPEN selama dapat memiliki edisi, REDIRECTED ke dokumen lain, atau REMOVED karena alasan hukum',
  },
  'DocumentEdition.status': {
    en: 'PUBLISHED is the one that holds; the others were published before',
    id: 'PUBLISHED adalah yang berlaku; yang lain pernah terbit',
  },
  'EditionLineage.status': { en: 'Status of the edition', id: 'Status edisi' },
  'Document.kind': {
    en: 'Genre of the document; it decides what an edition must contain',
    id: 'Jenis dokumen; menentukan isi wajib setiap edisi',
  },
  'Edition.kind': {
    en: 'Genre of the document; it decides what an edition must contain',
    id: 'Jenis dokumen; menentukan isi wajib setiap edisi',
  },
  'NewEdition.kind': {
    en: 'Genre of the document; it decides what an edition must contain',
    id: 'Jenis dokumen; menentukan isi wajib setiap edisi',
  },
  'DocumentEdition.number': {
    en: 'Number among the editions in this language, from 1',
    id: 'Nomor di antara edisi dalam bahasa ini, mulai 1',
  },
  'EditionLineage.number': {
    en: 'Number among the editions in this language, from 1',
    id: 'Nomor di antara edisi dalam bahasa ini, mulai 1',
  },
  'Edition.summary': {
    en: 'Two or three sentences for lists, feeds and messages',
    id: 'Dua atau tiga kalimat untuk daftar, umpan, dan pesan',
  },
  'Edition.body': {
    en: 'The text in CommonMark; `bodyHtml` is made of it',
    id: 'Naskah dalam CommonMark; `bodyHtml` dibuat darinya',
  },
  'NewEdition.body': {
    en: 'The text in CommonMark; HTML in it is not rendered',
    id: 'Naskah dalam CommonMark; HTML di dalamnya tidak ditampilkan',
  },
  'Contribution.body': { en: 'The text in CommonMark', id: 'Naskah dalam CommonMark' },
  topic: {
    en: 'What it is about, by which people subscribe and search',
    id: 'Topik, yang dipakai untuk berlangganan dan mencari',
    example: 'health',
  },
  informationClass: {
    en: 'Class after UU 14/2008: PERIODIC, IMMEDIATE, ON_REQUEST; what is EXEMPT is never published',
    id: 'Golongan menurut UU 14/2008: PERIODIC, IMMEDIATE, ON_REQUEST; yang EXEMPT tidak pernah terbit',
  },
  media: {
    en: 'Pictures, sound and video of the text, in their order',
    id: 'Gambar, suara, dan video naskah, menurut urutan',
  },
  'Medium.type': {
    en: 'AUDIO or VIDEO at another address; a picture is an attachment',
    id: 'AUDIO atau VIDEO di alamat lain; gambar berupa lampiran',
  },
  'Medium.url': { en: 'Address of the sound or video (https)', id: 'Alamat suara atau video (https)' },
  notice: {
    en: 'What the announcement of IMMEDIATE information must contain; null for other classes',
    id: 'Isi wajib pengumuman informasi serta-merta; null untuk golongan lain',
  },
  disseminateBy: {
    en: 'Day until which the KIM are asked to disseminate it; null: without a deadline',
    id: 'Hari terakhir KIM diminta menyebarluaskan; null: tanpa batas waktu',
  },
  'Edition.expiresAt': {
    en: 'When the edition ceases to hold by itself, as UTC timestamp; null: never',
    id: 'Kapan edisi berakhir dengan sendirinya, waktu UTC; null: tidak pernah',
  },
  contentHash: {
    en: 'SHA-256 of the content in lower-case hexadecimal; an approval names the content that was read',
    id: 'SHA-256 isi dalam heksadesimal huruf kecil; persetujuan menyebut isi yang dibaca',
  },
  endorsedBy: {
    en: 'Account of the first reviewer; null before the endorsement',
    id: 'Akun penelaah pertama; null sebelum dukungan',
  },
  publishedAt: {
    en: 'When it was published, as UTC timestamp; null before that',
    id: 'Kapan diterbitkan, waktu UTC; null sebelum itu',
  },
  withdrawnAt: {
    en: 'When it was withdrawn, as UTC timestamp; null unless it was',
    id: 'Kapan ditarik, waktu UTC; null bila tidak ditarik',
  },
  withdrawalReason: {
    en: 'Public: why the edition was withdrawn; null unless it was',
    id: 'Untuk umum: alasan edisi ditarik; null bila tidak ditarik',
  },
  correctionReason: {
    en: 'Public: what was wrong with the edition before it; null for a plain update',
    id: 'Untuk umum: kesalahan edisi sebelumnya; null untuk pembaruan biasa',
  },
  supersedes: {
    en: 'UUID of the edition that this one replaced; null for the first',
    id: 'UUID edisi yang digantikan; null untuk yang pertama',
  },
  supersededBy: {
    en: 'UUID of the newer edition; null while there is none',
    id: 'UUID edisi yang lebih baru; null bila belum ada',
  },
  redirectTo: {
    en: 'UUID of the document that readers are sent to; null unless redirected',
    id: 'UUID dokumen tujuan pengalihan; null bila tidak dialihkan',
  },
  'DocumentRedirection.to': {
    en: 'UUID of the document that readers are sent to',
    id: 'UUID dokumen tujuan pengalihan',
  },
  'PublicationRefusal.code': {
    en: 'Stable name of what is missing; `GET /errors` lists them',
    id: 'Nama tetap dari kekurangannya; `GET /errors` memuat semuanya',
  },
  'PublicationRefusal.title': { en: 'What is missing, in English', id: 'Kekurangannya, dalam bahasa Inggris' },
  titleId: { en: 'What is missing, in Indonesian', id: 'Kekurangannya, dalam bahasa Indonesia' },
  'PublicationRefusal.errors': { en: 'The fields that must be corrected', id: 'Isian yang harus diperbaiki' },
  'errors.detail': { en: 'What the value must be, in English', id: 'Nilai yang seharusnya, dalam bahasa Inggris' },
  detailId: { en: 'What the value must be, in Indonesian', id: 'Nilai yang seharusnya, dalam bahasa Indonesia' },
  'EditionDiff.from': { en: 'UUID of the edition that is compared', id: 'UUID edisi yang dibandingkan' },
  'EditionDiff.to': { en: 'UUID of the edition that it is compared with', id: 'UUID edisi pembandingnya' },
  'EditionDiff.texts': {
    en: 'The compared fields with their pieces in reading order',
    id: 'Isian yang dibandingkan beserta potongannya menurut urutan baca',
  },
  'texts.field': { en: 'The compared field of the edition', id: 'Isian edisi yang dibandingkan' },
  'texts.changes': {
    en: 'The pieces of the text in reading order; those that are not REMOVED make the new text',
    id: 'Potongan teks menurut urutan baca; yang bukan REMOVED membentuk teks baru',
  },
  op: {
    en: 'Whether the piece is in both texts, only in the new one, or only in the old one',
    id: 'Potongan ada di kedua teks, hanya di yang baru, atau hanya di yang lama',
  },
  'changes.text': { en: 'The piece of text, unchanged', id: 'Potongan teks, apa adanya' },
  'EditionComment.field': { en: 'The field of the edition that the comment is on', id: 'Isian edisi yang dikomentari' },
  'NewComment.field': { en: 'The field of the edition that the comment is on', id: 'Isian edisi yang dikomentari' },
  passage: {
    en: 'The words that the comment is on; null for the whole field',
    id: 'Kata-kata yang dikomentari; null untuk seluruh isian',
  },
  resolvedAt: {
    en: 'When it was settled, as UTC timestamp; null before that',
    id: 'Kapan diselesaikan, waktu UTC; null sebelum itu',
  },
  resolvedBy: {
    en: 'Account that settled the comment; null before that',
    id: 'Akun yang menyelesaikan komentar; null sebelum itu',
  },
  'Schedule.action': { en: 'What happens at that time', id: 'Tindakan pada waktu tersebut' },
  sendBy: {
    en: 'Not published at all after this, as UTC timestamp; null: late after a failure',
    id: 'Tidak diterbitkan lagi sesudah ini, waktu UTC; null: menyusul setelah gangguan',
  },
  scheduledAt: { en: 'When the schedule was made, as UTC timestamp', id: 'Kapan jadwal dibuat, waktu UTC' },
  scheduledBy: { en: 'Account that made the schedule', id: 'Akun yang membuat jadwal' },
  zone: {
    en: 'IANA time zone of the hours, for readers',
    id: 'Zona waktu IANA dari jamnya, untuk pembaca',
    example: 'Asia/Jakarta',
  },
  'Contribution.status': {
    en: 'DRAFT, then PROPOSED and SUBMITTED by the KIM; ACCEPTED becomes a document, else DECLINED or WITHDRAWN',
    id: 'DRAFT, lalu PROPOSED dan SUBMITTED oleh KIM; ACCEPTED menjadi dokumen, selain itu DECLINED atau WITHDRAWN',
  },
  'ContributionAcceptance.kind': {
    en: 'Genre of the document that the contribution becomes',
    id: 'Jenis dokumen hasil kontribusi',
  },
  authors: { en: 'Accounts of the members of the KIM who wrote it', id: 'Akun anggota KIM yang menulisnya' },
  'PublicationChange.kind': { en: 'What happened to the document', id: 'Apa yang terjadi pada dokumen' },
  first: { en: '`seq` of the first change of the day', id: '`seq` perubahan pertama hari itu' },
  last: { en: '`seq` of the last change of the day', id: '`seq` perubahan terakhir hari itu' },
  day: { en: 'Day in Jakarta, `YYYY-MM-DD`', id: 'Tanggal di Jakarta, `YYYY-MM-DD`', example: '2026-11-30' },
  'SearchResult.kind': { en: 'Genre of the document that was found', id: 'Jenis dokumen yang ditemukan' },
  'NewSubscription.subscriptions.kind': {
    en: 'Only documents of this genre; left out: of all',
    id: 'Hanya dokumen jenis ini; tidak diisi: semua jenis',
  },
};
