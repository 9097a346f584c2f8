import type { recipientKinds } from '#contracts';
import type { Contact } from '../contacts/claim-check.js';
import type { PlanAudience } from './plan.entity.js';

/** A plan that only this run works on. */
export interface OpenPlan {
  readonly id: string;
  readonly audience: PlanAudience;
  readonly audienceId: string;
  /** Older than a day: if it has no recipient yet, it will have none. */
  readonly old: boolean;
}

/** The recipient of a notification. */
export interface Recipient extends Contact {
  readonly kind: (typeof recipientKinds)[number];
  readonly id: string;
  readonly accountId: string | null;
  /** Replace variables of the plan in the mail to this recipient. */
  readonly variables?: Readonly<Record<string, string>>;
}

export interface ResolvedPlan {
  readonly plan: OpenPlan;
  readonly recipients: readonly Recipient[];
}
