import { type ActionOf, definePolicy } from '#access';
import { campaignPolicy } from './campaigns/campaign.policy.js';
import { claimPolicy } from './claims/claim.policy.js';
import { coveragePolicy } from './coverage/coverage.policy.js';
import { targetPolicy } from './dissemination/target.policy.js';
import { taskPolicy } from './dissemination/task.policy.js';
import { contributionPolicy } from './documents/contributions/contribution.policy.js';
import { threadPolicy } from './discussions/thread.policy.js';
import { editionPolicy } from './documents/edition.policy.js';
import { needPolicy } from './needs/need.policy.js';
import { publicationPolicy } from './publication/publication.policy.js';

/** Who may do what in publishing. */
export const publishingPolicy = definePolicy({
  'workflow.read': 'public',
  /** Pictures and files of editions, and of what KIM contribute and report. */
  'attachment.upload': {
    roles: [
      'DISKOMINFO_EDITOR',
      'DISKOMINFO_VERIFIER',
      'VILLAGE_OFFICER',
      'KIM_MEMBER',
      'KIM_CHAIR',
      'KIM_SECRETARY',
      'KIM_TREASURER',
    ],
    scope: 'any',
  },
  /** The rule of the attachment's owner decides (`publishing.attachments.ts`). */
  'attachment.read': 'public',
  ...editionPolicy,
  ...campaignPolicy,
  ...claimPolicy,
  ...contributionPolicy,
  ...threadPolicy,
  ...coveragePolicy,
  ...targetPolicy,
  ...taskPolicy,
  ...publicationPolicy,
  ...needPolicy,
});

export type PublishingAction = ActionOf<typeof publishingPolicy>;
