import { Inject, Injectable } from '@nestjs/common';
import { Lifecycle, Lifecycles } from '#lifecycle';
import { readKim } from '../../kims/kim-rows.js';
import { targetOf } from '../../kims/kim-visibility.js';
import { type RegistrySettings, registrySettings } from '../../registry.settings.js';
import { networkError } from '../network.errors.js';
import { delegateGuards, type DelegateInput } from './delegate.guards.js';
import { delegateWorkflow } from './delegate.workflow.js';
import { delegateWords } from './delegate.words.js';
import { type ForumDelegate, ForumDelegateEntity } from './forum-delegate.entity.js';

@Injectable()
export class DelegateLifecycle extends Lifecycle<typeof delegateWorkflow, ForumDelegate, DelegateInput> {
  constructor(lifecycles: Lifecycles, @Inject(registrySettings) settings: RegistrySettings) {
    super(lifecycles, {
      workflow: delegateWorkflow,
      words: delegateWords,
      entity: ForumDelegateEntity,
      historyNoun: 'forum-delegate',
      notFound: () => networkError('delegate-not-found'),
      refuse: networkError,
      target: async ({ kimId }, tx) => targetOf(await readKim(tx, kimId)),
      guards: delegateGuards(settings.REGISTRY_FORUM_DELEGATES),
      events: {},
    });
  }
}
