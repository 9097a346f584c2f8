import { Injectable } from '@nestjs/common';
import { Lifecycle, Lifecycles } from '#lifecycle';
import { AreaService } from '../areas/area.service.js';
import { storeInvitations } from './training-invitations.js';
import type { Training } from './training-rows.js';
import { trainingStore } from './training-store.js';
import { TrainingEntity } from './training.entity.js';
import { trainingError } from './training.errors.js';
import { trainingEvents } from './training.events.js';
import { trainingGuards, type TrainingInput } from './training.guards.js';
import { trainingWorkflow } from './training.workflow.js';
import { trainingWords } from './training.words.js';

@Injectable()
export class TrainingLifecycle extends Lifecycle<typeof trainingWorkflow, Training, TrainingInput> {
  constructor(lifecycles: Lifecycles, areas: AreaService) {
    super(lifecycles, {
      workflow: trainingWorkflow,
      words: trainingWords,
      entity: TrainingEntity,
      store: trainingStore,
      notFound: () => trainingError('training-not-found'),
      refuse: trainingError,
      target: () => ({}),
      guards: trainingGuards(areas),
      events: trainingEvents,
    });
    this.observe({
      applied: async (tx, steps) => {
        for (const { after, input } of steps) if (input.invited) await storeInvitations(tx, after.id, input.invited);
      },
    });
  }
}
