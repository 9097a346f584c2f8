import { Injectable } from '@nestjs/common';
import type { Target } from '#access';
import { Lifecycle, Lifecycles } from '#lifecycle';
import { BulkPlan, office } from './bulk-plan.entity.js';
import { planError } from './plan.errors.js';
import { planGuards } from './plan.guards.js';
import { planWorkflow } from './plan.workflow.js';
import { planWords } from './plan.words.js';

/** The only way by which the status of a plan for an audience changes. */
@Injectable()
export class PlanLifecycle extends Lifecycle<typeof planWorkflow, BulkPlan> {
  constructor(lifecycles: Lifecycles) {
    super(lifecycles, {
      workflow: planWorkflow,
      words: planWords,
      entity: BulkPlan,
      notFound: () => planError('plan-not-found'),
      refuse: planError,
      target: targetOf,
      guards: planGuards,
      events: {},
    });
  }
}

/** Editors need all of its areas; an agency manages its own plans wherever they go. */
export function targetOf({ areas, sender }: Pick<BulkPlan, 'areas' | 'sender'>): Target {
  return sender === office ? { area: areas } : { area: areas, agency: sender };
}
