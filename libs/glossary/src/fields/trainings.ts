import type { FieldTexts } from '../field-text.js';

/** Trainings, certificates, forums, help and partnerships of KIM, and potentials of villages. */
export const trainings: FieldTexts = {
  trainingId: { en: 'UUID of the training', id: 'UUID pelatihan' },
  trainingTitle: {
    en: 'Title of the training as printed on the certificate',
    id: 'Judul pelatihan seperti tercetak di sertifikat',
  },
  'Training.status': {
    en: 'DRAFT, then SCHEDULED with open registration, at the end COMPLETED or CANCELLED',
    id: 'DRAFT, lalu SCHEDULED dengan pendaftaran terbuka, akhirnya COMPLETED atau CANCELLED',
  },
  'OwnTraining.status': { en: 'Status of the training', id: 'Status pelatihan' },
  'TrainingRegistration.status': {
    en: 'WAITING on the waiting list, REGISTERED with a place, or WITHDRAWN',
    id: 'WAITING dalam daftar tunggu, REGISTERED mendapat tempat, atau WITHDRAWN',
  },
  'NamedTrainingRegistration.status': {
    en: 'WAITING on the waiting list, REGISTERED with a place, or WITHDRAWN',
    id: 'WAITING dalam daftar tunggu, REGISTERED mendapat tempat, atau WITHDRAWN',
  },
  registrationStatus: {
    en: 'Status of the own registration: on the waiting list, with a place, or withdrawn',
    id: 'Status pendaftaran sendiri: daftar tunggu, mendapat tempat, atau mengundurkan diri',
  },
  registrationId: {
    en: 'UUID of the registration of one member for one training',
    id: 'UUID pendaftaran satu anggota untuk satu pelatihan',
  },
  registrationIds: { en: 'UUIDs of the registrations that are checked in', id: 'UUID pendaftaran yang dicatat hadir' },
  registrationUntil: {
    en: 'Last day of registration, in Jakarta; null: until the training begins',
    id: 'Hari terakhir pendaftaran; null: sampai pelatihan mulai',
  },
  mode: { en: 'Whether participants meet online or in a room', id: 'Pelatihan daring atau tatap muka' },
  capacity: {
    en: 'Number of places; further registrations wait',
    id: 'Jumlah tempat; pendaftar selebihnya masuk daftar tunggu',
    example: 30,
  },
  placesPerKim: {
    en: 'Most places for one KIM; null: no limit',
    id: 'Tempat terbanyak untuk satu KIM; null: tanpa batas',
  },
  hours: {
    en: 'Hours of instruction for the certificate; null when it names none',
    id: 'Jam pelajaran untuk sertifikat; null bila tidak disebut',
    example: 8,
  },
  passScore: {
    en: 'Fewest points in the test afterwards for a certificate; null: none is needed',
    id: 'Nilai terendah tes akhir untuk sertifikat; null: tidak disyaratkan',
  },
  requiredSessions: {
    en: 'Fewest sessions to attend for a certificate; null: all',
    id: 'Jumlah sesi yang harus diikuti untuk sertifikat; null: semua',
  },
  attendedSessions: { en: 'Number of sessions that the participant attended', id: 'Jumlah sesi yang diikuti peserta' },
  preScore: {
    en: 'Points in the test before the training, 0 to 100; null without one',
    id: 'Nilai tes awal, 0 sampai 100; null bila tidak ada',
  },
  postScore: {
    en: 'Points in the test after the training, 0 to 100; null without one',
    id: 'Nilai tes akhir, 0 sampai 100; null bila tidak ada',
  },
  stored: { en: 'Number of registrations whose scores were stored', id: 'Jumlah pendaftaran yang nilainya tersimpan' },
  sessionId: { en: 'UUID of the session', id: 'UUID sesi' },
  sessions: { en: 'The sessions in the order of their time', id: 'Sesi menurut urutan waktunya' },
  speakers: { en: 'Names of those who teach', id: 'Nama pemateri' },
  materials: {
    en: 'Titles of the material, with the address where it can be read',
    id: 'Judul materi, dengan alamat untuk membacanya',
  },
  'materials.url': {
    en: 'Web address of the material (https); null when it is on paper',
    id: 'Alamat web materi (https); null bila berbentuk cetak',
  },
  'Training.invitation': {
    en: 'Which KIM are invited; KIM that match any of it',
    id: 'KIM yang diundang; KIM yang cocok dengan salah satunya',
  },
  'NewTraining.invitation': {
    en: 'Which KIM are invited; KIM that match any of it',
    id: 'KIM yang diundang; KIM yang cocok dengan salah satunya',
  },
  'TrainingChange.invitation': {
    en: 'Which KIM are invited; KIM that match any of it',
    id: 'KIM yang diundang; KIM yang cocok dengan salah satunya',
  },
  'invitation.levels': {
    en: 'Invites KIM of these levels of maturity',
    id: 'Mengundang KIM dengan tingkat kemandirian ini',
  },
  'invitation.needs': {
    en: 'Invites KIM for which these reasons of the suggestions hold',
    id: 'Mengundang KIM yang memenuhi alasan saran ini',
  },
  'invitation.kimIds': { en: 'Invites these KIM by their UUIDs', id: 'Mengundang KIM ini menurut UUID-nya' },
  'TrainingInvitation.waiting': {
    en: 'Number of members of the KIM on the waiting list',
    id: 'Jumlah anggota KIM dalam daftar tunggu',
  },
  signatory: {
    en: 'Who signs the certificates; null: none are issued',
    id: 'Penanda tangan sertifikat; null: sertifikat tidak diterbitkan',
  },
  rating: {
    en: 'Rating from 1 (poor) to 5 (very good); null while none was given',
    id: 'Penilaian dari 1 (buruk) sampai 5 (sangat baik); null bila belum diberikan',
    example: 4,
  },
  'TrainingFeedback.text': {
    en: 'What the participant writes about the training, without name; null without words',
    id: 'Pendapat peserta tentang pelatihan, tanpa nama; null bila tanpa kata-kata',
  },
  'TrainingSuggestions.items': {
    en: 'KIM that need training most, first those with the most points',
    id: 'KIM yang paling memerlukan pelatihan, nilai tertinggi lebih dahulu',
  },
  'reasons.points': {
    en: 'Points that this reason adds to the order',
    id: 'Nilai yang ditambahkan alasan ini pada urutan',
  },
  reasons: {
    en: 'What speaks for it, each with its weight',
    id: 'Hal yang mendukungnya, masing-masing dengan bobotnya',
  },
  'reasons.code': { en: 'Name of the reason', id: 'Nama alasan' },
  'AllTrainingScores.items': {
    en: 'The scores of all registrations, each named once',
    id: 'Nilai semua pendaftaran, masing-masing sekali',
  },
  'Certificate.number': {
    en: 'Number of the certificate as printed on it',
    id: 'Nomor sertifikat seperti tercetak',
    example: 'KIM/2026/000123',
  },
  issuedAt: { en: 'When it was issued, as UTC timestamp', id: 'Kapan diterbitkan, waktu UTC' },
  initials: {
    en: 'Initials of the participant: the public check shows no name',
    id: 'Inisial peserta: pemeriksaan publik tidak menampilkan nama',
    example: 'S.A.',
  },
  valid: {
    en: 'Whether the certificate was issued and not revoked',
    id: 'Apakah sertifikat diterbitkan dan tidak dicabut',
  },
  'AttendanceCode.validFrom': {
    en: 'From when the code is accepted, as UTC timestamp',
    id: 'Sejak kapan kode diterima, waktu UTC',
  },
  'AttendanceCode.validUntil': {
    en: 'Until when the code is accepted, as UTC timestamp',
    id: 'Sampai kapan kode diterima, waktu UTC',
  },
  partnerKimId: { en: 'UUID of the KIM that was asked to be partner', id: 'UUID KIM yang diajak bermitra' },
  partnerKimName: { en: 'Name of the KIM that was asked to be partner', id: 'Nama KIM yang diajak bermitra' },
  proposerKimId: { en: 'UUID of the KIM that proposed the partnership', id: 'UUID KIM pengusul kemitraan' },
  proposerKimName: { en: 'Name of the KIM that proposed the partnership', id: 'Nama KIM pengusul kemitraan' },
  'Partnership.purpose': { en: 'What the two KIM want to do together', id: 'Tujuan kerja sama kedua KIM' },
  acceptedOn: {
    en: 'Day on which the partner accepted; null before that',
    id: 'Hari mitra menerima; null sebelum itu',
  },
  endedOn: {
    en: 'Day on which one of them ended it; null while it lasts',
    id: 'Hari kemitraan diakhiri; null selama berlangsung',
  },
  helpingKimName: {
    en: 'Name of the KIM whose offer was accepted; null before that',
    id: 'Nama KIM yang tawarannya diterima; null sebelum itu',
  },
  neededBy: {
    en: 'Day until which the help is needed; null without haste',
    id: 'Hari bantuan diperlukan paling lambat; null bila tidak mendesak',
  },
  doneOn: { en: 'Day on which the help was given; null before that', id: 'Hari bantuan diberikan; null sebelum itu' },
  offerId: { en: 'UUID of the offer that is accepted', id: 'UUID tawaran yang diterima' },
  message: { en: 'What the offering KIM writes to the one that asked', id: 'Pesan KIM penawar kepada KIM peminta' },
  entry: { en: 'Whether the village offers it or looks for it', id: 'Apakah ditawarkan atau dicari oleh desa' },
  'Potential.kind': {
    en: 'What is offered or needed: a product, a skill, a place, or an economic activity',
    id: 'Yang ditawarkan atau dicari: produk, keterampilan, tempat, atau kegiatan ekonomi',
  },
  'NewPotential.kind': {
    en: 'What is offered or needed: a product, a skill, a place, or an economic activity',
    id: 'Yang ditawarkan atau dicari: produk, keterampilan, tempat, atau kegiatan ekonomi',
  },
  tags: {
    en: 'Words by which offers and needs are matched, lower case',
    id: 'Kata kunci untuk mencocokkan penawaran dan kebutuhan, huruf kecil',
    example: ['keripik singkong'],
  },
  rule: { en: 'Which rule of the match gave points', id: 'Aturan pencocokan yang memberi nilai' },
  features: {
    en: 'Features of GeoJSON (RFC 7946), one for each potential with a point',
    id: 'Feature GeoJSON (RFC 7946), satu untuk setiap potensi yang punya titik',
  },
  'PotentialMap.type': {
    en: 'Always `FeatureCollection`, as GeoJSON requires',
    id: 'Selalu `FeatureCollection`, sesuai GeoJSON',
  },
  'features.type': { en: 'Always `Feature`, as GeoJSON requires', id: 'Selalu `Feature`, sesuai GeoJSON' },
  'geometry.type': { en: 'Always `Point`, as GeoJSON requires', id: 'Selalu `Point`, sesuai GeoJSON' },
  geometry: {
    en: 'The point of the potential, longitude before latitude as GeoJSON has it',
    id: 'Titik potensi, bujur sebelum lintang sesuai GeoJSON',
  },
  properties: { en: 'What the list of potentials has of it', id: 'Isi potensi seperti di daftarnya' },
  'TimelineEntry.service': { en: 'Service whose event the entry comes from', id: 'Layanan asal peristiwa ini' },
  'TimelineEntry.kind': { en: 'What happened in the village or in the KIM', id: 'Apa yang terjadi di desa atau KIM' },
  'PotentialChange.kind': {
    en: 'What is offered or needed: a product, a skill, a place, or an economic activity',
    id: 'Yang ditawarkan atau dicari: produk, keterampilan, tempat, atau kegiatan ekonomi',
  },
  'properties.kind': {
    en: 'What is offered or needed: a product, a skill, a place, or an economic activity',
    id: 'Yang ditawarkan atau dicari: produk, keterampilan, tempat, atau kegiatan ekonomi',
  },
  'PublicCertificate.code': {
    en: 'Code printed on the certificate, by which anyone can check it',
    id: 'Kode yang tercetak di sertifikat, untuk diperiksa siapa saja',
  },
  'Certificate.code': {
    en: 'Code printed on the certificate, by which anyone can check it',
    id: 'Kode yang tercetak di sertifikat, untuk diperiksa siapa saja',
  },
  'TimelineEntry.subject.type': {
    en: 'Type of the record: `kim`, `edition` and so on',
    id: 'Tipe data: `kim`, `edition`, dan sebagainya',
  },
};
