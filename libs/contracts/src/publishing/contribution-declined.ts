import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { publishingContributionV1 } from '../topics.js';
import { contributionExample, contributionFields } from './contribution-fields.js';

export const ContributionDeclined = defineEvent({
  type: 'ContributionDeclined',
  topic: publishingContributionV1,
  key: 'contributionId',
  sequence: 'version',
  when: 'An editor has declined a contribution for good.',
  data: z.strictObject(contributionFields),
  examples: [contributionExample],
});
