import type { FieldTexts } from '../field-text.js';

/** Parameters of addresses that are no UUID, by the part of the address before them. */
export const pathParameters: FieldTexts = {
  '{format}': {
    en: 'Ending of the address, which decides the media type',
    id: 'Akhiran alamat, yang menentukan jenis media',
    example: 'json',
  },
  '/schemas/{type}': {
    en: 'Type of the event on the wire, as `ce_type` has it',
    id: 'Jenis peristiwa pada saluran, seperti pada `ce_type`',
    example: 'sambung.registry.KimActivated.v1',
  },
  '/events/{language}': {
    en: 'Language of the catalogue: `id` or `en`',
    id: 'Bahasa katalog: `id` atau `en`',
    example: 'id',
  },
  '/{language}/{page}': {
    en: 'Page of the catalogue: `index.html`, or that of a topic',
    id: 'Halaman katalog: `index.html`, atau halaman sebuah topik',
    example: 'index.html',
  },
  '/agencies/{agency}': {
    en: 'Code of the agency, as lists of agencies have it',
    id: 'Kode perangkat daerah, seperti di daftarnya',
    example: 'dpupr',
  },
  '/agencies/{id}': {
    en: 'Code of the agency; `PUT` creates it under a new one',
    id: 'Kode perangkat daerah; `PUT` dengan kode baru membuatnya',
    example: 'dpupr',
  },
  '/areas/{code}': {
    en: 'Code of the area after Kemendagri',
    id: 'Kode wilayah menurut Kemendagri',
    example: '32.01.05',
  },
  '/aspiration-queues/{queue}': { en: 'What the aspirations wait for', id: 'Yang ditunggu aspirasi' },
  '/categories/{code}': { en: 'Code of the category', id: 'Kode kategori', example: 'jalan' },
  '/certificates/{code}': {
    en: 'Code printed on the certificate, also in its QR code',
    id: 'Kode yang tercetak di sertifikat, juga pada kode QR',
  },
  '/claim-reports/{receipt}': {
    en: 'Receipt that the reporter got; a secret, it opens the report',
    id: 'Tanda terima milik pelapor; rahasia, membuka laporannya',
  },
  '/days/{day}': { en: 'Day in Jakarta, `YYYY-MM-DD`', id: 'Tanggal di Jakarta, `YYYY-MM-DD`', example: '2026-11-30' },
  '/formulas/{version}': { en: 'Version of the formula, from 1', id: 'Versi rumus, mulai 1', example: 2 },
  '/forums/{code}': {
    en: 'Code of the district or regency of the forum',
    id: 'Kode kecamatan atau kabupaten forum',
    example: '32.01.05',
  },
  '/holidays/{year}': { en: 'Calendar year', id: 'Tahun kalender', example: 2027 },
  '/page/{token}': {
    en: 'Secret of the link in a message; it stands for the recipient',
    id: 'Rahasia pada tautan pesan; mewakili penerimanya',
  },
  '/unsubscribe/{token}': {
    en: 'Secret of the link in a message; it stands for the recipient',
    id: 'Rahasia pada tautan pesan; mewakili penerimanya',
  },
  '/recipients/{kind}': { en: 'Who the recipient is to the platform', id: 'Hubungan penerima dengan platform' },
  '/{kind}/{recipientId}': {
    en: 'Id of the recipient: of a member or reporter a UUID, of an agency its code',
    id: 'Id penerima: UUID anggota atau pelapor, kode untuk perangkat daerah',
  },
  '/routing-rule-sets/{number}': {
    en: 'Number of the set of rules, from 1',
    id: 'Nomor himpunan aturan, mulai 1',
    example: 4,
  },
  '/versions/{number}': { en: 'Number of the version, from 1', id: 'Nomor versi, mulai 1', example: 2 },
  '/templates/{name}': {
    en: 'Name of the template in the platform',
    id: 'Nama templat dalam platform',
    example: 'kim-activated',
  },
  '/villages/{code}': {
    en: 'Code of the village after Kemendagri, ten digits',
    id: 'Kode desa atau kelurahan menurut Kemendagri, sepuluh angka',
    example: '32.01.05.2003',
  },
  '/whatsapp/{language}': {
    en: 'Language of the text that WhatsApp approves',
    id: 'Bahasa teks yang disetujui WhatsApp',
  },
  '/workflows/{noun}': {
    en: 'Name of the lifecycle, as `GET /v1/workflows` lists it',
    id: 'Nama siklus hidup, seperti di `GET /v1/workflows`',
    example: 'task',
  },
  '/{kimId}/{criterion}': { en: 'Name of the criterion of the evaluation', id: 'Nama kriteria penilaian' },
  '/services/{code}': {
    en: 'Code of the category, as the list of services has it',
    id: 'Kode kategori, seperti di daftar layanan',
    example: 'jalan',
  },
  '/requests/{id}': {
    en: 'UUID of the aspiration, `service_request_id` of responses',
    id: 'UUID aspirasi, `service_request_id` pada jawaban',
  },
  '/tokens/{token}': {
    en: 'Token that `POST /open311/v2/requests.{format}` returned',
    id: 'Token dari jawaban `POST /open311/v2/requests.{format}`',
  },
  '{part}': { en: 'Number of the part of the site map, from 1', id: 'Nomor bagian peta situs, mulai 1', example: 1 },
};
