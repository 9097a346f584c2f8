import type { Recipient } from '../messages/recipient.js';
import type { TemplateName } from '../templates/catalog/declarations.js';
import type { PlanAudience } from './plan.entity.js';

/** A plan that only this run works on. */
export interface OpenPlan {
  readonly id: string;
  readonly template: TemplateName;
  readonly audience: PlanAudience;
  readonly audienceId: string;
  /** Older than a day: if it has no recipient yet, it will have none. */
  readonly old: boolean;
}

export interface ResolvedPlan {
  readonly plan: OpenPlan;
  readonly recipients: readonly Recipient[];
}
