import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { registryMemberV1 } from '../topics.js';
import { memberState, memberStateExample } from './member-state.js';

export const OfficerTermExpiring = defineEvent({
  type: 'OfficerTermExpiring',
  topic: registryMemberV1,
  key: 'memberId',
  sequence: 'version',
  when: 'The term of an officer ends 90, 30 or 7 days from now and no further term of the post is recorded; said once for each distance.',
  data: memberState.extend({
    kimName: z.string().min(1),
    endsOn: z.iso.date(),
    /** 90, 30 or 7; the term ends in so many days or, when the term was recorded late, sooner. */
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
