import { Injectable } from '@nestjs/common';
import { Lifecycle, Lifecycles } from '#lifecycle';
import { readKim } from '../../kims/kim-rows.js';
import { targetOf } from '../../kims/kim-visibility.js';
import { InvitationEntity } from './invitation.entity.js';
import { invitationError } from './invitation.errors.js';
import { invitationEvents } from './invitation.events.js';
import { invitationGuards, type InvitationInput } from './invitation.guards.js';
import { invitationWords } from './invitation.words.js';
import { invitationWorkflow } from './invitation.workflow.js';

@Injectable()
export class InvitationLifecycle extends Lifecycle<typeof invitationWorkflow, InvitationEntity, InvitationInput> {
  constructor(lifecycles: Lifecycles) {
    super(lifecycles, {
      workflow: invitationWorkflow,
      words: invitationWords,
      entity: InvitationEntity,
      notFound: () => invitationError('invitation-not-found'),
      refuse: invitationError,
      target: async ({ kimId }, tx) => targetOf(await readKim(tx, kimId)),
      guards: invitationGuards,
      events: invitationEvents,
    });
  }
}
