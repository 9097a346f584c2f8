import type { FieldTexts } from '../field-text.js';

/** What citizens send and see: intake, drafts, questions of a category, tracking, data requests, supporters. */
export const citizens: FieldTexts = {
  reporter: {
    en: 'Who reports; sealed in a vault, and read only with a purpose that is logged',
    id: 'Pelapor; disegel dalam brankas data dan hanya dibaca dengan keperluan yang dicatat',
  },
  consent: {
    en: 'The agreement to process the personal data; required before anything is stored',
    id: 'Persetujuan pemrosesan data pribadi; wajib sebelum data disimpan',
  },
  'Intake.consent': {
    en: 'Which text the reporter agreed to, and how',
    id: 'Teks yang disetujui pelapor, dan caranya',
  },
  'Intake.consent.version': {
    en: 'Version of the text that the reporter agreed to',
    id: 'Versi teks yang disetujui pelapor',
  },
  consentForm: {
    en: 'How the reporter agreed, when another person types it in',
    id: 'Cara pelapor menyetujui bila diketik orang lain',
  },
  'consent.form': { en: 'How the reporter agreed', id: 'Cara pelapor menyetujui' },
  'ConsentText.texts': { en: 'The text by language', id: 'Teks menurut bahasa' },
  consentedAt: { en: 'When the reporter agreed, as UTC timestamp', id: 'Kapan pelapor menyetujui, waktu UTC' },
  medium: {
    en: 'How it reached the staff; null when the reporter typed it',
    id: 'Cara sampai ke petugas; null bila diketik pelapor sendiri',
  },
  answers: {
    en: 'Answers to the questions of the category, by their keys',
    id: 'Jawaban atas pertanyaan kategori, menurut kuncinya',
  },
  'CitizenForm.answers': {
    en: 'The answers so far, in the order of the form',
    id: 'Jawaban sejauh ini, menurut urutan formulir',
  },
  'Intake.answers': { en: 'The answers, in the order of the form', id: 'Jawaban, menurut urutan formulir' },
  'answers.answer': {
    en: 'The answer in the type of the question: text, number, day, place or code of a choice',
    id: 'Jawaban sesuai tipe pertanyaan: teks, angka, tanggal, tempat, atau kode pilihan',
  },
  'answers.key': { en: 'Key of the question', id: 'Kunci pertanyaan' },
  'CitizenForm.missing': { en: 'Questions that must still be answered', id: 'Pertanyaan yang masih harus dijawab' },
  questionEn: { en: 'The question in English', id: 'Pertanyaan dalam bahasa Inggris' },
  questionId: { en: 'The question in Indonesian', id: 'Pertanyaan dalam bahasa Indonesia' },
  questions: { en: 'The questions of the category in their order', id: 'Pertanyaan kategori menurut urutan' },
  'questions.key': {
    en: 'Name by which answers and rules refer to the question',
    id: 'Nama yang dipakai jawaban dan aturan untuk pertanyaan ini',
    example: 'lebar-jalan',
  },
  'questions.type': { en: 'What an answer is', id: 'Bentuk jawaban' },
  'questions.kinds': {
    en: 'Only asked for these kinds of aspirations; null: for all',
    id: 'Hanya ditanyakan untuk jenis aspirasi ini; null: untuk semua',
  },
  'questions.required': {
    en: 'Whether the agency can do nothing without the answer',
    id: 'Apakah perangkat daerah tidak dapat bekerja tanpa jawabannya',
  },
  choices: {
    en: 'The choices of a question of type CHOICE; empty for others',
    id: 'Pilihan untuk pertanyaan bertipe CHOICE; kosong untuk yang lain',
  },
  'choices.code': { en: 'Code of the choice in answers and rules', id: 'Kode pilihan dalam jawaban dan aturan' },
  formVersion: { en: 'Version of the questions that the answers are for', id: 'Versi pertanyaan dari jawaban ini' },
  formCategory: {
    en: 'Code of the category whose questions were answered',
    id: 'Kode kategori yang pertanyaannya dijawab',
  },
  'CategoryList.categories': {
    en: 'The categories, main ones before those below them',
    id: 'Kategori, yang utama sebelum turunannya',
  },
  'Categories.categories': {
    en: 'The categories, main ones before those below them',
    id: 'Kategori, yang utama sebelum turunannya',
  },
  'CategorySuggestions.items': {
    en: 'Categories that fit the text, the most likely first',
    id: 'Kategori yang cocok dengan teks, yang paling mungkin lebih dahulu',
  },
  'categories.code': { en: 'Code of the category', id: 'Kode kategori', example: 'jalan' },
  'Draft.status': {
    en: 'OPEN, SUBMITTED as an aspiration, or DISCARDED',
    id: 'OPEN, SUBMITTED sebagai aspirasi, atau DISCARDED',
  },
  'BegunDraft.status': {
    en: 'OPEN, SUBMITTED as an aspiration, or DISCARDED',
    id: 'OPEN, SUBMITTED sebagai aspirasi, atau DISCARDED',
  },
  'DraftSummary.status': {
    en: 'OPEN, SUBMITTED as an aspiration, or DISCARDED',
    id: 'OPEN, SUBMITTED sebagai aspirasi, atau DISCARDED',
  },
  changedAt: { en: 'When it was last changed, as UTC timestamp', id: 'Kapan terakhir diubah, waktu UTC' },
  'CitizenDraftChanges.changes': {
    en: 'The fields to change; null empties a field, and what is left out stays',
    id: 'Isian yang diubah; null mengosongkan, dan yang tidak disebut tetap',
  },
  timeline: {
    en: 'The steps of the aspiration that the citizen may see, oldest first',
    id: 'Langkah aspirasi yang boleh dilihat warga, yang tertua lebih dahulu',
  },
  'timeline.action': { en: 'Name of the step in the workflow', id: 'Nama langkah dalam alur kerja' },
  'timeline.status': { en: 'The status after the step', id: 'Status sesudah langkah' },
  replyBy: {
    en: 'Last day to answer a question or to complete the aspiration; null when nothing is asked',
    id: 'Hari terakhir menjawab pertanyaan atau melengkapi aspirasi; null bila tidak ada yang ditanyakan',
  },
  closesOn: {
    en: 'Day at whose end an answered aspiration closes by itself; null otherwise',
    id: 'Hari aspirasi yang terjawab ditutup dengan sendirinya; selain itu null',
  },
  'TrackingAnswer.part': {
    en: 'Part whose agency asked; optional when only one did',
    id: 'Bagian yang perangkat daerahnya bertanya; opsional bila hanya satu',
  },
  renewalId: { en: 'UUID of the renewal of a PIN', id: 'UUID pembaruan PIN' },
  renewalIds: {
    en: 'UUIDs of renewals whose new PINs are claimed for mailing',
    id: 'UUID pembaruan yang PIN barunya diambil untuk dikirim',
  },
  'NewDataRequest.kind': {
    en: 'Which right of UU 27/2022 the reporter uses',
    id: 'Hak menurut UU 27/2022 yang digunakan pelapor',
  },
  'DataRequest.kind': {
    en: 'Which right of UU 27/2022 the reporter uses',
    id: 'Hak menurut UU 27/2022 yang digunakan pelapor',
  },
  'DataRequest.status': { en: 'OPEN until it is FULFILLED or REFUSED', id: 'OPEN sampai FULFILLED atau REFUSED' },
  identifiedBy: {
    en: 'How the office made sure who asks',
    id: 'Cara kantor memastikan identitas peminta',
    example: 'ID_CARD',
  },
  'NewDataRequest.receivedAt': {
    en: 'When the reporter asked, if recorded later; the deadline counts from then',
    id: 'Kapan pelapor meminta, bila dicatat kemudian; batas waktu dihitung sejak itu',
  },
  dueAt: {
    en: 'Until when it must be done, as UTC timestamp; null without a deadline',
    id: 'Kapan paling lambat harus selesai, waktu UTC; null bila tanpa batas',
  },
  correction: {
    en: 'The corrected data in full; null unless the request is for a correction',
    id: 'Data yang dibetulkan secara lengkap; null bila bukan permintaan pembetulan',
  },
  accesses: { en: 'Who read the data, newest first', id: 'Siapa yang membaca data, yang terbaru lebih dahulu' },
  what: { en: 'Whether the identity or an attachment was read', id: 'Yang dibaca: identitas atau lampiran' },
  restrictedAt: {
    en: 'Since when the data are restricted, as UTC timestamp; null unless they are',
    id: 'Sejak kapan data dibatasi, waktu UTC; null bila tidak',
  },
  'accesses.purpose': {
    en: 'The purpose that the reader gave; null for readings before it was required',
    id: 'Keperluan yang disebut pembaca; null untuk pembacaan sebelum diwajibkan',
  },
  'CitizenAspiration.kind': {
    en: 'Complaint, aspiration, request for information, suggestion or appreciation',
    id: 'Pengaduan, aspirasi, permintaan informasi, saran, atau apresiasi',
  },
  'OwnAspiration.kind': {
    en: 'Complaint, aspiration, request for information, suggestion or appreciation',
    id: 'Pengaduan, aspirasi, permintaan informasi, saran, atau apresiasi',
  },
  'NewDraft.kind': {
    en: 'Complaint, aspiration, request for information, suggestion or appreciation',
    id: 'Pengaduan, aspirasi, permintaan informasi, saran, atau apresiasi',
  },
  'DraftChanges.kind': {
    en: 'Complaint, aspiration, request for information, suggestion or appreciation',
    id: 'Pengaduan, aspirasi, permintaan informasi, saran, atau apresiasi',
  },
  'NewAspiration.kind': {
    en: 'Complaint, aspiration, request for information, suggestion or appreciation',
    id: 'Pengaduan, aspirasi, permintaan informasi, saran, atau apresiasi',
  },
  'PublicAspiration.kind': {
    en: 'Complaint, aspiration, request for information, suggestion or appreciation',
    id: 'Pengaduan, aspirasi, permintaan informasi, saran, atau apresiasi',
  },
  'CitizenDraftChanges.changes.kind': {
    en: 'Complaint, aspiration, request for information, suggestion or appreciation',
    id: 'Pengaduan, aspirasi, permintaan informasi, saran, atau apresiasi',
  },
  'RoutingDryRunRequest.texts.kind': {
    en: 'Complaint, aspiration, request for information, suggestion or appreciation',
    id: 'Pengaduan, aspirasi, permintaan informasi, saran, atau apresiasi',
  },
  'BegunDraft.channel': {
    en: 'By whom it is submitted: a KIM, the citizen, the staff, or another platform',
    id: 'Pengajunya: KIM, warga, petugas, atau platform lain',
  },
  'DraftSummary.channel': {
    en: 'By whom it is submitted: a KIM, the citizen, the staff, or another platform',
    id: 'Pengajunya: KIM, warga, petugas, atau platform lain',
  },
  'CategorySuggestions.items.code': { en: 'Code of the category', id: 'Kode kategori', example: 'jalan' },
  'answers.description': {
    en: 'The place in words, for an answer of type PLACE',
    id: 'Tempat dalam kata-kata, untuk jawaban bertipe PLACE',
  },
  'answer.description': {
    en: 'The place in words, for an answer of type PLACE',
    id: 'Tempat dalam kata-kata, untuk jawaban bertipe PLACE',
  },
};
