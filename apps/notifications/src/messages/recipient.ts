import type { recipientKinds } from '#contracts';
import type { Contact } from '../contacts/claim-check.js';

/** The recipient of a notification. */
export interface Recipient extends Contact {
  readonly kind: (typeof recipientKinds)[number];
  readonly id: string;
  readonly accountId: string | null;
  /** Only at the address of the claim check: the account may be another person's by now. */
  readonly registeredOnly?: true;
  /** Replace variables of the notification in the message to this recipient. */
  readonly variables?: Readonly<Record<string, string>>;
}
