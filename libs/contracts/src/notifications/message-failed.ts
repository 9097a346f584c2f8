import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { notificationsMessageV1 } from '../topics.js';
import { messageExample, messageFields } from './message-fields.js';

export const MessageFailed = defineEvent({
  type: 'MessageFailed',
  topic: notificationsMessageV1,
  key: 'messageId',
  sequence: 'version',
  when: 'A message to one recipient on one channel has failed for good: the address is missing, rejected, not confirmed or has had its mails of the day, or every attempt has failed.',
  data: z.strictObject({
    ...messageFields,
    reason: z.enum(['NO_CONTACT', 'ADDRESS_REFUSED', 'UNDELIVERABLE', 'ADDRESS_UNCONFIRMED', 'DAILY_LIMIT']),
    failedAt: moment,
  }),
  examples: [{ ...messageExample, reason: 'NO_CONTACT', failedAt: '2026-11-24T09:00:02.000Z' }],
});
