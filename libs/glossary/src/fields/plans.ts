import type { FieldTexts } from '../field-text.js';

/** Plans of messages for many, and the figures of sending. */
export const plans: FieldTexts = {
  'Plan.status': {
    en: 'DRAFT, PLANNING its messages, CANARY, RUNNING, PAUSED, then DONE, CANCELLED or RECALLED',
    id: 'DRAFT, PLANNING pesannya, CANARY, RUNNING, PAUSED, lalu DONE, CANCELLED, atau RECALLED',
  },
  'NewPlan.template': { en: 'Name of a template of class BULK', id: 'Nama templat kelas BULK' },
  disaster: {
    en: 'Whether it breaks quiet hours, preferences and caps; a second person approves it',
    id: 'Apakah menembus jam tenang, preferensi, dan batas; disetujui orang kedua',
  },
  'Plan.topic': {
    en: 'Topic by which subscribers are chosen; null: none',
    id: 'Topik untuk memilih pelanggan; null: tidak ada',
  },
  'Plan.channels': {
    en: 'Channels in the order of preference; each person gets the message on the first usable one',
    id: 'Kanal menurut urutan; setiap orang menerima lewat yang pertama dapat dipakai',
  },
  'Plan.audience': {
    en: 'Whom it addresses: an expression over members and subscribers',
    id: 'Sasarannya: ungkapan atas anggota dan pelanggan',
  },
  'NewPlan.audience': {
    en: 'Whom it addresses: an expression over members and subscribers',
    id: 'Sasarannya: ungkapan atas anggota dan pelanggan',
  },
  all: { en: 'Those who match every one of these', id: 'Mereka yang cocok dengan semua ini' },
  any: { en: 'Those who match at least one of these', id: 'Mereka yang cocok dengan salah satu ini' },
  'audience.kims': { en: 'Members of these KIM, by UUID', id: 'Anggota KIM ini, menurut UUID' },
  'AudienceExpression.kims': { en: 'Members of these KIM, by UUID', id: 'Anggota KIM ini, menurut UUID' },
  subscribers: {
    en: 'Those who subscribed, to topics, kinds and languages',
    id: 'Mereka yang berlangganan, menurut topik, jenis, dan bahasa',
  },
  topics: { en: 'Only who subscribed to one of these topics', id: 'Hanya yang berlangganan salah satu topik ini' },
  kinds: { en: 'Only these kinds', id: 'Hanya jenis ini' },
  languages: { en: 'Only who chose one of these languages', id: 'Hanya yang memilih salah satu bahasa ini' },
  notBefore: {
    en: 'Nothing is sent before this, as UTC timestamp; null: at once',
    id: 'Tidak ada yang dikirim sebelum ini, waktu UTC; null: segera',
  },
  canary: { en: 'The slice that is sent first; null: none', id: 'Irisan yang dikirim lebih dahulu; null: tidak ada' },
  percent: { en: 'Size of the slice in per cent of the messages', id: 'Besar irisan dalam persen pesan', example: 5 },
  'canary.messages': { en: 'Size of the slice in messages', id: 'Besar irisan dalam jumlah pesan', example: 500 },
  tolerancePercent: {
    en: 'How far the created messages may differ from the dry run before the plan pauses',
    id: 'Selisih pesan dari uji coba yang dibolehkan sebelum rencana dijeda',
  },
  dryRun: {
    en: 'Outcome of the last trial; null before the first',
    id: 'Hasil uji coba terakhir; null sebelum yang pertama',
  },
  pauseCause: { en: 'Why the plan pauses; null unless it does', id: 'Sebab rencana dijeda; null bila tidak' },
  messages: { en: 'Number of messages', id: 'Jumlah pesan', example: 1200 },
  rupiah: {
    en: 'Cost in rupiah, at the prices of the settings',
    id: 'Biaya dalam rupiah, menurut harga pada pengaturan',
    example: 360000,
  },
  'PlanDryRun.channels': { en: 'Messages and cost by channel', id: 'Pesan dan biaya menurut kanal' },
  'PlanDryRun.villages': { en: 'Messages by village of the recipients', id: 'Pesan menurut desa penerima' },
  'PlanDryRun.villages.areaCode': {
    en: 'Code of the village; null for recipients without one',
    id: 'Kode desa; null untuk penerima tanpa desa',
  },
  'withheld.reason': { en: 'Why they would not be sent', id: 'Sebab tidak akan dikirim' },
  finishesAt: {
    en: 'When the last message would be sent if the plan started now, as UTC timestamp',
    id: 'Kapan pesan terakhir terkirim bila rencana dimulai sekarang, waktu UTC',
  },
  delivered: { en: 'Number of messages that arrived', id: 'Jumlah pesan yang sampai' },
  failed: { en: 'Number of messages that no provider could deliver', id: 'Jumlah pesan yang tidak dapat disampaikan' },
  suppressed: {
    en: 'Number of messages that are never sent: preferences, caps or the suppression list',
    id: 'Jumlah pesan yang tidak pernah dikirim: preferensi, batas, atau daftar henti',
  },
  cancelled: {
    en: 'Number of messages that a cancelled or recalled plan took back',
    id: 'Jumlah pesan yang dibatalkan bersama rencananya',
  },
  planId: { en: 'UUID of the plan', id: 'UUID rencana' },
  planned: { en: 'Number of messages that the plan should have', id: 'Jumlah pesan yang seharusnya ada dalam rencana' },
  costs: { en: 'One row for each channel and sender', id: 'Satu baris untuk setiap kanal dan pengirim' },
  sending: { en: 'Number of messages that are being sent', id: 'Jumlah pesan yang sedang dikirim' },
  held: {
    en: 'Messages that wait for quiet hours, a digest, a cap or a canary slice',
    id: 'Pesan yang menunggu jam tenang, rangkuman, batas, atau irisan uji',
  },
  'held.state': { en: 'HELD, or SENT and without a receipt', id: 'HELD, atau SENT tanpa tanda terima' },
  'lastDay.state': { en: 'State of the messages', id: 'Status pesan' },
  'lastDay.reason': {
    en: 'Why they failed or are not sent; null otherwise',
    id: 'Sebab gagal atau tidak dikirim; selain itu null',
  },
  'probes.sentAt': { en: 'When the probe was sent, as UTC timestamp', id: 'Kapan uji dikirim, waktu UTC' },
  'plans.plans': { en: 'Number of plans in the status', id: 'Jumlah rencana dengan status ini' },
  'plans.status': { en: 'Status of the plans', id: 'Status rencana' },
  paused: { en: 'Plans that pause, with what caused it', id: 'Rencana yang dijeda, beserta sebabnya' },
  cause: {
    en: 'Why the plan pauses; null when a person paused it without one',
    id: 'Sebab rencana dijeda; null bila dijeda orang tanpa sebab',
  },
};
