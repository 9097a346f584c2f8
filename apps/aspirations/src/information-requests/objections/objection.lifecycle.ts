import { Injectable } from '@nestjs/common';
import { Lifecycle, Lifecycles } from '#lifecycle';
import { informationRequestError } from '../information-request.errors.js';
import { InformationObjection } from './objection.entity.js';
import { objectionEvents } from './objection.events.js';
import { objectionGuards, type ObjectionInput } from './objection.guards.js';
import { objectionWorkflow } from './objection.workflow.js';
import { objectionWords } from './objection.words.js';

/** The only way by which an objection changes. */
@Injectable()
export class ObjectionLifecycle extends Lifecycle<typeof objectionWorkflow, InformationObjection, ObjectionInput> {
  constructor(lifecycles: Lifecycles) {
    super(lifecycles, {
      workflow: objectionWorkflow,
      words: objectionWords,
      entity: InformationObjection,
      notFound: () => informationRequestError('information-objection-not-found'),
      refuse: informationRequestError,
      target: ({ villageCode }) => ({ area: villageCode }),
      guards: objectionGuards,
      events: objectionEvents,
      derive: ({ after, now }) => (after.status === 'FILED' ? {} : { endedAt: now }),
    });
  }
}
