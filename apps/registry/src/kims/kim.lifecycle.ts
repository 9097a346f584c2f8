import { Inject, Injectable } from '@nestjs/common';
import { Lifecycle, Lifecycles } from '#lifecycle';
import { jakartaDate } from '#calendar';
import { registrySettings } from '../registry.settings.js';
import type { RequirementSettings } from './kim-completeness.js';
import { type Kim, kimStore } from './kim-rows.js';
import { targetOf } from './kim-visibility.js';
import { KimEntity } from './kim.entity.js';
import { kimError } from './kim.errors.js';
import { kimEventBuilders } from './kim.events.js';
import { kimGuards, type KimInput } from './kim.guards.js';
import { kimWorkflow } from './kim.workflow.js';
import { kimWords } from './kim.words.js';

@Injectable()
export class KimLifecycle extends Lifecycle<typeof kimWorkflow, Kim, KimInput> {
  constructor(lifecycles: Lifecycles, @Inject(registrySettings) settings: RequirementSettings) {
    super(lifecycles, {
      workflow: kimWorkflow,
      words: kimWords,
      entity: KimEntity,
      store: kimStore,
      notFound: () => kimError('kim-not-found'),
      refuse: kimError,
      target: targetOf,
      guards: kimGuards(settings),
      events: kimEventBuilders,
      derive: ({ before, after, now }) =>
        after.status === 'ACTIVE' && before?.status !== 'ACTIVE' ? { activeSince: jakartaDate(now) } : {},
      historyColumns: ({ after }) => ({ villageCodes: after.villageCodes }),
    });
  }
}
