import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { publishingContributionV1 } from '../topics.js';
import { contributionExample, contributionFields } from './contribution-fields.js';

export const ContributionReturned = defineEvent({
  type: 'ContributionReturned',
  topic: publishingContributionV1,
  key: 'contributionId',
  sequence: 'version',
  when: {
    en: 'An editor has returned a contribution to its KIM with comments.',
    id: 'Redaksi mengembalikan suatu kiriman kepada KIM dengan komentar.',
  },
  data: z.strictObject(contributionFields),
  examples: [contributionExample],
});
