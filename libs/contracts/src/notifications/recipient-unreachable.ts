import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { notificationsRecipientV1 } from '../topics.js';
import { messageChannels } from './message-fields.js';
import { recipientExample, recipientFields } from './recipient-fields.js';

export const RecipientUnreachable = defineEvent({
  type: 'RecipientUnreachable',
  topic: notificationsRecipientV1,
  key: 'recipientId',
  sequence: 'version',
  when: {
    en: 'No channel is left by which a notification may reach a recipient who could be reached before, or got their first one.',
    id: 'Tidak ada lagi saluran yang dapat menjangkau penerima yang sebelumnya terjangkau, atau yang mendapat pemberitahuan pertamanya.',
  },
  data: z.strictObject({ ...recipientFields, tried: z.array(z.enum(messageChannels)), unreachableSince: moment }),
  examples: [{ ...recipientExample, tried: ['EMAIL'], unreachableSince: '2026-11-24T09:00:02.000Z' }],
});
