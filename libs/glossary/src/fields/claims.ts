import type { FieldTexts } from '../field-text.js';

/** Claims, their reports, ratings and evidence, ClaimReview of schema.org, and discussions. */
export const claims: FieldTexts = {
  'Claim.status': {
    en: 'From REPORTED by TRIAGED and IN_VERIFICATION to RATED and CLARIFIED; or REJECTED, or MERGED',
    id: 'Dari REPORTED melalui TRIAGED dan IN_VERIFICATION ke RATED dan CLARIFIED; atau REJECTED, atau MERGED',
  },
  'ClaimReceipt.status': { en: 'Where the claim of the report stands', id: 'Posisi klaim dari laporan ini' },
  verdict: {
    en: 'Finding about the claim; null until a second person has confirmed it',
    id: 'Temuan tentang klaim; null sampai orang kedua mengesahkannya',
  },
  'NewFeedback.verdict': {
    en: 'Whether the edition was useful to the reader',
    id: 'Apakah edisi ini berguna bagi pembaca',
  },
  'Feedback.verdict': {
    en: 'Whether the edition was useful to the reader',
    id: 'Apakah edisi ini berguna bagi pembaca',
  },
  subtype: {
    en: 'How the content misleads; null where the verdict needs none',
    id: 'Cara isi menyesatkan; null bila putusan tidak memerlukannya',
  },
  mediaAuthenticity: {
    en: 'What was done to its picture, by the names of schema.org; null without one',
    id: 'Perlakuan terhadap gambarnya, dengan istilah schema.org; null bila tanpa gambar',
  },
  ratedAt: {
    en: 'When the verdict was confirmed, as UTC timestamp; null before that',
    id: 'Kapan putusan disahkan, waktu UTC; null sebelum itu',
  },
  reach: {
    en: 'How far the claim has spread; null before the triage',
    id: 'Seberapa jauh klaim menyebar; null sebelum penyaringan',
  },
  harm: {
    en: 'What believing the claim may do; null before the triage',
    id: 'Akibat bila klaim dipercaya; null sebelum penyaringan',
  },
  'Claim.channels': { en: 'Where the claim was seen', id: 'Saluran tempat klaim terlihat' },
  'ClaimReport.channels': { en: 'Where the person saw the claim', id: 'Saluran tempat pelapor melihat klaim' },
  reportCount: { en: 'Number of reports of the claim', id: 'Jumlah laporan tentang klaim', example: 7 },
  firstReportedAt: {
    en: 'When the first report was received, as UTC timestamp',
    id: 'Kapan laporan pertama diterima, waktu UTC',
  },
  lastReportedAt: {
    en: 'When the latest report was received, as UTC timestamp',
    id: 'Kapan laporan terbaru diterima, waktu UTC',
  },
  clarificationDocumentId: {
    en: 'UUID of the document that clarifies the claim; null before it is published',
    id: 'UUID dokumen klarifikasi; null sebelum terbit',
  },
  clarifiedAt: {
    en: 'When the clarification was published, as UTC timestamp; null before that',
    id: 'Kapan klarifikasi terbit, waktu UTC; null sebelum itu',
  },
  mergedInto: {
    en: 'UUID of the record that this one was merged into; null unless it was',
    id: 'UUID data tujuan penggabungan; null bila tidak digabungkan',
  },
  into: { en: 'UUID of the record that this one is merged into', id: 'UUID data tujuan penggabungan' },
  proposedBy: {
    en: 'Account of the first person, who proposed the rating',
    id: 'Akun orang pertama yang mengusulkan putusan',
  },
  'ClaimReport.text': { en: 'What the person reports, in their words', id: 'Isi laporan dalam kata-kata pelapor' },
  'ClaimReport.account': {
    en: 'Account of the reporter; null without sign-in',
    id: 'Akun pelapor; null bila tanpa masuk',
  },
  'ClaimReport.contact': {
    en: 'How the reporter can be reached, for the office only; null when not given',
    id: 'Cara menghubungi pelapor, hanya untuk kantor; null bila tidak diberikan',
  },
  receivedAt: { en: 'When it was received, as UTC timestamp', id: 'Kapan diterima, waktu UTC' },
  'ClaimEvidence.kind': {
    en: 'SOURCE: a page that was consulted; CLAIM_REVIEW: the finding of another fact checker',
    id: 'SOURCE: halaman yang dirujuk; CLAIM_REVIEW: temuan pemeriksa fakta lain',
  },
  'ClaimEvidence.publisher': {
    en: 'Whose statement it is, such as the health office',
    id: 'Pihak yang menyatakannya, misalnya dinas kesehatan',
  },
  addedAt: { en: 'When the evidence was added, as UTC timestamp', id: 'Kapan bukti ditambahkan, waktu UTC' },
  addedBy: { en: 'Account that added the evidence', id: 'Akun yang menambahkan bukti' },
  'ClarificationTimeList.items': {
    en: 'One row for each month of the first report',
    id: 'Satu baris untuk setiap bulan laporan pertama',
  },
  'ClarificationTimeList.items.claims': {
    en: 'Number of claims first reported in the month',
    id: 'Jumlah klaim yang pertama dilaporkan pada bulan itu',
  },
  clarified: { en: 'Number of those that were clarified', id: 'Jumlah yang sudah diklarifikasi' },
  '@context': {
    en: 'Always `https://schema.org`: the names are those of its vocabulary',
    id: 'Selalu `https://schema.org`: istilahnya dari kosakata tersebut',
  },
  '@type': { en: 'Type of schema.org of this object', id: 'Tipe schema.org objek ini' },
  '@id': { en: 'Web address that identifies this review', id: 'Alamat web yang mengenali ulasan ini' },
  'ClaimReviewFeed.publisher': { en: 'The organisation that publishes the feed', id: 'Organisasi penerbit umpan' },
  'publisher.name': { en: 'Name of the organisation', id: 'Nama organisasi' },
  'author.name': { en: 'Name of the author', id: 'Nama penulis' },
  dataFeedElement: { en: 'The reviews, newest first', id: 'Ulasan, yang terbaru lebih dahulu' },
  dateModified: {
    en: 'When the review was last changed, as UTC timestamp',
    id: 'Kapan ulasan terakhir diubah, waktu UTC',
  },
  datePublished: { en: 'When it was published, as UTC timestamp', id: 'Kapan diterbitkan, waktu UTC' },
  item: { en: 'The review of one claim', id: 'Ulasan satu klaim' },
  'ClaimReview.url': { en: 'Web address of the clarification', id: 'Alamat web klarifikasi' },
  'ForeignClaimReview.url': {
    en: 'Web address of the review of the other fact checker',
    id: 'Alamat web ulasan pemeriksa fakta lain',
  },
  'associatedMediaReview.url': { en: 'Web address of the clarification', id: 'Alamat web klarifikasi' },
  'ClaimReview.author': { en: 'The organisation that made the finding', id: 'Organisasi yang membuat temuan' },
  'associatedMediaReview.author': {
    en: 'The organisation that examined the picture',
    id: 'Organisasi yang memeriksa gambar',
  },
  claimReviewed: { en: 'The claim that was examined, in one sentence', id: 'Klaim yang diperiksa, dalam satu kalimat' },
  itemReviewed: {
    en: 'What was examined, with the day on which it first appeared',
    id: 'Yang diperiksa, beserta hari kemunculan pertamanya',
  },
  interpretedAsClaim: { en: 'The claim that the picture makes', id: 'Klaim yang disampaikan gambar' },
  reviewBody: { en: 'Why the finding is so', id: 'Alasan temuan' },
  reviewRating: { en: 'The finding as rating of schema.org', id: 'Temuan sebagai penilaian schema.org' },
  ratingValue: {
    en: 'The finding as a number between `worstRating` and `bestRating`',
    id: 'Temuan sebagai angka antara `worstRating` dan `bestRating`',
  },
  worstRating: { en: 'Always 1: false', id: 'Selalu 1: salah' },
  bestRating: { en: 'Always 5: true', id: 'Selalu 5: benar' },
  alternateName: { en: 'The finding in words', id: 'Temuan dalam kata-kata', example: 'Hoaks' },
  inLanguage: { en: 'Language of the review, always Indonesian', id: 'Bahasa ulasan, selalu Indonesia' },
  associatedMediaReview: {
    en: 'The finding about the picture; left out without one',
    id: 'Temuan tentang gambar; tidak ada bila tanpa gambar',
  },
  mediaAuthenticityCategory: {
    en: 'What was done to the picture, by the names of schema.org',
    id: 'Perlakuan terhadap gambar, dengan istilah schema.org',
  },
  'Thread.status': {
    en: 'OPEN for replies, or CLOSED by a moderator',
    id: 'OPEN untuk balasan, atau CLOSED oleh moderator',
  },
  threadId: { en: 'UUID of the thread that the reply belongs to', id: 'UUID utas dari balasan ini' },
  begunAt: { en: 'When the thread was begun, as UTC timestamp', id: 'Kapan utas dimulai, waktu UTC' },
  begunBy: { en: 'Account that began the thread', id: 'Akun yang memulai utas' },
  answerId: {
    en: 'UUID of the reply that answers the thread; null while none was chosen',
    id: 'UUID balasan yang menjawab utas; null bila belum dipilih',
  },
  replyId: { en: 'UUID of the reply that answers the thread', id: 'UUID balasan yang menjawab utas' },
  'Reply.status': {
    en: 'VISIBLE, HIDDEN by a moderator, APPEALED by its author, or REMOVED for good',
    id: 'VISIBLE, HIDDEN oleh moderator, APPEALED oleh penulisnya, atau REMOVED seterusnya',
  },
  'Reply.number': {
    en: 'Position in the thread; 1 is the text that it began with',
    id: 'Urutan dalam utas; 1 adalah teks pembukanya',
  },
  moderationReason: {
    en: 'Why a moderator hid it; null unless one did',
    id: 'Alasan moderator menyembunyikannya; null bila tidak',
  },
  'link.kind': { en: 'What the thread became', id: 'Hasil dari utas ini' },
  'link.id': { en: 'UUID of what the thread became', id: 'UUID hasil dari utas ini' },
  'ThreadLink.kind': { en: 'What the thread becomes', id: 'Hasil dari utas ini' },
  'ClaimEvidence.note': {
    en: 'What the source shows, in words; null without',
    id: 'Yang ditunjukkan sumber, dalam kata-kata; null bila tidak ada',
  },
  'NewClaimEvidence.note': {
    en: 'What the source shows, in words; null without',
    id: 'Yang ditunjukkan sumber, dalam kata-kata; null bila tidak ada',
  },
};
