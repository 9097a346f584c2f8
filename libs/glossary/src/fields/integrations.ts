import type { FieldTexts } from '../field-text.js';

/** Open311 (GeoReport v2, whose names it defines) and LAPOR!. */
export const integrations: FieldTexts = {
  jurisdiction_id: {
    en: 'Jurisdiction of GeoReport v2; there is one, so it may be left out',
    id: 'Yurisdiksi GeoReport v2; hanya ada satu, jadi boleh tidak diisi',
  },
  api_key: {
    en: 'Key that the office issued to the application; required to submit',
    id: 'Kunci yang diterbitkan kantor bagi aplikasi; wajib untuk mengirim',
  },
  apiKey: {
    en: 'The key in full; shown once, only its hash is stored',
    id: 'Kunci lengkap; ditampilkan sekali, hanya hash-nya yang disimpan',
  },
  service_code: { en: 'Code of the category', id: 'Kode kategori', example: 'jalan' },
  service_name: {
    en: 'Name of the category in Indonesian; null when it was removed',
    id: 'Nama kategori dalam bahasa Indonesia; null bila sudah dihapus',
  },
  'Open311Services.description': { en: 'What the category is for', id: 'Peruntukan kategori' },
  'Open311Services.type': {
    en: 'Always `realtime`: the id is returned at once',
    id: 'Selalu `realtime`: id langsung dikembalikan',
  },
  metadata: {
    en: 'Whether the category has questions: then its definition has them',
    id: 'Apakah kategori punya pertanyaan: bila ya, definisinya memuatnya',
  },
  group: { en: 'Name of the category above it', id: 'Nama kategori di atasnya' },
  attributes: { en: 'The questions, as attributes of GeoReport v2', id: 'Pertanyaan, sebagai atribut GeoReport v2' },
  variable: { en: 'Whether an answer is expected: always true', id: 'Apakah jawaban diharapkan: selalu true' },
  'attributes.code': {
    en: 'Name of the attribute: send it as `attribute[code]`',
    id: 'Nama atribut: kirim sebagai `attribute[code]`',
  },
  datatype: { en: 'Type of the answer by GeoReport v2', id: 'Tipe jawaban menurut GeoReport v2' },
  'attributes.required': {
    en: 'Whether a request without it is refused',
    id: 'Apakah permintaan tanpa atribut ini ditolak',
  },
  datatype_description: {
    en: 'How the answer is written; empty where the type suffices',
    id: 'Cara menulis jawaban; kosong bila tipenya cukup',
  },
  order: { en: 'Position in a form, from 1', id: 'Posisi dalam formulir, mulai 1' },
  'attributes.description': { en: 'The question in Indonesian', id: 'Pertanyaan dalam bahasa Indonesia' },
  values: { en: 'The choices; empty for other types', id: 'Pilihan; kosong untuk tipe lain' },
  'values.key': { en: 'Code of the choice, which is sent', id: 'Kode pilihan yang dikirim' },
  'values.name': { en: 'Name of the choice, which is shown', id: 'Nama pilihan yang ditampilkan' },
  lat: { en: 'Latitude in WGS 84, together with `long`', id: 'Lintang dalam WGS 84, bersama `long`', example: -6.5944 },
  long: { en: 'Longitude in WGS 84, together with `lat`', id: 'Bujur dalam WGS 84, bersama `lat`', example: 106.7892 },
  address_string: {
    en: 'Place in words, when the position is not known',
    id: 'Tempat dalam kata-kata bila posisi tidak diketahui',
  },
  address_id: {
    en: 'Code of the village, when the position is not known',
    id: 'Kode desa bila posisi tidak diketahui',
    example: '32.01.05.2003',
  },
  'Open311Request.email': { en: 'E-mail address of the reporter; sealed', id: 'Alamat surel pelapor; disegel' },
  first_name: { en: 'First name of the reporter; sealed', id: 'Nama depan pelapor; disegel' },
  last_name: { en: 'Last name of the reporter; sealed', id: 'Nama belakang pelapor; disegel' },
  'Open311Request.description': {
    en: 'What the citizen writes, up to 4,000 characters',
    id: 'Tulisan warga, sampai 4.000 karakter',
  },
  media_url: {
    en: 'Address of a picture; null, as pictures are not published',
    id: 'Alamat gambar; null karena gambar tidak diterbitkan',
  },
  'Open311Request.media_url': { en: 'Address of a picture of the matter', id: 'Alamat gambar pokok laporan' },
  'attribute[CONSENT]': {
    en: 'Must be `true`: the reporter agrees to the processing of the personal data',
    id: 'Harus `true`: pelapor menyetujui pemrosesan data pribadi',
  },
  'attribute[KIND]': {
    en: 'Kind of the aspiration; a complaint without it',
    id: 'Jenis aspirasi; pengaduan bila tidak diisi',
  },
  'attribute[ANONYMOUS]': {
    en: '`true`: only the verifying office learns who reports',
    id: '`true`: identitas pelapor hanya diketahui kantor pemverifikasi',
  },
  'attribute[CONFIDENTIAL]': { en: '`true`: the text is never published', id: '`true`: teks tidak pernah diterbitkan' },
  account_id: { en: 'Always null: reporters are not shown', id: 'Selalu null: pelapor tidak ditampilkan' },
  service_request_id: {
    en: 'UUID of the aspiration; null while a token has none yet',
    id: 'UUID aspirasi; null selama token belum memilikinya',
  },
  tracking_number: {
    en: 'Number by which the citizen follows it on this platform',
    id: 'Nomor pelacakan bagi warga di platform ini',
    example: 'SB-7KQ4-M2XD-8',
  },
  service_notice: {
    en: 'What the citizen should know, in Indonesian; null without',
    id: 'Yang perlu diketahui warga; null bila tidak ada',
  },
  'Open311Requests.status': {
    en: '`open` until the aspiration is closed, archived or referred',
    id: '`open` sampai aspirasi ditutup, diarsipkan, atau diteruskan',
  },
  status_notes: { en: 'The published answer; null before it', id: 'Jawaban yang diterbitkan; null sebelum itu' },
  agency_responsible: {
    en: 'Name of the assigned agency; null before the assignment',
    id: 'Nama perangkat daerah yang ditugasi; null sebelum disposisi',
  },
  expected_datetime: {
    en: 'Last day for the next step; null while no deadline runs',
    id: 'Hari terakhir langkah berikutnya; null bila tidak ada batas waktu',
  },
  'Open311Requests.address': { en: 'Village and district in words', id: 'Desa dan kecamatan dalam kata-kata' },
  zipcode: { en: 'Always null: addresses are known by village', id: 'Selalu null: alamat dikenali menurut desa' },
  'Open311Requests.long': {
    en: 'Always null: positions of citizens are not published',
    id: 'Selalu null: posisi warga tidak diterbitkan',
  },
  extended_attributes: {
    en: 'What this platform has beyond GeoReport v2',
    id: 'Isi platform ini di luar GeoReport v2',
  },
  sub_status: { en: 'Status of the aspiration in its workflow', id: 'Status aspirasi dalam alur kerjanya' },
  'extended_attributes.kind': { en: 'Kind of the aspiration', id: 'Jenis aspirasi' },
  'extended_attributes.history': {
    en: 'The statuses so far, oldest first',
    id: 'Status sejauh ini, yang tertua lebih dahulu',
  },
  'Open311Errors.code': {
    en: 'HTTP status of the error, as GeoReport v2 has it',
    id: 'Status HTTP kesalahan, sesuai GeoReport v2',
    example: 400,
  },
  'Open311Errors.description': { en: 'Code of the error and what is wrong', id: 'Kode kesalahan dan penyebabnya' },
  token: { en: 'Token of GeoReport v2, by which the id is asked for', id: 'Token GeoReport v2 untuk menanyakan id' },
  changeset: { en: 'When the description was last changed', id: 'Kapan keterangan terakhir diubah' },
  'Open311Discovery.contact': { en: 'How developers reach the office', id: 'Cara pengembang menghubungi kantor' },
  key_service: { en: 'How an API key is requested', id: 'Cara meminta kunci API' },
  endpoints: { en: 'The addresses of the interface', id: 'Alamat antarmuka' },
  specification: {
    en: 'Address of the specification that the interface follows',
    id: 'Alamat spesifikasi yang diikuti',
  },
  'endpoints.url': { en: 'Base address of the interface', id: 'Alamat dasar antarmuka' },
  'endpoints.type': { en: '`production`, or `test` without effect', id: '`production`, atau `test` tanpa akibat' },
  formats: { en: 'Media types that are answered', id: 'Jenis media yang dijawab' },
  'Open311Key.areaCode': {
    en: 'Area to which the key is limited; null: the whole regency',
    id: 'Wilayah batas kunci; null: seluruh kabupaten',
  },
  laporId: {
    en: 'Number of the report at LAPOR!; null until it is known',
    id: 'Nomor laporan di LAPOR!; null sebelum diketahui',
  },
  laporStatus: {
    en: 'Status that LAPOR! reported last; null before the first',
    id: 'Status terakhir dari LAPOR!; null sebelum yang pertama',
  },
  'LaporHandOver.status': {
    en: 'QUEUED, HANDED_OVER, ACKNOWLEDGED by LAPOR!, REFUSED by it, or FAILED for good',
    id: 'QUEUED, HANDED_OVER, ACKNOWLEDGED oleh LAPOR!, REFUSED olehnya, atau FAILED seterusnya',
  },
  tries: { en: 'How often the hand-over was tried', id: 'Berapa kali penyerahan dicoba' },
  lastFailure: {
    en: 'Why the last try failed; null unless it did',
    id: 'Sebab percobaan terakhir gagal; null bila tidak',
  },
  queuedAt: { en: 'When it was queued, as UTC timestamp', id: 'Kapan diantrekan, waktu UTC' },
  sentAt: {
    en: 'When it was sent, as UTC timestamp; null before that',
    id: 'Kapan dikirim, waktu UTC; null sebelum itu',
  },
  lastReceiptAt: {
    en: 'When LAPOR! reported last, as UTC timestamp; null before the first',
    id: 'Kapan LAPOR! terakhir melapor, waktu UTC; null sebelum yang pertama',
  },
  counts: { en: 'Number of hand-overs by status', id: 'Jumlah penyerahan menurut status' },
  QUEUED: { en: 'Number of hand-overs that wait to be sent', id: 'Jumlah penyerahan yang menunggu dikirim' },
  HANDED_OVER: { en: 'Number of hand-overs without a receipt', id: 'Jumlah penyerahan tanpa tanda terima' },
  ACKNOWLEDGED: { en: 'Number of hand-overs that LAPOR! has accepted', id: 'Jumlah penyerahan yang diterima LAPOR!' },
  REFUSED: { en: 'Number of hand-overs that LAPOR! has refused', id: 'Jumlah penyerahan yang ditolak LAPOR!' },
  FAILED: { en: 'Number of hand-overs that were given up', id: 'Jumlah penyerahan yang dihentikan' },
  unqueued: {
    en: 'Aspirations that were referred to LAPOR! and never queued',
    id: 'Aspirasi yang diteruskan ke LAPOR! tetapi tidak diantrekan',
  },
  referredAt: { en: 'When it was referred, as UTC timestamp', id: 'Kapan diteruskan, waktu UTC' },
  failing: {
    en: 'Hand-overs that were tried without success so far, longest wait first',
    id: 'Penyerahan yang sejauh ini belum berhasil, yang terlama lebih dahulu',
  },
  unacknowledged: {
    en: 'Hand-overs without a receipt for the given days, longest wait first',
    id: 'Penyerahan tanpa tanda terima selama hari yang diberikan, yang terlama lebih dahulu',
  },
  'LaporReconciliation.refused': {
    en: 'Hand-overs that LAPOR! refused, longest wait first',
    id: 'Penyerahan yang ditolak LAPOR!, yang terlama lebih dahulu',
  },
  'LaporReconciliation.failed': {
    en: 'Hand-overs that were given up, longest wait first',
    id: 'Penyerahan yang dihentikan, yang terlama lebih dahulu',
  },
  unmatchedReceipts: { en: 'Receipts that match no hand-over', id: 'Tanda terima yang tidak cocok dengan penyerahan' },
  reference: { en: 'The reference that the receipt names', id: 'Rujukan yang disebut tanda terima' },
  fault: { en: 'Why the receipt matches none', id: 'Sebab tanda terima tidak cocok' },
  'unmatchedReceipts.outcome': { en: 'What the receipt reports', id: 'Isi laporan tanda terima' },
};
