import { Injectable } from '@nestjs/common';
import { Lifecycle, Lifecycles } from '#lifecycle';
import { InformationNeed } from './need.entity.js';
import { needError } from './need.errors.js';
import { needEvents } from './need.events.js';
import { needGuards, type NeedInput } from './need.guards.js';
import { needWorkflow } from './need.workflow.js';
import { needWords } from './need.words.js';

/** The only way by which a need of information changes. */
@Injectable()
export class NeedLifecycle extends Lifecycle<typeof needWorkflow, InformationNeed, NeedInput> {
  constructor(lifecycles: Lifecycles) {
    super(lifecycles, {
      workflow: needWorkflow,
      words: needWords,
      entity: InformationNeed,
      notFound: () => needError('need-not-found'),
      refuse: needError,
      target: ({ kimId }) => (kimId === null ? {} : { kim: kimId }),
      guards: needGuards,
      events: needEvents,
    });
  }
}
