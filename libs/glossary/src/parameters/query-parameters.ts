import type { FieldTexts } from '../field-text.js';

/** Query parameters by `?name`, or by operation where the meaning differs: `readAgencyFeed?after`. */
export const queryParameters: FieldTexts = {
  '?aboutId': {
    en: 'Only messages about this subject, by its UUID',
    id: 'Hanya pesan tentang pokok ini, menurut UUID-nya',
  },
  '?aboutKind': { en: 'Kind of the subject of the messages', id: 'Jenis pokok pesan' },
  '?after': {
    en: '`next` of the last response; without it, from the oldest stored event',
    id: '`next` dari jawaban terakhir; tanpa ini, mulai peristiwa tersimpan tertua',
  },
  '?agency': {
    en: 'Only those of this agency, by its code',
    id: 'Hanya milik perangkat daerah ini, menurut kodenya',
    example: 'dpupr',
  },
  '?api_key': {
    en: 'Key that the office issued to the application',
    id: 'Kunci yang diterbitkan kantor bagi aplikasi',
  },
  '?area': {
    en: 'Only those in this area and all below it, by its code',
    id: 'Hanya di wilayah ini dan semua di bawahnya, menurut kodenya',
    example: '32.01.05',
  },
  '?by': { en: 'By what the numbers are grouped', id: 'Dasar pengelompokan angka' },
  '?campaign': { en: 'Only editions of this campaign, by its UUID', id: 'Hanya edisi kampanye ini, menurut UUID-nya' },
  '?category': {
    en: 'Only aspirations of this category, by its code',
    id: 'Hanya aspirasi kategori ini, menurut kodenya',
    example: 'jalan',
  },
  '?channel': { en: 'Only aspirations that came by this channel', id: 'Hanya aspirasi yang masuk lewat saluran ini' },
  '?district': {
    en: 'Only those of villages in this district, by its code',
    id: 'Hanya milik desa di kecamatan ini, menurut kodenya',
    example: '32.01.05',
  },
  '?document': { en: 'Only those of this document, by its UUID', id: 'Hanya milik dokumen ini, menurut UUID-nya' },
  '?edition': { en: 'Only those of this edition, by its UUID', id: 'Hanya milik edisi ini, menurut UUID-nya' },
  '?entry': { en: 'Only offers, or only needs', id: 'Hanya penawaran, atau hanya kebutuhan' },
  '?hub.challenge': {
    en: 'Text that the response repeats, as Meta verifies webhooks',
    id: 'Teks yang diulang jawaban, sesuai verifikasi webhook Meta',
  },
  '?hub.mode': { en: 'Always `subscribe`', id: 'Selalu `subscribe`' },
  '?hub.verify_token': { en: 'The secret that was agreed with Meta', id: 'Rahasia yang disepakati dengan Meta' },
  '?jurisdiction_id': {
    en: 'Jurisdiction of GeoReport v2; there is one, so it may be left out',
    id: 'Yurisdiksi GeoReport v2; hanya ada satu, jadi boleh tidak diisi',
  },
  '?kim': { en: 'Only those of this KIM, by its UUID', id: 'Hanya milik KIM ini, menurut UUID-nya' },
  '?kind': { en: 'Only those of this kind', id: 'Hanya yang berjenis ini' },
  '?language': { en: 'Only texts in this language', id: 'Hanya teks dalam bahasa ini' },
  'printInternalStatistics?language': { en: 'Language of the page', id: 'Bahasa halaman' },
  '?laporId': { en: 'Only the hand-over with this number of LAPOR!', id: 'Hanya penyerahan dengan nomor LAPOR! ini' },
  '?level': { en: 'Only those of this level', id: 'Hanya yang bertingkat ini' },
  '?mode': {
    en: 'Only online trainings, or only those in a room',
    id: 'Hanya pelatihan daring, atau hanya tatap muka',
  },
  '?month': {
    en: 'Only those of this calendar month, `YYYY-MM`',
    id: 'Hanya dari bulan kalender ini, `YYYY-MM`',
    example: '2026-11',
  },
  '?page': { en: 'Number of the page, from 1', id: 'Nomor halaman, mulai 1' },
  '?page_size': { en: 'Most requests of a page', id: 'Jumlah permintaan terbanyak per halaman' },
  '?purpose': {
    en: 'Why the personal data are read; it is logged, and the person concerned can see it',
    id: 'Keperluan membaca data pribadi; dicatat, dan dapat dilihat orang yang bersangkutan',
    example: 'Menanyakan lokasi kejadian',
  },
  '?request': {
    en: 'Only objections to this request, by its UUID',
    id: 'Hanya keberatan atas permintaan ini, menurut UUID-nya',
  },
  '?search': {
    en: 'Only templates with these words in title or text',
    id: 'Hanya templat dengan kata-kata ini pada judul atau teks',
  },
  '?sender': {
    en: 'Only plans in the name of this agency, by its code',
    id: 'Hanya rencana atas nama perangkat daerah ini, menurut kodenya',
  },
  '?service_code': {
    en: 'Only requests of these categories; repeat it or separate by commas',
    id: 'Hanya permintaan kategori ini; diulang atau dipisah koma',
  },
  '?state': { en: 'Only those in this state', id: 'Hanya yang berkeadaan ini' },
  '?status': {
    en: 'Only those in this status; without it, of all that the list shows',
    id: 'Hanya yang berstatus ini; tanpa ini, semua yang ditampilkan daftar',
  },
  '?table': { en: 'Rows by district, or by day', id: 'Baris menurut kecamatan, atau menurut hari' },
  '?tag': { en: 'Only potentials with this word among their tags', id: 'Hanya potensi dengan kata kunci ini' },
  '?template': { en: 'Only versions of this template, by its name', id: 'Hanya versi templat ini, menurut namanya' },
  '?topic': { en: 'Only those about this topic', id: 'Hanya tentang topik ini' },
  '?unacknowledgedDays': {
    en: 'Days without a receipt after which a hand-over is listed',
    id: 'Hari tanpa tanda terima sebelum penyerahan dimuat',
    example: 3,
  },
  '?verdict': { en: 'Only feedback with this verdict', id: 'Hanya tanggapan dengan penilaian ini' },
  '?version': {
    en: 'Version of the form; the one in force without it',
    id: 'Versi formulir; yang berlaku bila tidak diisi',
  },
  '?village': {
    en: 'Only those of this village, by its code',
    id: 'Hanya milik desa ini, menurut kodenya',
    example: '32.01.05.2003',
  },
  '?year': { en: 'Calendar year of the receipt', id: 'Tahun kalender penerimaan', example: 2026 },
};
