import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { registryMemberV1 } from '../topics.js';
import { memberState, memberStateExample } from './member-state.js';

export const OfficerTermExpiring = defineEvent({
  type: 'OfficerTermExpiring',
  topic: registryMemberV1,
  key: 'memberId',
  sequence: 'version',
  when: 'The term of an officer ends within 90, 30 or 7 days and no further term is recorded. Published once for each distance.',
  data: memberState.extend({
    kimName: z.string().min(1),
    endsOn: z.iso.date(),
    /** 90, 30 or 7; the term ends within so many days, earlier when it was recorded late. */
    withinDays: z.int().positive(),
  }),
  examples: [
    {
      ...memberStateExample,
      version: 6,
      term: { from: '2026-02-03', until: '2029-02-03' },
      kimName: 'KIM Mekar Caringin',
      endsOn: '2029-02-03',
      withinDays: 90,
    },
  ],
});
