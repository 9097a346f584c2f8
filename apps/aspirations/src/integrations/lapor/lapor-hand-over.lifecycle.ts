import { Injectable } from '@nestjs/common';
import { Lifecycle, Lifecycles } from '#lifecycle';
import { AspirationLifecycle } from '../../aspirations/aspiration.lifecycle.js';
import { targetOf } from '../../aspirations/aspiration.step.js';
import { LaporHandOver } from './lapor-hand-over.entity.js';
import { laporHandOverWorkflow } from './lapor-hand-over.workflow.js';
import { laporHandOverWords } from './lapor-hand-over.words.js';
import { laporError } from './lapor.errors.js';

/** Hand-overs; the aspiration is locked before its hand-over. */
@Injectable()
export class LaporHandOverLifecycle extends Lifecycle<typeof laporHandOverWorkflow, LaporHandOver> {
  constructor(lifecycles: Lifecycles, aspirations: AspirationLifecycle) {
    super(lifecycles, {
      workflow: laporHandOverWorkflow,
      words: laporHandOverWords,
      entity: LaporHandOver,
      notFound: () => laporError('lapor-hand-over-not-found'),
      refuse: laporError,
      target: async ({ id }, tx) => targetOf(await aspirations.lock(tx, id)),
      guards: {},
      events: {},
    });
  }
}
