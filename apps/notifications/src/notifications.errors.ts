import { defineErrors } from '#http-api';
import { channelError } from './channels/channel.errors.js';
import { messageError } from './messages/message.errors.js';
import { planError } from './plans/bulk/plan.errors.js';
import { preferenceError } from './preferences/preference.errors.js';
import { subscriberError } from './subscribers/subscriber.errors.js';
import { relayError } from './relay/relay-request.errors.js';
import { roleInboxError } from './role-inbox/role-inbox.errors.js';
import { templateError } from './templates/versions/version.errors.js';

/** Every refusal of this service's own, for `GET /errors`. */
export const notificationsError = defineErrors({
  ...templateError.table,
  ...subscriberError.table,
  ...preferenceError.table,
  ...messageError.table,
  ...roleInboxError.table,
  ...channelError.table,
  ...relayError.table,
  ...planError.table,
});
