import type { BilingualText } from '#text';

/** What the groups of operations are about. */
export const tagTexts: Readonly<Record<string, BilingualText>> = {
  access: {
    en: 'What the signed-in account may do, and who may call which route',
    id: 'Yang boleh dilakukan akun yang masuk, dan siapa boleh memanggil rute mana',
  },
  'account-invitations': {
    en: 'Invitations by which members of KIM link an account of their own',
    id: 'Undangan bagi anggota KIM untuk menautkan akunnya sendiri',
  },
  activities: {
    en: 'What KIM do, with date, place and proof; verified by the office',
    id: 'Kegiatan KIM dengan tanggal, tempat, dan bukti; diverifikasi kantor',
  },
  agencies: {
    en: 'Agencies that handle aspirations, their liaisons, and the feed of their events',
    id: 'Perangkat daerah penangan aspirasi, penghubungnya, dan umpan peristiwanya',
  },
  'answer templates': { en: 'Text blocks for answers of an agency', id: 'Blok teks untuk jawaban perangkat daerah' },
  areas: {
    en: 'Regency, districts and villages with their codes, changes and boundaries',
    id: 'Kabupaten, kecamatan, dan desa dengan kode, perubahan, dan batasnya',
  },
  aspirations: {
    en: 'Aspirations as offices work on them, from the receipt to the end',
    id: 'Aspirasi seperti dikerjakan kantor, dari penerimaan sampai selesai',
  },
  attachments: {
    en: 'Files: uploaded first, then named by the record that they belong to',
    id: 'Berkas: diunggah dahulu, lalu disebut oleh data pemiliknya',
  },
  'bulk actions': {
    en: 'One action for up to 200 aspirations, with a trial',
    id: 'Satu tindakan untuk paling banyak 200 aspirasi, dengan uji coba',
  },
  events: {
    en: 'The contracts of events: schemas, the AsyncAPI document, and a catalogue to read',
    id: 'Kontrak peristiwa: skema, dokumen AsyncAPI, dan katalog untuk dibaca',
  },
  webhooks: {
    en: 'Addresses of agencies to which their events are sent, after Standard Webhooks 1.0',
    id: 'Alamat perangkat daerah tujuan pengiriman peristiwa, menurut Standard Webhooks 1.0',
  },
  calendar: {
    en: 'Working days and holidays, by which deadlines are counted',
    id: 'Hari kerja dan hari libur, dasar penghitungan batas waktu',
  },
  campaigns: {
    en: 'Campaigns with goals, stages and a report of what was reached',
    id: 'Kampanye dengan tujuan, tahap, dan laporan capaian',
  },
  categories: {
    en: 'Categories of aspirations and the questions that each asks',
    id: 'Kategori aspirasi dan pertanyaan masing-masing',
  },
  certificates: {
    en: 'Certificates of trainings, which anyone can check by their code',
    id: 'Sertifikat pelatihan, dapat diperiksa siapa saja dengan kodenya',
  },
  changes: {
    en: 'A log of everything that was published, chained by hashes',
    id: 'Catatan semua penerbitan, dirangkai dengan hash',
  },
  channels: { en: 'State of the channels by which messages go', id: 'Keadaan kanal pengiriman pesan' },
  'claim-reviews': {
    en: 'Findings of fact checks as ClaimReview of schema.org',
    id: 'Hasil pemeriksaan fakta sebagai ClaimReview schema.org',
  },
  claims: {
    en: 'Claims that spread, their reports, verdicts and clarifications',
    id: 'Klaim yang beredar, laporan, putusan, dan klarifikasinya',
  },
  closure: {
    en: 'What happens after the answer: checks on site, reopening, review, closing',
    id: 'Kelanjutan sesudah jawaban: pemeriksaan di lokasi, pembukaan kembali, telaah, penutupan',
  },
  colleagues: {
    en: 'Coordinators and the aspirations that each works on',
    id: 'Koordinator dan aspirasi yang dikerjakan masing-masing',
  },
  'contact-points': { en: 'Own addresses by which messages come', id: 'Alamat sendiri untuk menerima pesan' },
  contacts: {
    en: 'Personal data of members, read with a purpose and logged',
    id: 'Data pribadi anggota, dibaca dengan keperluan dan dicatat',
  },
  contributions: {
    en: 'Texts that KIM write and the office accepts as documents',
    id: 'Naskah tulisan KIM yang diterima kantor sebagai dokumen',
  },
  coverage: {
    en: 'Which villages an edition has reached, and which not',
    id: 'Desa yang sudah dan belum terjangkau suatu edisi',
  },
  'data requests': {
    en: 'Rights of reporters to their personal data, after UU 27/2022',
    id: 'Hak pelapor atas data pribadinya, menurut UU 27/2022',
  },
  deadlines: {
    en: 'Deadlines of aspirations, time limits, pauses and escalation',
    id: 'Batas waktu aspirasi, ketentuan waktu, jeda, dan eskalasi',
  },
  dissemination: {
    en: 'Which KIM an edition is for, and what its publication would do',
    id: 'KIM sasaran suatu edisi, dan akibat penerbitannya',
  },
  documents: { en: 'Documents with all their published editions', id: 'Dokumen dengan semua edisi yang pernah terbit' },
  drafts: { en: 'Aspirations that are still being written', id: 'Aspirasi yang masih ditulis' },
  duplicates: { en: 'Similar aspirations, and merging them', id: 'Aspirasi serupa dan penggabungannya' },
  editions: {
    en: 'Texts of documents, from the draft by review to publication',
    id: 'Naskah dokumen, dari rancangan melalui telaah sampai terbit',
  },
  evaluations: { en: 'Yearly evaluations of KIM by jurors', id: 'Penilaian tahunan KIM oleh juri' },
  feedback: { en: 'Whether readers found an edition useful', id: 'Penilaian pembaca atas kegunaan edisi' },
  feeds: { en: 'Published documents as JSON, Atom and RSS', id: 'Dokumen terbit sebagai JSON, Atom, dan RSS' },
  handling: {
    en: 'What the agency does with an aspiration: accept, ask, report progress, answer',
    id: 'Tindakan perangkat daerah atas aspirasi: menerima, bertanya, melaporkan kemajuan, menjawab',
  },
  inbox: { en: 'The own inbox, also as a stream of events', id: 'Kotak masuk sendiri, juga sebagai aliran peristiwa' },
  'information needs': {
    en: 'What people want to know, votes of KIM, and answers',
    id: 'Yang ingin diketahui warga, dukungan KIM, dan jawabannya',
  },
  'information objections': {
    en: 'Objections to decisions on requests for information',
    id: 'Keberatan atas keputusan permintaan informasi',
  },
  'information register': {
    en: 'The public register of requests for information',
    id: 'Register publik permintaan informasi',
  },
  'information requests': {
    en: 'Requests for public information, after UU 14/2008',
    id: 'Permintaan informasi publik, menurut UU 14/2008',
  },
  'kim-imports': {
    en: 'KIM in files: import with a trial, export',
    id: 'KIM dalam berkas: impor dengan uji coba, dan ekspor',
  },
  kims: {
    en: 'KIM, from the draft to their dissolution, and the public directory',
    id: 'KIM, dari rancangan sampai pembubaran, dan direktori publik',
  },
  lapor: { en: 'Hand-over of aspirations to LAPOR!', id: 'Penyerahan aspirasi ke LAPOR!' },
  mandates: {
    en: 'What officers allow members to do for the KIM',
    id: 'Tindakan atas nama KIM yang dimandatkan pengurus kepada anggota',
  },
  maturity: { en: 'Maturity of KIM by a published formula', id: 'Tingkat kemandirian KIM menurut rumus terbuka' },
  members: { en: 'Members of KIM, their posts and terms', id: 'Anggota KIM, jabatan, dan masa baktinya' },
  messages: { en: 'Messages, their state, and why it is so', id: 'Pesan, statusnya, dan sebabnya' },
  needs: { en: 'The most wanted information of a month', id: 'Informasi yang paling dicari dalam sebulan' },
  network: {
    en: 'Forums, delegates, partnerships and help between KIM',
    id: 'Forum, utusan, kemitraan, dan bantuan antar-KIM',
  },
  notes: { en: 'What coordinators write for each other', id: 'Catatan antarkoordinator' },
  open311: {
    en: 'Open311 GeoReport v2: the names and formats (JSON, XML) of that standard',
    id: 'Open311 GeoReport v2: istilah dan format (JSON, XML) standar tersebut',
  },
  operations: {
    en: 'Figures and costs of sending, and what operators can do',
    id: 'Angka dan biaya pengiriman, serta tindakan operator',
  },
  plans: {
    en: 'Messages for many, with trial, approval and a canary slice',
    id: 'Pesan untuk banyak orang, dengan uji coba, persetujuan, dan irisan uji',
  },
  potentials: {
    en: 'Products, skills and places that villages offer or need',
    id: 'Produk, keterampilan, dan tempat yang ditawarkan atau dicari desa',
  },
  preferences: { en: 'Who wants which messages, when and how', id: 'Pesan apa yang diinginkan, kapan, dan lewat apa' },
  providers: {
    en: 'Addresses that providers of messages call; each verifies its caller',
    id: 'Alamat yang dipanggil penyedia pesan; masing-masing memeriksa pemanggilnya',
  },
  'public aspirations': { en: 'Published aspirations without personal data', id: 'Aspirasi terbit tanpa data pribadi' },
  queues: { en: 'Aspirations that wait for a coordinator', id: 'Aspirasi yang menunggu koordinator' },
  relay: {
    en: 'Requests to inform a person face to face, for members of KIM',
    id: 'Permintaan menyampaikan kabar secara langsung, bagi anggota KIM',
  },
  reporters: {
    en: 'Who reported; sealed, read with a purpose and logged',
    id: 'Pelapor; tersegel, dibaca dengan keperluan dan dicatat',
  },
  reports: { en: 'Monthly reports of KIM', id: 'Laporan bulanan KIM' },
  routing: {
    en: 'Rules that name the agency of an aspiration, with trials',
    id: 'Aturan penentu perangkat daerah suatu aspirasi, dengan uji coba',
  },
  schedules: { en: 'Publications and withdrawals at a set time', id: 'Penerbitan dan penarikan pada waktu tertentu' },
  search: { en: 'Search in what is published', id: 'Pencarian dalam semua yang terbit' },
  'site map': {
    en: 'Addresses of published pages for search engines',
    id: 'Alamat halaman terbit untuk mesin pencari',
  },
  statistics: { en: 'Figures of aspirations, public and internal', id: 'Angka aspirasi, publik dan internal' },
  subscriptions: {
    en: 'Mailings by area and topic, without an account',
    id: 'Kiriman menurut wilayah dan topik, tanpa akun',
  },
  supporters: { en: 'Citizens who support an aspiration', id: 'Warga pendukung suatu aspirasi' },
  tasks: { en: 'Dissemination tasks of KIM and their reports', id: 'Tugas diseminasi KIM dan laporannya' },
  templates: { en: 'Texts of messages in three languages, in versions', id: 'Teks pesan dalam tiga bahasa, berversi' },
  threads: {
    en: 'Discussions between KIM and the office, and their moderation',
    id: 'Diskusi antara KIM dan kantor, serta moderasinya',
  },
  timelines: {
    en: 'What happened in a village or a KIM, in one line of time',
    id: 'Yang terjadi di suatu desa atau KIM, dalam satu garis waktu',
  },
  tracking: { en: 'What citizens do by tracking number and PIN', id: 'Tindakan warga dengan nomor pelacakan dan PIN' },
  trainings: {
    en: 'Trainings: invitation, registration, attendance, scores, feedback',
    id: 'Pelatihan: undangan, pendaftaran, kehadiran, nilai, tanggapan',
  },
  verification: { en: 'The first look of the office at an aspiration', id: 'Pemeriksaan pertama kantor atas aspirasi' },
  views: { en: 'Saved queries of lists', id: 'Kueri daftar yang disimpan' },
  villages: {
    en: 'Villages in public: who serves them, and which none serves',
    id: 'Desa untuk umum: siapa yang melayani, dan mana yang belum',
  },
  workflows: {
    en: 'The lifecycles as they run: statuses, actions, conditions',
    id: 'Siklus hidup seperti berjalan: status, tindakan, syarat',
  },
};
