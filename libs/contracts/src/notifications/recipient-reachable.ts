import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { notificationsRecipientV1 } from '../topics.js';
import { recipientExample, recipientFields } from './recipient-fields.js';

export const RecipientReachable = defineEvent({
  type: 'RecipientReachable',
  topic: notificationsRecipientV1,
  key: 'recipientId',
  sequence: 'version',
  when: {
    en: 'A later notification has been delivered to a recipient who was unreachable.',
    id: 'Pemberitahuan berikutnya sampai kepada penerima yang sebelumnya tak terjangkau.',
  },
  data: z.strictObject({ ...recipientFields, reachableSince: moment }),
  examples: [{ ...recipientExample, version: 2, reachableSince: '2026-11-25T09:00:02.000Z' }],
});
