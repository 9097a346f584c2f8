import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { notificationsMessageV1 } from '../topics.js';
import { messageExample, messageFields } from './message-fields.js';

/**
 * ADDRESS_UNCONFIRMED: its owner has not confirmed it; ADDRESS_SUPPRESSED: it is on the suppression list; DAILY_LIMIT and
 * PERSON_CAP: of messages to one address and to one person; PREFERENCE_DENIED: the person wants no such messages; NO_CHANNEL
 * and CHANNEL_NOT_FOR_CLASS: there is no channel for messages of this class.
 */
export const suppressionReasons = [
  'ADDRESS_UNCONFIRMED',
  'ADDRESS_SUPPRESSED',
  'DAILY_LIMIT',
  'PERSON_CAP',
  'PREFERENCE_DENIED',
  'NO_CHANNEL',
  'CHANNEL_NOT_FOR_CLASS',
] as const;
export type SuppressionReason = (typeof suppressionReasons)[number];

export const MessageSuppressed = defineEvent({
  type: 'MessageSuppressed',
  topic: notificationsMessageV1,
  key: 'messageId',
  sequence: 'version',
  when: {
    en: 'A message to one recipient on one channel is not sent, because of a preference, a limit or the state of the address.',
    id: 'Pesan kepada satu penerima di satu saluran tidak dikirim karena preferensi, batas, atau keadaan alamat.',
  },
  data: z.strictObject({ ...messageFields, reason: z.enum(suppressionReasons), suppressedAt: moment }),
  examples: [{ ...messageExample, reason: 'PREFERENCE_DENIED', suppressedAt: '2026-11-24T09:00:02.000Z' }],
});
