import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { registryMemberV1 } from '../topics.js';
import { memberState, memberStateExample } from './member-state.js';

export const OfficerTermExpiring = defineEvent({
  type: 'OfficerTermExpiring',
  topic: registryMemberV1,
  key: 'memberId',
  sequence: 'version',
  when: {
    en: 'The term of an officer ends within `withinDays` days and no further term is recorded. Published once for each distance.',
    id: 'Masa jabatan pengurus berakhir dalam `withinDays` hari dan belum ada masa jabatan berikutnya. Diterbitkan satu kali untuk tiap jarak.',
  },
  data: memberState.extend({
    kimName: z.string().min(1),
    endsOn: z.iso.date(),
    /** The distance of the warning in days, such as 90; fewer are left when the term was recorded late. */
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
