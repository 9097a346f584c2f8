import { Injectable } from '@nestjs/common';
import { Lifecycle, Lifecycles } from '#lifecycle';
import { jakartaDate } from '#calendar';
import { readKim } from '../../kims/kim-rows.js';
import { targetOf } from '../../kims/kim-visibility.js';
import { checkAccessOrMandate } from '../../members/mandates/mandate-access.js';
import { networkError } from '../network.errors.js';
import { type HelpRequest, HelpRequestEntity } from './help-request.entity.js';
import { helpEvents } from './help.events.js';
import { helpGuards, type HelpInput } from './help.guards.js';
import { helpWorkflow } from './help.workflow.js';
import { helpWords } from './help.words.js';

@Injectable()
export class HelpLifecycle extends Lifecycle<typeof helpWorkflow, HelpRequest, HelpInput> {
  constructor(lifecycles: Lifecycles) {
    super(lifecycles, {
      workflow: helpWorkflow,
      words: helpWords,
      entity: HelpRequestEntity,
      notFound: () => networkError('help-request-not-found'),
      refuse: networkError,
      target: async ({ kimId }, tx) => targetOf(await readKim(tx, kimId)),
      authorize: async (tx, { actor, permission, subject }) => {
        const kim = await readKim(tx, subject.kimId);
        await checkAccessOrMandate(lifecycles.access, tx, actor, permission, kim, 'MANAGE_NETWORK');
      },
      guards: helpGuards,
      events: helpEvents,
      derive: ({ action, now }) => (action === 'finish' ? { doneOn: jakartaDate(now) } : {}),
    });
  }
}
