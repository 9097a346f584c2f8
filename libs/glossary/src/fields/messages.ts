import type { FieldTexts } from '../field-text.js';

/** Messages, templates, contact points, preferences, inboxes, relay requests, plans and their figures. */
export const messages: FieldTexts = {
  class: {
    en: 'How urgent it is: CRITICAL breaks quiet hours, OPERATIONAL is work, BULK may wait, DIGEST gathers',
    id: 'Tingkat mendesaknya: CRITICAL menembus jam tenang, OPERATIONAL pekerjaan, BULK boleh menunggu, DIGEST rangkuman',
  },
  'rules.class': { en: 'Messages of this class; ANY: of all', id: 'Pesan kelas ini; ANY: semua' },
  'rules.channel': { en: 'Messages on this channel; ANY: on all', id: 'Pesan lewat kanal ini; ANY: semua' },
  'rules.topic': { en: 'Messages about this topic; ANY: about all', id: 'Pesan tentang topik ini; ANY: semua' },
  allow: {
    en: 'Whether such messages are sent; what the law requires is sent anyway',
    id: 'Apakah pesan demikian dikirim; yang diwajibkan hukum tetap dikirim',
  },
  'quietHours.from': {
    en: 'Beginning of the quiet hours, `HH:MM` in the zone of the preferences',
    id: 'Awal jam tenang, `HH:MM` menurut zona preferensi',
    example: '21:00',
  },
  'quietHours.until': {
    en: 'End of the quiet hours, `HH:MM`; before `from` it is of the next day',
    id: 'Akhir jam tenang, `HH:MM`; sebelum `from` berarti hari berikutnya',
    example: '05:00',
  },
  'PreferenceForm.from': {
    en: 'Beginning of the quiet hours, `HH:MM`; empty: none',
    id: 'Awal jam tenang, `HH:MM`; kosong: tanpa jam tenang',
  },
  'PreferenceForm.until': {
    en: 'End of the quiet hours, `HH:MM`; empty: none',
    id: 'Akhir jam tenang, `HH:MM`; kosong: tanpa jam tenang',
  },
  EMAIL: {
    en: '`yes` when messages may come by mail; left out when not',
    id: '`yes` bila pesan boleh lewat surel; tidak diisi bila tidak',
  },
  SMS: {
    en: '`yes` when messages may come by SMS; left out when not',
    id: '`yes` bila pesan boleh lewat SMS; tidak diisi bila tidak',
  },
  WHATSAPP: {
    en: '`yes` when messages may come by WhatsApp; left out when not',
    id: '`yes` bila pesan boleh lewat WhatsApp; tidak diisi bila tidak',
  },
  TELEGRAM: {
    en: '`yes` when messages may come by Telegram; left out when not',
    id: '`yes` bila pesan boleh lewat Telegram; tidak diisi bila tidak',
  },
  'List-Unsubscribe': { en: 'Always `One-Click`, as RFC 8058 has it', id: 'Selalu `One-Click`, sesuai RFC 8058' },
  cadence: {
    en: 'Mailings at once, or gathered into one message every day or on Saturdays',
    id: 'Kiriman segera, atau dirangkum setiap hari atau setiap Sabtu',
  },
  subscriptions: {
    en: 'What is subscribed to, each an area with a topic',
    id: 'Langganannya, masing-masing wilayah dengan topik',
  },
  'OwnContactPoint.state': {
    en: 'UNCONFIRMED until the code that was sent to it is entered; only CONFIRMED ones are used',
    id: 'UNCONFIRMED sampai kode yang dikirim dimasukkan; hanya CONFIRMED yang dipakai',
  },
  'Confirmation.code': {
    en: 'The six digits that were sent to the address',
    id: 'Enam angka yang dikirim ke alamat',
    example: '204918',
  },
  'ConsentText.version': {
    en: 'Version of the text; an agreement names it',
    id: 'Versi teks; disebut dalam persetujuan',
  },
  'NewSubscription.name': {
    en: 'How the person is addressed in messages',
    id: 'Sapaan dalam pesan',
    example: 'Bapak/Ibu',
  },
  recipient: { en: 'Who the recipient is to the platform', id: 'Hubungan penerima dengan platform' },
  recipientId: {
    en: 'Id of the recipient: of a member or reporter a UUID, of an agency its code',
    id: 'Id penerima: UUID anggota atau pelapor, kode untuk perangkat daerah',
  },
  'UnreachableRecipient.kind': { en: 'Who the recipient is to the platform', id: 'Hubungan penerima dengan platform' },
  tried: { en: 'Channels on which it was tried', id: 'Kanal yang sudah dicoba' },
  since: {
    en: 'Since when no message has reached the recipient, as UTC timestamp',
    id: 'Sejak kapan tidak ada pesan yang sampai, waktu UTC',
  },
  about: { en: 'What the message is about, by kind and id', id: 'Pokok pesan, menurut jenis dan id' },
  'about.kind': { en: 'Kind of the subject', id: 'Jenis pokoknya' },
  'about.id': { en: 'UUID of the subject', id: 'UUID pokoknya' },
  readAt: {
    en: 'When the recipient opened it, as UTC timestamp; null before that',
    id: 'Kapan penerima membukanya, waktu UTC; null sebelum itu',
  },
  'streamInbox>200.event': {
    en: 'Always `inbox`: there is something new to read',
    id: 'Selalu `inbox`: ada yang baru untuk dibaca',
  },
  'streamRoleInbox>200.event': {
    en: 'Always `inbox`: there is something new to read',
    id: 'Selalu `inbox`: ada yang baru untuk dibaca',
  },
  'streamInbox>200.data': {
    en: 'Counts as JSON in the text of the event',
    id: 'Angka dalam bentuk JSON pada teks peristiwa',
  },
  'streamRoleInbox>200.data': {
    en: 'Counts as JSON in the text of the event',
    id: 'Angka dalam bentuk JSON pada teks peristiwa',
  },
  'Message.state': {
    en: 'Ours: PENDING, HELD, SENDING, SENT, DELIVERED, FAILED, SUPPRESSED, EXPIRED or CANCELLED',
    id: 'Status kami: PENDING, HELD, SENDING, SENT, DELIVERED, FAILED, SUPPRESSED, EXPIRED, atau CANCELLED',
  },
  'MessageWhy.state': {
    en: 'Ours: whether it waits, was sent, delivered, has failed, or is never sent',
    id: 'Status kami: menunggu, terkirim, sampai, gagal, atau tidak pernah dikirim',
  },
  'MessageWhy.outcome': {
    en: 'What the provider reported, apart from our state',
    id: 'Laporan penyedia, terlepas dari status kami',
  },
  'MessageWhy.reason': {
    en: 'Code of why it failed or is never sent; null otherwise',
    id: 'Kode sebab gagal atau tidak dikirim; selain itu null',
  },
  attempts: { en: 'How often a provider was called for it', id: 'Berapa kali penyedia dipanggil untuk pesan ini' },
  template: { en: 'Name of the template', id: 'Nama templat', example: 'kim-activated' },
  templateVersion: { en: 'Number of the version of the template', id: 'Nomor versi templat' },
  lane: {
    en: 'Lane whose connections send it; more urgent ones have some of their own',
    id: 'Jalur koneksi pengirimnya; yang lebih mendesak punya koneksi sendiri',
  },
  sender: {
    en: 'Code of the agency in whose name it is sent, or DISKOMINFO',
    id: 'Kode perangkat daerah atas nama siapa dikirim, atau DISKOMINFO',
    example: 'DISKOMINFO',
  },
  'steps.step': { en: 'What was decided or happened', id: 'Yang diputuskan atau terjadi' },
  'steps.reason': { en: 'Code of the reason; null without', id: 'Kode alasan; null bila tidak ada' },
  'steps.detail': {
    en: 'Figures of the step by their names; null without',
    id: 'Angka langkah menurut namanya; null bila tidak ada',
  },
  words: { en: 'The same in words', id: 'Hal yang sama dalam kata-kata' },
  'absence.reason': {
    en: 'Why there is no message: not planned, being resolved, or for others only',
    id: 'Sebab tidak ada pesan: tidak direncanakan, sedang dicari penerimanya, atau hanya untuk yang lain',
  },
  providers: {
    en: 'Providers of the channel in the order in which they are used',
    id: 'Penyedia kanal menurut urutan pemakaian',
  },
  askedAt: { en: 'When the member was asked, as UTC timestamp', id: 'Kapan anggota diminta, waktu UTC' },
  'RelayRequest.status': {
    en: 'ASKED, ACCEPTED by a member, DONE, COULD_NOT, EXPIRED or WITHDRAWN; UNASSIGNED without a member',
    id: 'ASKED, ACCEPTED oleh anggota, DONE, COULD_NOT, EXPIRED, atau WITHDRAWN; UNASSIGNED bila tanpa anggota',
  },
  'Template.name': {
    en: 'Name of the template in the platform',
    id: 'Nama templat dalam platform',
    example: 'kim-activated',
  },
  'Template.topic': {
    en: 'What messages of this template are about, for preferences',
    id: 'Pokok pesan templat ini, untuk preferensi',
  },
  placeholders: {
    en: 'The values that a text may show as `{{ name }}`',
    id: 'Nilai yang dapat ditampilkan teks sebagai `{{ nama }}`',
  },
  'placeholders.name': { en: 'Name within the braces', id: 'Nama di dalam kurung kurawal' },
  'placeholders.type': { en: 'How the value is formatted', id: 'Cara nilai ditampilkan' },
  draftId: { en: 'UUID of the open draft; null without one', id: 'UUID rancangan terbuka; null bila tidak ada' },
  'TemplateVersion.status': { en: 'DRAFT, PUBLISHED, or DISCARDED', id: 'DRAFT, PUBLISHED, atau DISCARDED' },
  'TemplateVersion.source': {
    en: 'Whether it came with the platform or was written by the staff',
    id: 'Bawaan platform atau ditulis petugas',
  },
  content: { en: 'The texts by language', id: 'Teks menurut bahasa' },
  su: { en: 'The text in Sundanese', id: 'Teks dalam bahasa Sunda' },
  'TemplateText.subject': {
    en: 'Subject of the mail and title in the inbox',
    id: 'Perihal surel dan judul di kotak masuk',
  },
  paragraphs: {
    en: 'Paragraphs of the long form, for mail and inbox',
    id: 'Paragraf bentuk panjang, untuk surel dan kotak masuk',
  },
  'TemplateProblem.field': { en: 'The part of the text; null: the whole', id: 'Bagian teks; null: seluruhnya' },
  'TemplateProblem.code': { en: 'Stable name of the problem', id: 'Nama tetap masalahnya' },
  'TemplateProblem.detail': {
    en: 'What it concerns, such as the name of the placeholder',
    id: 'Yang bermasalah, misalnya nama isian',
  },
  severity: {
    en: '`refusal` keeps it from being published, `warning` does not',
    id: '`refusal` menghalangi penerbitan, `warning` tidak',
  },
  'TemplatePreview.subject': {
    en: 'Subject of the mail with the example values',
    id: 'Perihal surel dengan nilai contoh',
  },
  'TemplatePreview.text': { en: 'The mail as plain text', id: 'Surel sebagai teks biasa' },
  html: { en: 'The mail as HTML', id: 'Surel sebagai HTML' },
  inbox: { en: 'The text in the inbox', id: 'Teks di kotak masuk' },
  sms: { en: 'The text as SMS, with what it costs', id: 'Teks sebagai SMS, beserta biayanya' },
  encoding: {
    en: 'GSM-7 fits 160 characters into a part, UCS-2 only 70',
    id: 'GSM-7 memuat 160 karakter per bagian, UCS-2 hanya 70',
  },
  whatsapp: {
    en: 'The approved template of WhatsApp with its values',
    id: 'Templat WhatsApp yang disetujui beserta nilainya',
  },
  'whatsapp.name': { en: 'Name of the template at WhatsApp', id: 'Nama templat di WhatsApp' },
  'whatsapp.parameters': { en: 'The values in the order of the template', id: 'Nilai menurut urutan templat' },
  'WhatsAppApprovalState.status': {
    en: 'What WhatsApp decided about the template',
    id: 'Keputusan WhatsApp atas templat',
  },
  channel: { en: 'Channel by which messages go', id: 'Kanal pengiriman pesan' },
  'WhatsAppApprovalState.reason': {
    en: 'Why WhatsApp rejected, paused or disabled the template; null otherwise',
    id: 'Sebab WhatsApp menolak, menjeda, atau mematikan templat; selain itu null',
  },
  'UnreachableRecipient.reason': { en: 'Code of why the last message failed', id: 'Kode sebab pesan terakhir gagal' },
  'sms.text': { en: 'The short message with the example values', id: 'Pesan singkat dengan nilai contoh' },
  'InboxMessage.text': {
    en: 'The message as the recipient reads it, paragraphs separated by empty lines',
    id: 'Pesan seperti dibaca penerima, paragraf dipisah baris kosong',
  },
  'RoleInboxMessage.text': {
    en: 'The message as the recipient reads it, paragraphs separated by empty lines',
    id: 'Pesan seperti dibaca penerima, paragraf dipisah baris kosong',
  },
};
