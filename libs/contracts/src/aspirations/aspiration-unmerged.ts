import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { aspirationsAspirationV1 } from '../topics.js';
import { aspirationExample, aspirationFields } from './aspiration-fields.js';

export const AspirationUnmerged = defineEvent({
  type: 'AspirationUnmerged',
  topic: aspirationsAspirationV1,
  key: 'aspirationId',
  sequence: 'version',
  when: 'The coordinator has taken a merge back; the aspiration goes on by itself from where it was. Said on its agency’s own topic too.',
  data: z.strictObject({
    ...aspirationFields,
    /** The aspiration that stood for it. */
    unmergedFrom: z.uuid(),
    unmergedAt: moment,
  }),
  examples: [
    {
      ...aspirationExample,
      version: 3,
      unmergedFrom: '0197a5f2-1b2c-7d3e-8f4a-5b6c7d8e9f0a',
      unmergedAt: '2026-11-25T03:00:00.000Z',
    },
  ],
});
