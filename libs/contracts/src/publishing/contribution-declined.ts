import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { publishingContributionV1 } from '../topics.js';
import { contributionExample, contributionFields } from './contribution-fields.js';

export const ContributionDeclined = defineEvent({
  type: 'ContributionDeclined',
  topic: publishingContributionV1,
  key: 'contributionId',
  sequence: 'version',
  when: {
    en: 'An editor has declined a contribution for good.',
    id: 'Redaksi menolak suatu kiriman untuk seterusnya.',
  },
  data: z.strictObject(contributionFields),
  examples: [contributionExample],
});
