import type { FieldTexts } from '../field-text.js';

/** Aspirations as offices read them: their protection, parts, duplicates and queues. */
export const aspirations: FieldTexts = {
  aspirationId: { en: 'UUID of the aspiration', id: 'UUID aspirasi' },
  'Aspiration.status': {
    en: 'From RECEIVED by VERIFIED and ASSIGNED to RESPONDED and CLOSED; `GET /v1/workflows/aspiration` has all',
    id: 'Dari RECEIVED melalui VERIFIED dan ASSIGNED ke RESPONDED dan CLOSED; semuanya di `GET /v1/workflows/aspiration`',
  },
  'Aspiration.kind': {
    en: 'Complaint, aspiration, request for information, suggestion or appreciation; it decides deadlines and workflow',
    id: 'Pengaduan, aspirasi, permintaan informasi, saran, atau apresiasi; menentukan batas waktu dan alur',
  },
  'QueueEntry.kind': {
    en: 'Complaint, aspiration, request for information, suggestion or appreciation',
    id: 'Pengaduan, aspirasi, permintaan informasi, saran, atau apresiasi',
  },
  trackingNumber: {
    en: 'Number by which the citizen follows the aspiration; its last digit checks the others',
    id: 'Nomor pelacakan milik warga; digit terakhirnya memeriksa yang lain',
    example: 'SB-7KQ4-M2XD-8',
  },
  pin: {
    en: 'Eight digits that belong to the tracking number; sent once at submission and stored as a hash only',
    id: 'Delapan angka pasangan nomor pelacakan; diberikan sekali saat pengajuan dan hanya disimpan sebagai hash',
    example: '40718263',
  },
  category: {
    en: 'Code of the category, which decides routing and time limits; null: not chosen, or any',
    id: 'Kode kategori, yang menentukan perangkat daerah dan batas waktu; null: belum dipilih, atau semua',
    example: 'jalan',
  },
  categories: {
    en: 'Codes of the categories that the agency handles',
    id: 'Kode kategori yang ditangani perangkat daerah',
  },
  'Aspiration.channel': {
    en: 'By whom it was submitted: a KIM, the citizen, the staff, or another platform',
    id: 'Pengajunya: KIM, warga, petugas, atau platform lain',
  },
  'Draft.channel': {
    en: 'By whom it is submitted: a KIM, the citizen, the staff, or another platform',
    id: 'Pengajunya: KIM, warga, petugas, atau platform lain',
  },
  'Intake.channel': {
    en: 'By whom it was submitted: a KIM, the citizen, the staff, or another platform',
    id: 'Pengajunya: KIM, warga, petugas, atau platform lain',
  },
  'Aspiration.title': {
    en: 'The matter in one line; personal data are masked for readers outside the office',
    id: 'Pokok aspirasi satu baris; data pribadi disamarkan bagi pembaca di luar kantor',
  },
  'Aspiration.body': {
    en: 'What the citizen writes; personal data are masked for readers outside the office',
    id: 'Tulisan warga; data pribadi disamarkan bagi pembaca di luar kantor',
  },
  anonymous: {
    en: 'Whether only the verifying office learns who reports; can be switched on, never off',
    id: 'Apakah identitas pelapor hanya diketahui kantor pemverifikasi; dapat dinyalakan, tidak dapat dimatikan',
  },
  confidential: {
    en: 'Whether the text is shown only to those who handle it, and never published',
    id: 'Apakah teks hanya tampil bagi yang menangani dan tidak pernah diterbitkan',
  },
  part: {
    en: 'Number of the part of a split aspiration, from 1; null for a whole one',
    id: 'Nomor bagian dari aspirasi yang dibagi, mulai 1; null untuk yang utuh',
  },
  'Reopening.parts': {
    en: 'Numbers of the parts to reopen; all without it',
    id: 'Nomor bagian yang dibuka kembali; semua bila tidak diisi',
  },
  'Split.parts': {
    en: 'One part for each agency that must act, two at least',
    id: 'Satu bagian untuk setiap perangkat daerah, paling sedikit dua',
  },
  'NextStep.parts': {
    en: 'One part for each agency that must act, two at least',
    id: 'Satu bagian untuk setiap perangkat daerah, paling sedikit dua',
  },
  'Parts.items': { en: 'The parts in the order of their numbers', id: 'Bagian-bagian menurut nomornya' },
  'Tracking.parts': {
    en: 'The parts of a split aspiration; empty for a whole one',
    id: 'Bagian aspirasi yang dibagi; kosong untuk yang utuh',
  },
  answer: {
    en: 'The present answer of the agency; null before the first',
    id: 'Jawaban perangkat daerah saat ini; null sebelum yang pertama',
  },
  reopenings: {
    en: 'How often the citizen reopened it; the third objection is reviewed',
    id: 'Berapa kali warga membukanya kembali; keberatan ketiga ditelaah',
  },
  declines: { en: 'How often an agency declined it', id: 'Berapa kali perangkat daerah menolaknya' },
  'Aspiration.outcome': {
    en: 'How it closed: the citizen was satisfied, did not answer, or the answer was upheld; null before that',
    id: 'Cara penutupannya: warga puas, tidak menanggapi, atau jawaban dikuatkan; null sebelum itu',
  },
  archiveReason: {
    en: 'Why no agency can act; null unless archived',
    id: 'Sebab tidak ada perangkat daerah yang dapat menindaklanjuti; null bila tidak diarsipkan',
  },
  'Archiving.reason': {
    en: 'Why no agency can act; the reporter reads it',
    id: 'Sebab tidak ada perangkat daerah yang dapat menindaklanjuti; dibaca pelapor',
  },
  'Archiving.text': { en: 'What the reporter reads about it', id: 'Penjelasan yang dibaca pelapor' },
  referredTo: {
    en: 'Who continues outside of the regency; null unless referred',
    id: 'Pihak di luar kabupaten yang melanjutkan; null bila tidak diteruskan',
  },
  destination: { en: 'Who continues outside of the regency', id: 'Pihak di luar kabupaten yang melanjutkan' },
  'Aspiration.rating': {
    en: 'Rating of the service by the citizen, 1 (bad) to 5; null while none was given',
    id: 'Penilaian layanan oleh warga, 1 (buruk) sampai 5; null bila belum diberikan',
  },
  'TrackingRating.rating': {
    en: 'Rating of the service by the citizen, 1 (bad) to 5',
    id: 'Penilaian layanan oleh warga, 1 (buruk) sampai 5',
  },
  verifiedAt: {
    en: 'When the coordinator verified it, as UTC timestamp; null before that',
    id: 'Kapan koordinator memverifikasinya, waktu UTC; null sebelum itu',
  },
  respondedAt: {
    en: 'When the present answer was given, as UTC timestamp; null before the first',
    id: 'Kapan jawaban saat ini diberikan, waktu UTC; null sebelum yang pertama',
  },
  answeredAt: {
    en: 'When the answer that was read was given, as the tracking page shows it',
    id: 'Kapan jawaban yang dibaca diberikan, seperti di halaman pelacakan',
  },
  entries: {
    en: 'What citizen, coordinator and agency wrote to each other, oldest first',
    id: 'Tulisan antara warga, koordinator, dan perangkat daerah, yang tertua lebih dahulu',
  },
  'AspirationEntries.items': {
    en: 'What citizen, coordinator and agency wrote to each other, oldest first',
    id: 'Tulisan antara warga, koordinator, dan perangkat daerah, yang tertua lebih dahulu',
  },
  'entries.kind': {
    en: 'What the entry is; it shows which side wrote it',
    id: 'Jenis tulisan; menunjukkan pihak penulisnya',
  },
  'AspirationEntries.items.kind': {
    en: 'What the entry is; it shows which side wrote it',
    id: 'Jenis tulisan; menunjukkan pihak penulisnya',
  },
  result: {
    en: 'Finding of a check on site; null for other entries',
    id: 'Hasil pemeriksaan di lokasi; null untuk tulisan lain',
  },
  'SiteCheck.result': { en: 'What the KIM found on site', id: 'Temuan KIM di lokasi' },
  'PublicText.body': {
    en: 'The text as KIM and the public read it, with masked passages',
    id: 'Teks seperti dibaca KIM dan umum, dengan bagian yang disamarkan',
  },
  'suspected.kind': { en: 'What the words look like', id: 'Dugaan jenis data dari kata-kata ini' },
  'suspected.words': { en: 'The words that may be personal data', id: 'Kata-kata yang mungkin data pribadi' },
  affected: {
    en: 'Citizens who submitted or support it, each counted once; null for readers outside the office',
    id: 'Warga yang mengajukan atau mendukung, masing-masing dihitung sekali; null bagi pembaca di luar kantor',
  },
  priority: {
    en: '0 to 100, by the citizens affected and the days waited; null for readers outside the office',
    id: '0 sampai 100, menurut warga terdampak dan hari menunggu; null bagi pembaca di luar kantor',
  },
  'Duplicate.title': {
    en: 'Title of the similar aspiration; null when the reader may not see it',
    id: 'Judul aspirasi serupa; null bila pembaca tidak berhak',
  },
  'Duplicate.score': { en: 'Likelihood of a duplicate, 0 to 100', id: 'Kemungkinan duplikat, 0 sampai 100' },
  'Duplicate.reasons': { en: 'Why it may be a duplicate', id: 'Alasan dugaan duplikat' },
  'Duplicate.version': {
    en: 'Its version, for a merge; null for readers outside the office',
    id: 'Versinya, untuk penggabungan; null bagi pembaca di luar kantor',
  },
  'Duplicates.items': {
    en: 'Similar aspirations, the most likely first',
    id: 'Aspirasi serupa, yang paling mungkin lebih dahulu',
  },
  intoVersion: {
    en: 'Version of the other aspiration that you have read; 412 when it has changed',
    id: 'Versi aspirasi lain yang telah Anda baca; 412 bila sudah berubah',
  },
  rootId: { en: 'UUID of the aspiration that all others are merged into', id: 'UUID aspirasi tujuan penggabungan' },
  'DuplicateGroup.aspirations': {
    en: 'The root and all that are merged into it',
    id: 'Aspirasi induk dan semua yang digabungkan',
  },
  supporters: { en: 'Number of citizens who support it', id: 'Jumlah warga pendukung' },
  queue: { en: 'Name of the list of waiting work', id: 'Nama daftar tunggu pekerjaan' },
  'QueueTotals.items': { en: 'One row for each queue', id: 'Satu baris untuk setiap antrean' },
  'InformationQueueTotals.items': { en: 'One row for each queue', id: 'Satu baris untuk setiap antrean' },
  waiting: { en: 'Number of those that wait', id: 'Jumlah yang menunggu' },
  overdue: { en: 'Number of those whose last day has passed', id: 'Jumlah yang hari terakhirnya sudah lewat' },
  oldestReceivedAt: {
    en: 'Receipt of the one that has waited longest, as UTC timestamp; null when none waits',
    id: 'Penerimaan yang paling lama menunggu, waktu UTC; null bila tidak ada',
  },
  next: { en: 'What follows in the same step', id: 'Kelanjutan dalam langkah yang sama' },
};
