import type { recipientKinds } from '#contracts';
import type { Contact } from '../contacts/claim-check.js';
import type { PlanAudience } from './plan.entity.js';

/** A plan that this sweep, and no other, works on. */
export interface OpenPlan {
  readonly id: string;
  readonly audience: PlanAudience;
  readonly audienceId: string;
  /** Waited for since yesterday or longer: when it means nobody even now, it never will. */
  readonly old: boolean;
}

/** Somebody who is to be told. */
export interface Recipient extends Contact {
  readonly kind: (typeof recipientKinds)[number];
  readonly id: string;
  readonly accountId: string | null;
  /** What the letter to this one names instead of what the plan does. */
  readonly variables?: Readonly<Record<string, string>>;
}

export interface ResolvedPlan {
  readonly plan: OpenPlan;
  readonly recipients: readonly Recipient[];
}
