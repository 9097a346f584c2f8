import { createHash } from 'node:crypto';
import type { MessageChannel, recipientKinds } from '#contracts';

/**
 * The id of the message of a plan to a recipient on a channel, as `message_id` of the database computes it: the time of the
 * plan, and a hash. Creating a message twice conflicts.
 */
export function messageIdOf(
  planId: string,
  recipient: (typeof recipientKinds)[number],
  recipientId: string,
  channel: MessageChannel,
): string {
  const hash = createHash('md5').update([planId, recipient, recipientId, channel].join('/')).digest('hex');
  const variant = '89ab'[Number.parseInt(hash.charAt(3), 16) % 4];
  return `${planId.slice(0, 13)}-7${hash.slice(0, 3)}-${variant}${hash.slice(4, 7)}-${hash.slice(7, 19)}`;
}
