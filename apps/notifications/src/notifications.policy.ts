import { type ActionOf, definePolicy } from '#access';
import { channelPolicy } from './channels/channel.policy.js';
import { messagePolicy } from './messages/message.policy.js';
import { preferencePolicy } from './preferences/preference.policy.js';
import { subscriberPolicy } from './subscribers/subscriber.policy.js';
import { relayPolicy } from './relay/relay-request.policy.js';
import { operationsPolicy } from './operations/operations.policy.js';
import { roleInboxPolicy } from './role-inbox/role-inbox.policy.js';
import { planPolicy } from './plans/bulk/plan.policy.js';
import { templatePolicy } from './templates/versions/version.policy.js';

/** Who may do what in notifications. */
export const notificationsPolicy = definePolicy({
  'workflow.read': 'public',
  ...templatePolicy,
  ...subscriberPolicy,
  ...preferencePolicy,
  ...messagePolicy,
  ...roleInboxPolicy,
  ...relayPolicy,
  ...channelPolicy,
  ...planPolicy,
  ...operationsPolicy,
});

export type NotificationsAction = ActionOf<typeof notificationsPolicy>;
