import { Injectable } from '@nestjs/common';
import { TrainingPlaceGranted } from '#contracts';
import { Lifecycle, Lifecycles } from '#lifecycle';
import { readKim } from '../../kims/kim-rows.js';
import { targetOf } from '../../kims/kim-visibility.js';
import { checkAccessOrMandate } from '../../members/mandates/mandate-access.js';
import { trainingError } from '../training.errors.js';
import { type Registration, RegistrationEntity } from './registration.entity.js';
import { registrationGuards, type RegistrationInput } from './registration.guards.js';
import { registrationWorkflow } from './registration.workflow.js';
import { registrationWords } from './registration.words.js';

@Injectable()
export class RegistrationLifecycle extends Lifecycle<typeof registrationWorkflow, Registration, RegistrationInput> {
  constructor(lifecycles: Lifecycles) {
    const { access } = lifecycles;
    super(lifecycles, {
      workflow: registrationWorkflow,
      words: registrationWords,
      entity: RegistrationEntity,
      notFound: () => trainingError('registration-not-found'),
      refuse: trainingError,
      target: async ({ kimId }, tx) => targetOf(await readKim(tx, kimId)),
      authorize: async (tx, { actor, permission, subject }) => {
        if (permission !== 'training.register-any') return access.check(actor, permission, {});
        const kim = await readKim(tx, subject.kimId);
        return checkAccessOrMandate(access, tx, actor, permission, kim, 'REGISTER_FOR_TRAININGS');
      },
      guards: registrationGuards,
      events: {
        TrainingPlaceGranted: ({ after: { id, version, trainingId, kimId, memberId }, input: { granted } }) =>
          TrainingPlaceGranted({
            registrationId: id,
            version,
            trainingId,
            title: granted!.title,
            startsAt: granted!.startsAt.toISOString(),
            kimId,
            memberId,
          }),
      },
    });
  }
}
