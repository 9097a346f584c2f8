import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { notificationsMessageV1 } from '../topics.js';
import { messageExample, messageFields } from './message-fields.js';

export const MessageDelivered = defineEvent({
  type: 'MessageDelivered',
  topic: notificationsMessageV1,
  key: 'messageId',
  sequence: 'version',
  when: {
    en: 'A message to one recipient on one channel has been accepted by the mail server, stored in the inbox, or confirmed by a receipt of the channel.',
    id: 'Pesan kepada satu penerima di satu saluran diterima peladen surat, disimpan di kotak masuk, atau dikonfirmasi tanda terima saluran.',
  },
  data: z.strictObject({ ...messageFields, deliveredAt: moment }),
  examples: [{ ...messageExample, deliveredAt: '2026-11-24T09:00:02.000Z' }],
});
