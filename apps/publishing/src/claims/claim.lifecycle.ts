import { Injectable } from '@nestjs/common';
import { Lifecycle, Lifecycles } from '#lifecycle';
import { Claim } from './claim.entity.js';
import { claimError } from './claim.errors.js';
import { claimEvents } from './claim.events.js';
import { claimGuards, type ClaimInput } from './claim.guards.js';
import { claimWorkflow } from './claim.workflow.js';
import { claimWords } from './claim.words.js';

/** The only way by which the state of a claim changes; what its reports add up to has no version. */
@Injectable()
export class ClaimLifecycle extends Lifecycle<typeof claimWorkflow, Claim, ClaimInput> {
  constructor(lifecycles: Lifecycles) {
    super(lifecycles, {
      workflow: claimWorkflow,
      words: claimWords,
      entity: Claim,
      notFound: () => claimError('claim-not-found'),
      refuse: claimError,
      target: ({ villageCodes }) => ({ area: villageCodes }),
      guards: claimGuards,
      events: claimEvents,
    });
  }
}
