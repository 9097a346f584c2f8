import type { Descriptions } from '../fields.js';

export const notificationsMessage: Descriptions = {
  messageId: {
    en: 'The message to one recipient on one channel (UUID); address and text stay in notifications.',
    id: 'Pesan kepada satu penerima di satu saluran (UUID); alamat dan isinya tetap di layanan notifikasi.',
  },
  channel: { en: 'The channel of the message.', id: 'Saluran pesan.' },
  template: { en: 'The name of the template, such as task-assigned.', id: 'Nama templat, misalnya task-assigned.' },
  about: { en: 'The subject of the message.', id: 'Pokok pesan.' },
  'about.kind': { en: 'The kind of the subject.', id: 'Jenis pokok pesan.' },
  'about.id': { en: 'The id of the subject (UUID).', id: 'Id pokok pesan (UUID).' },
  recipient: { en: 'The kind of the recipient.', id: 'Jenis penerima.' },
  reportedVersion: {
    en: 'The version of the subject in the event that the message reports; absent when it reports none.',
    id: 'Versi pokok dalam peristiwa yang diberitakan pesan; tidak ada bila tidak memberitakan peristiwa.',
  },
  class: {
    en: 'How much the message matters; preferences and quiet hours depend on it.',
    id: 'Tingkat kepentingan pesan; menentukan preferensi dan jam tenang.',
  },
  deliveredAt: { en: 'The time of the delivery.', id: 'Waktu pengiriman diterima.' },
  reason: {
    en: 'Why it failed: NO_CONTACT: no address on the channel; ADDRESS_REFUSED, BLOCKED, GONE: the address does not exist, its owner blocked the sender, the subscription ended; BOUNCED, REJECTED: a receipt reports it; TIMED_OUT: no receipt came in time; UNKNOWN: the connection ended after the content was sent, and no receipt came; EXPIRED: it was not sent in the time in which it matters.',
    id: 'Sebab gagal: NO_CONTACT: tidak ada alamat di saluran; ADDRESS_REFUSED, BLOCKED, GONE: alamat tidak ada, pemiliknya memblokir pengirim, langganan berakhir; BOUNCED, REJECTED: dilaporkan tanda terima; TIMED_OUT: tanda terima tidak datang sampai batas; UNKNOWN: sambungan putus setelah isi dikirim dan tanda terima tidak datang; EXPIRED: tidak terkirim dalam waktu yang masih berarti.',
  },
  'MessageSuppressed.reason': {
    en: 'Which preference, limit or state of the address prevents the message.',
    id: 'Preferensi, batas, atau keadaan alamat yang mencegah pesan.',
  },
  failedAt: { en: 'The time of the failure.', id: 'Waktu kegagalan.' },
  readAt: { en: 'The time at which the message was read.', id: 'Waktu pesan dibaca.' },
  suppressedAt: { en: 'The time of the decision not to send it.', id: 'Waktu keputusan tidak mengirim.' },
};
