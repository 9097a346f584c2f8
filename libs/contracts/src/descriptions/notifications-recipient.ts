import type { Descriptions } from '../fields.js';

export const notificationsRecipient: Descriptions = {
  recipientId: {
    en: 'The id of the member, reporter, agency, office, staff account or subscriber.',
    id: 'Id anggota, pelapor, perangkat daerah, kantor, akun petugas atau pelanggan.',
  },
  version: {
    en: 'Increases each time the recipient becomes unreachable or reachable, from 1.',
    id: 'Bertambah setiap kali penerima menjadi tak terjangkau atau terjangkau, mulai dari 1.',
  },
  recipient: { en: 'The kind of the recipient.', id: 'Jenis penerima.' },
  messageId: {
    en: 'The message that failed last, or that reached the recipient (UUID).',
    id: 'Pesan yang terakhir gagal, atau yang sampai kepada penerima (UUID).',
  },
  reachableSince: {
    en: 'The time of the delivery that reached the recipient.',
    id: 'Waktu pengiriman yang sampai kepada penerima.',
  },
  tried: { en: 'The channels that were tried.', id: 'Saluran yang telah dicoba.' },
  unreachableSince: { en: 'The time of the last failure.', id: 'Waktu kegagalan terakhir.' },
};
