import type { MessageChannel, MessageClass } from '#contracts';

/**
 * The channels of each class, in the order in which they are tried. Bulk never costs an SMS or a walk; a digest has no room in
 * an SMS or a push.
 */
const orders: Readonly<Record<MessageClass, readonly MessageChannel[]>> = {
  CRITICAL: ['WHATSAPP', 'SMS', 'TELEGRAM', 'WEB_PUSH', 'EMAIL', 'IN_APP', 'RELAY'],
  OPERATIONAL: ['WHATSAPP', 'TELEGRAM', 'EMAIL', 'SMS', 'WEB_PUSH', 'IN_APP', 'RELAY'],
  BULK: ['TELEGRAM', 'WHATSAPP', 'WEB_PUSH', 'EMAIL', 'IN_APP'],
  DIGEST: ['EMAIL', 'TELEGRAM', 'WHATSAPP', 'IN_APP'],
};

/** A disaster uses all channels, the fastest first. */
export function channelOrder(messageClass: MessageClass, disaster: boolean): readonly MessageChannel[] {
  return orders[disaster ? 'CRITICAL' : messageClass];
}
