import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { notificationsMessageV1 } from '../topics.js';
import { messageExample, messageFields } from './message-fields.js';

export const MessageRead = defineEvent({
  type: 'MessageRead',
  topic: notificationsMessageV1,
  key: 'messageId',
  sequence: 'version',
  when: {
    en: 'A recipient has read a message: a receipt of the channel reports it, or the account marked it in its inbox.',
    id: 'Penerima membaca pesan: dilaporkan tanda terima saluran, atau ditandai akun di kotak masuknya.',
  },
  data: z.strictObject({ ...messageFields, readAt: moment }),
  examples: [{ ...messageExample, channel: 'WHATSAPP', version: 2, readAt: '2026-11-24T09:05:00.000Z' }],
});
