import { type ActionOf, definePolicy } from '#access';

export const subscriberPolicy = definePolicy({
  /** Nothing is sent before the owner of the address has confirmed it. */
  'subscription.create': 'public',
  /** By the code or the link in the message. */
  'contact-point.confirm': 'public',
  /** By the link in the message. */
  'subscription.end': 'public',
  /** Every account manages only its own addresses. */
  'contact-point.manage': 'authenticated',
});

export type SubscriberPermission = ActionOf<typeof subscriberPolicy>;
