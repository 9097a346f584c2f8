import type { FailureReason, SuppressionReason } from '#contracts';
import type { SendResult } from '../../channels/channel-driver.js';
import type { PolicyReason } from '../../preferences/policy.js';
import type { ProviderOutcome } from '../receipts/provider-outcome.js';
import { decisionKinds } from './decisions.js';

/** A sentence in both languages. */
export interface Words {
  readonly id: string;
  readonly en: string;
}

export const stepKinds = [
  'PLANNED',
  'ATTEMPTED',
  'RECEIPT',
  'FINISHED',
  'READ',
  'RECALLED',
  'WAITING',
  ...decisionKinds,
] as const;
export type StepKind = (typeof stepKinds)[number];

/** Every code that a step may have. */
export type ExplainedReason =
  | SuppressionReason
  | FailureReason
  | PolicyReason
  | Exclude<ProviderOutcome, 'NONE'>
  | Uppercase<Exclude<SendResult['kind'], 'permanent'>>
  | 'CANCELLED'
  | 'ERASED'
  | 'ESCALATION'
  | 'NOTHING_TO_LIST'
  | 'PLAN'
  | 'REACHED';

const channels: Readonly<Record<string, Words>> = {
  EMAIL: { id: 'surat elektronik', en: 'e-mail' },
  IN_APP: { id: 'kotak masuk aplikasi', en: 'the inbox of the application' },
  SMS: { id: 'SMS', en: 'SMS' },
  WHATSAPP: { id: 'WhatsApp', en: 'WhatsApp' },
  TELEGRAM: { id: 'Telegram', en: 'Telegram' },
  WEB_PUSH: { id: 'notifikasi peramban', en: 'web push' },
  RELAY: { id: 'penyampaian langsung', en: 'a visit in person' },
};

const reasons: Readonly<Record<ExplainedReason, Words>> = {
  NO_CONTACT: { id: 'tidak ada alamat pada kanal ini', en: 'there is no address on this channel' },
  ADDRESS_REFUSED: { id: 'alamat ditolak penyedia', en: 'the provider refused the address' },
  BLOCKED: { id: 'penerima memblokir pengirim', en: 'the recipient blocked the sender' },
  GONE: { id: 'alamat tidak berlaku lagi', en: 'the address is no longer valid' },
  UNDELIVERABLE: { id: 'semua percobaan gagal', en: 'every attempt failed' },
  BOUNCED: { id: 'pesan dikembalikan', en: 'the message came back' },
  BOUNCED_SOFT: { id: 'pesan dikembalikan untuk sementara', en: 'the message came back for now' },
  BOUNCED_HARD: {
    id: 'pesan dikembalikan karena alamat tidak ada',
    en: 'the message came back: the address does not exist',
  },
  REJECTED: { id: 'penyedia menolak pesan', en: 'the provider rejected the message' },
  COMPLAINED: { id: 'penerima mengadukan pesan', en: 'the recipient complained about the message' },
  TIMED_OUT: { id: 'tidak ada tanda terima pada waktunya', en: 'no receipt came in time' },
  UNKNOWN: { id: 'sambungan terputus setelah isi terkirim', en: 'the connection ended after the content was sent' },
  EXPIRED: { id: 'waktunya sudah lewat', en: 'its time has passed' },
  ADDRESS_UNCONFIRMED: { id: 'pemilik belum mengonfirmasi alamat', en: 'the owner has not confirmed the address' },
  ADDRESS_SUPPRESSED: { id: 'alamat ada di daftar henti kirim', en: 'the address is on the suppression list' },
  DAILY_LIMIT: { id: 'batas harian alamat tercapai', en: 'the address has had its messages of the day' },
  PERSON_CAP: { id: 'batas harian penerima tercapai', en: 'the recipient has had the messages of the day' },
  PREFERENCE_DENIED: { id: 'penerima tidak menginginkannya', en: 'the recipient wants no such messages' },
  NO_CHANNEL: { id: 'penerima tidak punya kanal', en: 'the recipient has no channel' },
  CHANNEL_NOT_FOR_CLASS: {
    id: 'kanal tidak dipakai untuk jenis pesan ini',
    en: 'the channel is not used for such messages',
  },
  QUIET_HOURS: { id: 'jam tenang', en: 'quiet hours' },
  NOTHING_TO_LIST: {
    id: 'isinya sudah dibatalkan atau lewat waktunya',
    en: 'all that it listed was cancelled or has expired',
  },
  DIGEST: { id: 'menunggu rangkuman', en: 'it waits for a digest' },
  ERASED: { id: 'data penerima sudah dihapus', en: 'the data of the recipient are erased' },
  REACHED: { id: 'penerima sudah menerimanya lewat kanal lain', en: 'the recipient has it by another channel' },
  ESCALATION: { id: 'kanal sebelumnya tidak terkonfirmasi', en: 'the channel before was not confirmed' },
  DELIVERED: { id: 'terkirim', en: 'delivered' },
  ACCEPTED: { id: 'diterima penyedia', en: 'accepted by the provider' },
  THROTTLED: { id: 'penyedia meminta jeda', en: 'the provider asked to slow down' },
  TRANSIENT: { id: 'gagal untuk sementara', en: 'failed for now' },
  SENT: { id: 'diteruskan', en: 'passed on' },
  READ: { id: 'dibaca', en: 'read' },
  CANCELLED: { id: 'dibatalkan', en: 'cancelled' },
  PLAN: { id: 'rencananya belum melepasnya', en: 'its plan has not released it' },
};

export interface Step {
  readonly step: StepKind;
  readonly reason: string | null;
  readonly channel: string;
  readonly detail: Readonly<Record<string, string | number>> | null;
}

/** What happened, as a sentence for staff and for the recipient. */
export function wordsOf({ step, reason, channel, detail }: Step): Words {
  const because = reason === null ? undefined : reasons[reason as ExplainedReason];
  const on = channels[channel] ?? { id: channel, en: channel };
  const to = channels[String(detail?.channel)] ?? on;
  const by = String(detail?.provider ?? '');
  const number = String(detail?.number ?? '');
  const sentences: Readonly<Record<StepKind, Words>> = {
    PLANNED: { id: `Pesan direncanakan lewat ${on.id}`, en: `The message was planned by ${on.en}` },
    ATTEMPTED: { id: `Percobaan ${number} lewat ${by}`, en: `Attempt ${number} by ${by}` },
    RECEIPT: { id: `Tanda terima dari ${by}`, en: `Receipt from ${by}` },
    FINISHED: { id: `Selesai`, en: `Finished` },
    READ: { id: 'Penerima membaca pesan', en: 'The recipient read the message' },
    RECALLED: {
      id: 'Pesan di kotak masuk diganti pemberitahuan penarikan',
      en: 'A notice of the recall replaced the message in the inbox',
    },
    WAITING: { id: 'Pesan menunggu', en: 'The message waits' },
    CHANNEL_CHOSEN: { id: `Kanal ${on.id} dipilih`, en: `The channel was chosen: ${on.en}` },
    CHANNEL_SKIPPED: { id: `Kanal ${to.id} dilewati`, en: `The channel was skipped: ${to.en}` },
    HELD: { id: 'Pesan ditahan', en: 'The message was held' },
    RELEASED: { id: 'Pesan dilepas untuk dikirim', en: 'The message was released' },
    GATHERED: {
      id: 'Pesan dimuat dalam rangkuman, dan bernasib sama dengan rangkuman itu',
      en: 'The message was put into a digest, whose outcome is that of the message',
    },
    SUPPRESSED: { id: 'Pesan tidak dikirim', en: 'The message was not sent' },
    ESCALATED: { id: `Diteruskan lewat ${to.id}`, en: `It was followed by ${to.en}` },
    EXPIRED: { id: 'Pesan kedaluwarsa dan tidak dikirim', en: 'The message expired and was not sent' },
    CANCELLED: { id: 'Pesan dibatalkan', en: 'The message was cancelled' },
    UNREACHABLE: { id: 'Tidak ada kanal lagi untuk penerima', en: 'No channel is left for the recipient' },
    TIMED_OUT: { id: 'Penantian tanda terima berakhir', en: 'The wait for a receipt ended' },
    CRASHED: {
      id: 'Pengirim berhenti di tengah pengiriman; tidak diulang agar tidak dobel',
      en: 'The sender stopped while sending; it is not repeated, to avoid a copy',
    },
  };
  const { id, en } = sentences[step];
  return because ? { id: `${id}: ${because.id}.`, en: `${en}: ${because.en}.` } : { id: `${id}.`, en: `${en}.` };
}

/** Why a recipient has no message about a subject. */
export const absences = {
  NOT_PLANNED: {
    id: 'Tidak ada pemberitahuan tentang hal ini yang direncanakan untuk siapa pun.',
    en: 'No notification about this subject was planned for any recipient.',
  },
  RESOLVING: {
    id: 'Pemberitahuan sudah direncanakan; penerimanya masih dicari.',
    en: 'A notification is planned; its recipients are still being resolved.',
  },
  OTHERS: {
    id: 'Pemberitahuan tentang hal ini ditujukan kepada penerima lain.',
    en: 'The notifications about this subject went to other recipients.',
  },
} as const;
