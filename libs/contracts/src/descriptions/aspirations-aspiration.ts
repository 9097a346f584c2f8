import type { Descriptions } from '../fields.js';

export const aspirationsAspiration: Descriptions = {
  kind: {
    en: 'What the citizen submitted: a complaint, an aspiration, a request for information, a suggestion or an appreciation.',
    id: 'Apa yang disampaikan warga: pengaduan, aspirasi, permohonan informasi, saran atau apresiasi.',
  },
  category: {
    en: 'The code of the category, such as ROADS_AND_BRIDGES; names are in GET /v1/categories.',
    id: 'Kode kategori, misalnya ROADS_AND_BRIDGES; namanya ada di GET /v1/categories.',
  },
  villageCode: {
    en: 'The village that the aspiration is about, by its Kemendagri code.',
    id: 'Desa yang menjadi pokok aspirasi, menurut kode Kemendagri.',
  },
  kimId: {
    en: 'The KIM that received the aspiration; null when there was none.',
    id: 'KIM yang menerima aspirasi; null bila tidak melalui KIM.',
  },
  anonymous: {
    en: 'Whether the identity of the reporter is hidden from the public and from the agency.',
    id: 'Apakah identitas pelapor disembunyikan dari publik dan perangkat daerah.',
  },
  confidential: {
    en: 'Whether the content is hidden from the public.',
    id: 'Apakah isinya disembunyikan dari publik.',
  },
  receivedAt: { en: 'The time at which it was received.', id: 'Waktu diterima.' },
  verifiedAt: { en: 'The time of the verification.', id: 'Waktu verifikasi.' },
  agencyId: {
    en: 'The agency (perangkat daerah) that has the aspiration, such as dpupr; null, where the event allows it, while none has it.',
    id: 'Perangkat daerah yang memegang aspirasi, misalnya dpupr; null, bila peristiwa mengizinkannya, selama belum ada.',
  },
  'AspirationResponded.agencyId': {
    en: 'The agency that has answered; null: several have, each for its part.',
    id: 'Perangkat daerah yang menjawab; null: beberapa menjawab, masing-masing untuk bagiannya.',
  },
  'AspirationDeclined.agencyId': { en: 'The agency that declined.', id: 'Perangkat daerah yang menolak.' },
  'AspirationRecalled.agencyId': {
    en: 'The agency from which the aspiration was recalled.',
    id: 'Perangkat daerah asal aspirasi yang ditarik.',
  },
  'PartResponded.agencyId': { en: 'The agency that has the part.', id: 'Perangkat daerah yang memegang bagian itu.' },
  'PartClosed.agencyId': { en: 'The agency that has the part.', id: 'Perangkat daerah yang memegang bagian itu.' },
  agencyName: {
    en: 'The name of the agency as citizens read it; of a split aspiration the names of all its agencies.',
    id: 'Nama perangkat daerah sebagaimana dibaca warga; untuk aspirasi yang dipecah, nama semuanya.',
  },
  respondBy: {
    en: 'The working day by whose end the agency must have answered.',
    id: 'Hari kerja yang menjadi batas perangkat daerah menjawab.',
  },
  assignedAt: { en: 'The time of the assignment.', id: 'Waktu disposisi.' },
  closesOn: {
    en: 'The working day at whose end the aspiration closes without a response of the citizen.',
    id: 'Hari kerja yang pada akhirnya aspirasi ditutup bila warga tidak menanggapi.',
  },
  respondedAt: { en: 'The time of the answer.', id: 'Waktu jawaban.' },
  reopenings: {
    en: 'How often it has been reopened, including this time.',
    id: 'Berapa kali dibuka kembali, termasuk kali ini.',
  },
  reopenedAt: { en: 'The time at which it was reopened.', id: 'Waktu dibuka kembali.' },
  outcome: {
    en: 'SATISFIED: the citizen confirmed; SILENCE: no response in time; UPHELD: the answer stands after an appeal.',
    id: 'SATISFIED: warga menerima; SILENCE: tanpa tanggapan sampai batas; UPHELD: jawaban tetap setelah banding.',
  },
  closedAt: { en: 'The time at which it was closed.', id: 'Waktu ditutup.' },
  completeBy: {
    en: 'The working day at whose end the coordinator continues without a reply.',
    id: 'Hari kerja yang pada akhirnya koordinator melanjutkan tanpa balasan.',
  },
  returnedAt: { en: 'The time of the return.', id: 'Waktu pengembalian.' },
  completed: {
    en: 'False: the reporter did not reply in time; the coordinator decides on the available information.',
    id: 'False: pelapor tidak melengkapi sampai batas; koordinator memutuskan dari informasi yang ada.',
  },
  completedAt: {
    en: 'The time of the reply, or of the end of the period.',
    id: 'Waktu dilengkapi, atau waktu batasnya berakhir.',
  },
  reason: { en: 'Why no agency can act on it.', id: 'Sebab tidak ada perangkat daerah yang dapat menindaklanjuti.' },
  archivedAt: { en: 'The time at which it was archived.', id: 'Waktu diarsipkan.' },
  destination: {
    en: 'The recipient outside of the authority of the regency.',
    id: 'Penerima di luar kewenangan kabupaten.',
  },
  referredAt: { en: 'The time of the referral.', id: 'Waktu penerusan.' },
  resolveBy: {
    en: 'The working day by whose end the answer is due.',
    id: 'Hari kerja yang menjadi batas jawaban, sampai akhir harinya.',
  },
  acceptedAt: { en: 'The time at which the agency accepted.', id: 'Waktu perangkat daerah menerima.' },
  declines: {
    en: 'How often the aspiration has been declined, including this time.',
    id: 'Berapa kali aspirasi ditolak, termasuk kali ini.',
  },
  assignBy: {
    en: 'The working day by whose end another agency must have been found.',
    id: 'Hari kerja yang menjadi batas penetapan perangkat daerah lain.',
  },
  declinedAt: { en: 'The time at which the agency declined.', id: 'Waktu perangkat daerah menolak.' },
  recalledAt: { en: 'The time of the recall.', id: 'Waktu penarikan.' },
  heldAt: { en: 'The time from which it is held.', id: 'Waktu aspirasi mulai ditahan.' },
  categoryBefore: { en: 'The code of the category that it had before.', id: 'Kode kategori sebelumnya.' },
  recategorisedAt: { en: 'The time of the correction of the category.', id: 'Waktu pembetulan kategori.' },
  answerBy: {
    en: 'The working day at whose end the agency continues without a reply.',
    id: 'Hari kerja yang pada akhirnya perangkat daerah melanjutkan tanpa balasan.',
  },
  askedAt: { en: 'The time of the question.', id: 'Waktu pertanyaan.' },
  answered: { en: 'False: the reporter did not reply in time.', id: 'False: pelapor tidak menjawab sampai batas.' },
  loggedAt: { en: 'The time of the entry.', id: 'Waktu catatan.' },
  requestedFrom: {
    en: 'The KIM that is to check; it may read the aspiration from now on.',
    id: 'KIM yang diminta memeriksa; sejak itu boleh membaca aspirasi.',
  },
  requestedAt: { en: 'The time of the request.', id: 'Waktu permintaan.' },
  checkedBy: { en: 'The KIM that checked.', id: 'KIM yang memeriksa.' },
  result: { en: 'The result of the check on site.', id: 'Hasil pemeriksaan lapangan.' },
  checkedAt: { en: 'The time of the report of the check.', id: 'Waktu laporan pemeriksaan.' },
  sentBackAt: { en: 'The time at which the answer was rejected.', id: 'Waktu jawaban dikembalikan.' },
  undeliveredAt: {
    en: 'The time at which the period ended without the citizen having been notified.',
    id: 'Waktu masa sanggah berakhir tanpa warga diberi tahu.',
  },
  reviewBy: {
    en: 'The working day by whose end the coordinator must have reviewed the answer.',
    id: 'Hari kerja yang menjadi batas koordinator meninjau jawaban.',
  },
  appealedAt: { en: 'The time of the appeal.', id: 'Waktu banding.' },
  protectedAt: { en: 'The time from which the protection is higher.', id: 'Waktu perlindungan dinaikkan.' },
  parts: { en: 'The parts of this split.', id: 'Bagian dari pemecahan ini.' },
  'parts.aspirationId': {
    en: 'The aspiration that represents the part; its later events carry this id.',
    id: 'Aspirasi yang mewakili bagian itu; peristiwa selanjutnya memakai id ini.',
  },
  'parts.part': {
    en: 'The number of the part, from 1; continues the numbers of an earlier split.',
    id: 'Nomor bagian, mulai dari 1; melanjutkan nomor pemecahan sebelumnya.',
  },
  'parts.agencyId': { en: 'The agency that has the part.', id: 'Perangkat daerah yang memegang bagian itu.' },
  splitAt: { en: 'The time of the split.', id: 'Waktu pemecahan.' },
  partOf: { en: 'The aspiration that was split.', id: 'Aspirasi yang dipecah.' },
  mergedInto: { en: 'The aspiration that replaces it.', id: 'Aspirasi yang menggantikannya.' },
  mergedAt: { en: 'The time of the merge.', id: 'Waktu penggabungan.' },
  unmergedFrom: { en: 'The aspiration that had replaced it.', id: 'Aspirasi yang sebelumnya menggantikannya.' },
  unmergedAt: { en: 'The time at which the merge was undone.', id: 'Waktu penggabungan dibatalkan.' },
  stage: { en: 'The stage whose deadline the event is about.', id: 'Tahap yang batas waktunya dimaksud.' },
  dueOn: {
    en: 'The working day at whose end the deadline is.',
    id: 'Hari kerja yang pada akhirnya batas waktu jatuh.',
  },
  'DeadlineExtended.dueOn': {
    en: 'The working day by whose end the answer is now due.',
    id: 'Hari kerja yang kini menjadi batas jawaban.',
  },
  level: { en: 'The escalation level, from 1.', id: 'Jenjang eskalasi, mulai dari 1.' },
  recipient: { en: 'Who is notified at this level.', id: 'Siapa yang diberi tahu pada jenjang ini.' },
  escalatedAt: { en: 'The time of the escalation.', id: 'Waktu eskalasi.' },
  extendedAt: { en: 'The time of the extension.', id: 'Waktu perpanjangan.' },
};
