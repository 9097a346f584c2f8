import type { FieldTexts } from '../field-text.js';

/** Requests for information (PPID), their decisions, objections and the register. */
export const informationRequests: FieldTexts = {
  'InformationRequest.status': {
    en: 'RECEIVED, RETURNED for completion, RESPONDED by a decision, UNDER_REVIEW after an objection, CLOSED or ARCHIVED',
    id: 'RECEIVED, RETURNED untuk dilengkapi, RESPONDED dengan keputusan, UNDER_REVIEW setelah keberatan, CLOSED atau ARCHIVED',
  },
  extended: {
    en: 'Whether the time for the decision was extended once, as the law allows',
    id: 'Apakah waktu keputusan diperpanjang sekali, sesuai undang-undang',
  },
  'InformationRegisterReport.extended': {
    en: 'Number of requests whose time was extended',
    id: 'Jumlah permintaan yang waktunya diperpanjang',
  },
  outcome: {
    en: 'The decision: granted, granted in part, refused, or not held here; null before it',
    id: 'Keputusan: dikabulkan, dikabulkan sebagian, ditolak, atau tidak dikuasai; null sebelum itu',
  },
  ground: {
    en: 'Ground of exemption after UU 14/2008 art. 17; null unless refused in whole or in part',
    id: 'Dasar pengecualian menurut UU 14/2008 pasal 17; null bila tidak ditolak seluruhnya atau sebagian',
  },
  'InformationObjection.ground': {
    en: 'Ground of the objection after UU 14/2008 art. 35',
    id: 'Alasan keberatan menurut UU 14/2008 pasal 35',
  },
  'NewInformationObjection.ground': {
    en: 'Ground of the objection after UU 14/2008 art. 35',
    id: 'Alasan keberatan menurut UU 14/2008 pasal 35',
  },
  'objection.ground': {
    en: 'Ground of the objection after UU 14/2008 art. 35',
    id: 'Alasan keberatan menurut UU 14/2008 pasal 35',
  },
  article: {
    en: 'Article of UU 14/2008 that contains the ground',
    id: 'Pasal UU 14/2008 yang memuat dasarnya',
    example: 'Pasal 17 huruf a',
  },
  form: {
    en: 'In which form the information is wanted or given: to look at, as a copy, or digital',
    id: 'Bentuk informasi yang diminta atau diberikan: melihat, salinan, atau digital',
  },
  cost: {
    en: 'Cost of the copies in rupiah; null without',
    id: 'Biaya salinan dalam rupiah; null bila tidak ada',
    example: 25000,
  },
  decisions: {
    en: 'The decisions, oldest first; a granted objection leads to another',
    id: 'Keputusan, yang tertua lebih dahulu; keberatan yang dikabulkan menghasilkan keputusan baru',
  },
  'decisions.number': {
    en: 'Number of the decision on this request, from 1',
    id: 'Nomor keputusan atas permintaan ini, mulai 1',
  },
  'decisions.subject': {
    en: 'The wanted information in the words of the office, for the public register',
    id: 'Informasi yang diminta dalam kata-kata kantor, untuk register publik',
  },
  consequenceTest: {
    en: 'The test of consequences that an exemption needs, in words; null without one',
    id: 'Uji konsekuensi yang disyaratkan pengecualian, dalam kata-kata; null bila tidak ada',
  },
  heldBy: {
    en: 'Public body that has the information; null when it is held here',
    id: 'Badan publik yang menguasai informasi; null bila dikuasai di sini',
  },
  forwarded: {
    en: 'Whether the request was forwarded to that body',
    id: 'Apakah permintaan diteruskan ke badan tersebut',
  },
  late: {
    en: 'Whether the decision came after the last day of the law; null before it',
    id: 'Apakah keputusan melewati hari terakhir menurut undang-undang; null sebelum itu',
  },
  decidedBy: { en: 'Account of the information officer who decided', id: 'Akun pejabat informasi yang memutuskan' },
  decidedOn: { en: 'Day of the decision; null before it', id: 'Hari keputusan; null sebelum itu' },
  'decisions.documents': { en: 'The files that were given', id: 'Berkas yang diberikan' },
  'InformationRequestTracking.documents': {
    en: 'The files that were given; read them by number and PIN',
    id: 'Berkas yang diberikan; dibaca dengan nomor dan PIN',
  },
  missing: { en: 'What is still required', id: 'Yang masih kurang' },
  objectUntil: {
    en: 'Last day for an objection; null while none is possible',
    id: 'Hari terakhir mengajukan keberatan; null bila tidak dapat',
  },
  'InformationRequestTracking.objection': {
    en: 'The latest objection; null without one',
    id: 'Keberatan terbaru; null bila tidak ada',
  },
  'InformationRegisterEntry.objection': {
    en: 'Status of the latest objection; null without one',
    id: 'Status keberatan terbaru; null bila tidak ada',
  },
  objectionOutcome: {
    en: 'Whether the superior upheld the decision or granted the objection; null before that',
    id: 'Apakah atasan menguatkan keputusan atau mengabulkan keberatan; null sebelum itu',
  },
  'InformationObjection.outcome': {
    en: 'Whether the superior upheld the decision or granted the objection; null before that',
    id: 'Apakah atasan menguatkan keputusan atau mengabulkan keberatan; null sebelum itu',
  },
  'InformationObjectionAnswer.outcome': {
    en: 'Whether the decision is upheld or the objection granted',
    id: 'Apakah keputusan dikuatkan atau keberatan dikabulkan',
  },
  'objection.outcome': {
    en: 'Whether the superior upheld the decision or granted the objection; null before that',
    id: 'Apakah atasan menguatkan keputusan atau mengabulkan keberatan; null sebelum itu',
  },
  'InformationObjection.status': {
    en: 'FILED until the superior has ANSWERED it or the requester has WITHDRAWN it',
    id: 'FILED sampai atasan menjawab (ANSWERED) atau pemohon menariknya (WITHDRAWN)',
  },
  filedAt: { en: 'When the objection was filed, as UTC timestamp', id: 'Kapan keberatan diajukan, waktu UTC' },
  exemptions: { en: 'Grounds of exemption with their articles', id: 'Dasar pengecualian beserta pasalnya' },
  'InformationGrounds.objections': {
    en: 'Grounds of objection with their articles',
    id: 'Alasan keberatan beserta pasalnya',
  },
  'InformationRequestDetail.purpose': {
    en: 'Why the information is wanted, as the law requires; null while not stated',
    id: 'Tujuan penggunaan informasi, sesuai undang-undang; null bila belum disebut',
  },
  'StatedInformationPurpose.purpose': {
    en: 'Why the information is wanted, as the law requires',
    id: 'Tujuan penggunaan informasi, sesuai undang-undang',
  },
  'InformationRegisterEntry.number': {
    en: 'Number in the public register of the year',
    id: 'Nomor dalam register publik tahun tersebut',
    example: '2026/0007',
  },
  receivedOn: { en: 'Day of receipt, in Jakarta', id: 'Hari penerimaan' },
  received: { en: 'Number of those that were received', id: 'Jumlah yang diterima' },
  granted: { en: 'Number of those that were granted', id: 'Jumlah yang dikabulkan' },
  grantedInPart: {
    en: 'Number of requests that were granted in part',
    id: 'Jumlah permintaan yang dikabulkan sebagian',
  },
  refused: { en: 'Number of requests that were refused', id: 'Jumlah permintaan yang ditolak' },
  notHeld: {
    en: 'Number of requests for information that is not held here',
    id: 'Jumlah permintaan atas informasi yang tidak dikuasai',
  },
  filed: { en: 'Number of objections that were filed', id: 'Jumlah keberatan yang diajukan' },
  upheld: {
    en: 'Number of objections after which the decision was upheld',
    id: 'Jumlah keberatan yang keputusannya dikuatkan',
  },
  withdrawn: { en: 'Number of objections that the requester withdrew', id: 'Jumlah keberatan yang ditarik pemohon' },
  'InformationRegisterReport.objections': {
    en: 'The objections of the year by outcome',
    id: 'Keberatan tahun itu menurut hasilnya',
  },
  'InformationRegisterReport.workingDays': {
    en: 'Working days that decisions took',
    id: 'Hari kerja yang diperlukan keputusan',
  },
  median: {
    en: 'Half of the decisions took no longer; null without decisions',
    id: 'Separuh keputusan tidak lebih lama dari ini; null bila tidak ada keputusan',
  },
  longest: {
    en: 'The slowest decision; null without decisions',
    id: 'Keputusan terlama; null bila tidak ada keputusan',
  },
  'reasons.requests': {
    en: 'Number of requests that were refused on this ground',
    id: 'Jumlah permintaan yang ditolak dengan dasar ini',
  },
  'reasons.ground': { en: 'Ground of exemption', id: 'Dasar pengecualian' },
  'exemptions.code': {
    en: 'Name of the ground, which decisions refer to',
    id: 'Nama dasar pengecualian, yang dirujuk keputusan',
  },
  'InformationGrounds.objections.code': {
    en: 'Name of the ground, which objections refer to',
    id: 'Nama alasan keberatan, yang dirujuk keberatan',
  },
  'InformationRequestDetail.status': {
    en: 'RECEIVED, RETURNED for completion, RESPONDED by a decision, UNDER_REVIEW after an objection, CLOSED or ARCHIVED',
    id: 'RECEIVED, RETURNED untuk dilengkapi, RESPONDED dengan keputusan, UNDER_REVIEW setelah keberatan, CLOSED atau ARCHIVED',
  },
};
