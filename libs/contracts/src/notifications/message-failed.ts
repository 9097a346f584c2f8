import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { notificationsMessageV1 } from '../topics.js';
import { messageExample, messageFields } from './message-fields.js';

/**
 * NO_CONTACT: no address on the channel; ADDRESS_REFUSED, BLOCKED, GONE: the address does not exist, its owner blocked the
 * sender, the subscription ended; BOUNCED, REJECTED: a receipt reports it; TIMED_OUT: no receipt came in time; UNKNOWN: the
 * connection ended after the content was sent, and no receipt came; EXPIRED: it was not sent in the time in which it matters.
 */
export const failureReasons = [
  'NO_CONTACT',
  'ADDRESS_REFUSED',
  'BLOCKED',
  'GONE',
  'UNDELIVERABLE',
  'BOUNCED',
  'REJECTED',
  'TIMED_OUT',
  'UNKNOWN',
  'EXPIRED',
] as const;
export type FailureReason = (typeof failureReasons)[number];

export const MessageFailed = defineEvent({
  type: 'MessageFailed',
  topic: notificationsMessageV1,
  key: 'messageId',
  sequence: 'version',
  when: {
    en: 'A message to one recipient on one channel has failed: the address is missing or rejected, every attempt has failed, no receipt came, or it has expired. A late receipt may still report its delivery. A mail that was handed over fails when it comes back.',
    id: 'Pesan kepada satu penerima di satu saluran gagal: alamat tidak ada atau ditolak, semua percobaan gagal, tanda terima tidak datang, atau pesan kedaluwarsa. Tanda terima yang terlambat masih dapat melaporkan pengirimannya. Surel yang sudah diserahkan gagal bila kembali.',
  },
  data: z.strictObject({ ...messageFields, reason: z.enum(failureReasons), failedAt: moment }),
  examples: [{ ...messageExample, reason: 'NO_CONTACT', failedAt: '2026-11-24T09:00:02.000Z' }],
});
