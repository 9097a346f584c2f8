import type { FieldTexts } from '../field-text.js';

/** Targets, tasks and reports of dissemination, coverage, campaigns, needs and feedback. */
export const dissemination: FieldTexts = {
  taskId: {
    en: 'UUID of the dissemination task; null while there is none',
    id: 'UUID tugas diseminasi; null bila belum ada',
  },
  'Task.status': {
    en: 'ASSIGNED, ACKNOWLEDGED, DISSEMINATED with the report, VERIFIED by a second person; RETURNED reports are sent again',
    id: 'ASSIGNED, ACKNOWLEDGED, DISSEMINATED dengan laporan, VERIFIED oleh orang kedua; laporan RETURNED dikirim ulang',
  },
  'Task.purpose': {
    en: 'Why the KIM got it: a publication, its correction or withdrawal, or a village that no KIM reached',
    id: 'Alasan tugas: penerbitan, pembetulan, penarikan, atau desa yang belum terjangkau',
  },
  'followUp.purpose': {
    en: 'Whether the follow-up is for the correction or for the withdrawal',
    id: 'Tindak lanjut untuk pembetulan atau penarikan',
  },
  'Task.priority': {
    en: 'HIGH for IMMEDIATE information and for corrections',
    id: 'HIGH untuk informasi serta-merta dan pembetulan',
  },
  'Task.dueOn': {
    en: 'Day until which the dissemination is to be reported; null without a deadline',
    id: 'Hari terakhir diseminasi dilaporkan; null bila tanpa batas waktu',
  },
  assignedAt: {
    en: 'When it was assigned, as UTC timestamp; null before that',
    id: 'Kapan ditugaskan, waktu UTC; null sebelum itu',
  },
  cancellationReason: {
    en: 'Why the task was cancelled; null unless it was',
    id: 'Alasan tugas dibatalkan; null bila tidak dibatalkan',
  },
  'Task.report': {
    en: 'The latest report of the KIM; null before the first',
    id: 'Laporan terbaru KIM; null sebelum yang pertama',
  },
  means: { en: 'How the KIM passed it on', id: 'Cara KIM menyebarluaskannya' },
  'TaskReport.audience': {
    en: 'Who was there or read it, in words',
    id: 'Siapa yang hadir atau membacanya, dalam kata-kata',
    example: 'Warga RW 03 dan kader posyandu',
  },
  disseminatedOn: {
    en: 'Day on which it was passed on, in Jakarta',
    id: 'Hari penyebarluasan, menurut tanggal Jakarta',
  },
  peopleReached: { en: 'Number of people, an estimate of the KIM', id: 'Jumlah orang, perkiraan KIM', example: 45 },
  proof: {
    en: 'What shows the dissemination: files, a web address or words',
    id: 'Bukti diseminasi: berkas, alamat web, atau kata-kata',
  },
  'proof.link': {
    en: 'Web address that shows it; null without one',
    id: 'Alamat web sebagai bukti; null bila tidak ada',
  },
  'proof.text': { en: 'Description of the dissemination in words', id: 'Uraian diseminasi dalam kata-kata' },
  reportedAt: {
    en: 'When the report was sent, as UTC timestamp; null before that',
    id: 'Kapan laporan dikirim, waktu UTC; null sebelum itu',
  },
  reportedBy: { en: 'Account of the member who reported', id: 'Akun anggota yang melapor' },
  'DisseminationDryRun.target': { en: 'The target that was tried', id: 'Sasaran yang dicoba' },
  unreachedVillages: {
    en: 'Targeted villages that no KIM would reach, and why',
    id: 'Desa sasaran yang tidak akan terjangkau KIM, dan sebabnya',
  },
  'unreachedVillages.reason': { en: 'Why the village would not be reached', id: 'Sebab desa tidak akan terjangkau' },
  'notGiven.reason': { en: 'Why the village got no task', id: 'Sebab desa tidak mendapat tugas' },
  'given.givenAt': { en: 'When the KIM got the task, as UTC timestamp', id: 'Kapan KIM mendapat tugas, waktu UTC' },
  'EditionLineage.reach': {
    en: 'How many of the targeted villages were reached',
    id: 'Berapa desa sasaran yang terjangkau',
  },
  villagesTargeted: {
    en: 'Number of villages that were to be reached',
    id: 'Jumlah desa yang hendak dijangkau',
    example: 40,
  },
  villagesReached: {
    en: 'Number of targeted villages with a report',
    id: 'Jumlah desa sasaran dengan laporan',
    example: 31,
  },
  villagesChecked: {
    en: 'Number of reached villages of which a second person has confirmed a report',
    id: 'Jumlah desa terjangkau yang laporannya disahkan orang kedua',
    example: 22,
  },
  peopleChecked: {
    en: 'Number of people by confirmed reports alone',
    id: 'Jumlah orang menurut laporan yang disahkan saja',
  },
  'Coverage.villages': {
    en: 'The targeted villages with the counts of their tasks',
    id: 'Desa sasaran dengan angka tugasnya',
  },
  'Coverage.villages.state': {
    en: 'How far the village is: without a task, with one, reached, or reached and confirmed',
    id: 'Kemajuan desa: tanpa tugas, bertugas, terjangkau, atau terjangkau dan disahkan',
  },
  tasks: { en: 'Number of tasks for the village', id: 'Jumlah tugas untuk desa ini' },
  reported: { en: 'Number of tasks with a report', id: 'Jumlah tugas dengan laporan' },
  checked: {
    en: 'Number of tasks whose report a second person has confirmed',
    id: 'Jumlah tugas yang laporannya disahkan orang kedua',
  },
  label: {
    en: 'Name of the group for people: title, month or area',
    id: 'Nama kelompok untuk pembaca: judul, bulan, atau wilayah',
  },
  targetedAt: {
    en: 'When the edition was published for the village, as UTC timestamp',
    id: 'Kapan edisi terbit untuk desa ini, waktu UTC',
  },
  openTasks: {
    en: 'Number of tasks for the village whose report is expected',
    id: 'Jumlah tugas desa yang masih menunggu laporan',
  },
  'CoverageGap.status': {
    en: 'OPEN until the office gives a task, ASSIGNED then, CLOSED when the village was reached or need not be',
    id: 'OPEN sampai kantor memberi tugas, lalu ASSIGNED, CLOSED bila desa terjangkau atau tidak perlu lagi',
  },
  'CoverageGap.reason': { en: 'Why no KIM reaches the village', id: 'Sebab tidak ada KIM yang menjangkau desa' },
  detectedAt: { en: 'When the gap was found, as UTC timestamp', id: 'Kapan kesenjangan ditemukan, waktu UTC' },
  goals: { en: 'What the campaign wants to reach, each metric once', id: 'Tujuan kampanye, setiap ukuran sekali' },
  metric: { en: 'What is counted', id: 'Yang dihitung' },
  reached: { en: 'Number that is reached so far', id: 'Angka yang sudah dicapai' },
  stages: { en: 'Parts of its time, which may overlap', id: 'Tahapan waktunya, boleh tumpang tindih' },
  'CampaignStage.name': {
    en: 'Name of the stage as the plan of the campaign shows it',
    id: 'Nama tahap seperti dalam rencana kampanye',
  },
  startedAt: {
    en: 'When it was started, as UTC timestamp; null before that',
    id: 'Kapan dimulai, waktu UTC; null sebelum itu',
  },
  endedAt: {
    en: 'When it ended, as UTC timestamp; null before that',
    id: 'Kapan berakhir, waktu UTC; null sebelum itu',
  },
  totals: { en: 'Counts of the whole campaign', id: 'Angka seluruh kampanye' },
  villagesSoFar: { en: 'Number of villages reached up to this day', id: 'Jumlah desa terjangkau sampai hari ini' },
  peopleSoFar: {
    en: 'Number of people reached up to this day, an estimate',
    id: 'Jumlah orang terjangkau sampai hari ini, perkiraan',
  },
  sessionsSoFar: {
    en: 'Number of meetings and house calls up to this day',
    id: 'Jumlah pertemuan dan kunjungan sampai hari ini',
  },
  campaignId: { en: 'UUID of the campaign', id: 'UUID kampanye' },
  conclusion: {
    en: 'Public: what was learned, in the words of the office',
    id: 'Untuk umum: pelajaran dalam kata-kata kantor',
  },
  'CampaignReport.text': {
    en: 'The outcome in sentences, in both languages',
    id: 'Hasil dalam kalimat, dalam dua bahasa',
  },
  progress: { en: 'The counts at the end of the campaign', id: 'Angka pada akhir kampanye' },
  closedAt: {
    en: 'When it was closed, as UTC timestamp; null before that',
    id: 'Kapan ditutup, waktu UTC; null sebelum itu',
  },
  'InformationNeed.status': {
    en: 'RECEIVED until the office lists it, OPEN for votes, then ANSWERED, MERGED or DECLINED',
    id: 'RECEIVED sampai kantor memuatnya, OPEN untuk dukungan, lalu ANSWERED, MERGED, atau DECLINED',
  },
  'InformationNeed.text': {
    en: 'What people want to know; personal data in it are masked',
    id: 'Yang ingin diketahui warga; data pribadi di dalamnya disamarkan',
  },
  declinedReason: {
    en: 'Public: why the need is not answered; null unless declined',
    id: 'Untuk umum: alasan kebutuhan tidak dijawab; null bila tidak ditolak',
  },
  needs: { en: 'Number of needs of the topic', id: 'Jumlah kebutuhan dalam topik ini' },
  votes: { en: 'Number of KIM that want the answers', id: 'Jumlah KIM yang menginginkan jawaban' },
  open: { en: 'Number of those that are not settled', id: 'Jumlah yang belum selesai' },
  useful: { en: 'Number of readers who found the edition useful', id: 'Jumlah pembaca yang menilai edisi berguna' },
  notUseful: { en: 'Number of readers who did not', id: 'Jumlah pembaca yang menilai tidak berguna' },
  'Feedback.why': {
    en: 'What was missing, in the words of the reader; null without words',
    id: 'Kekurangannya dalam kata-kata pembaca; null bila tanpa kata-kata',
  },
};
