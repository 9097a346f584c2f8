import { type ActionOf, definePolicy } from '#access';
import { coveragePolicy } from './coverage/coverage.policy.js';
import { taskPolicy } from './dissemination/task.policy.js';
import { editionPolicy } from './documents/edition.policy.js';

/** Who may do what in publishing. */
export const publishingPolicy = definePolicy({
  'workflow.read': 'public',
  ...editionPolicy,
  ...coveragePolicy,
  ...taskPolicy,
});

export type PublishingAction = ActionOf<typeof publishingPolicy>;
