import { sql } from '#database';
import type { GuardTable } from '#lifecycle';
import { isInvited } from '../training-invitations.js';
import type { Training } from '../training-rows.js';
import type { Registration } from './registration.entity.js';
import type { RegistrationGuard } from './registration.workflow.js';

export interface RegistrationInput {
  /** The training, locked; of commands of accounts. */
  readonly training?: Pick<Training, 'status' | 'startsAt'>;
  /** The training in which a place became free. */
  readonly granted?: { readonly title: string; readonly startsAt: Date };
}

export const registrationGuards: GuardTable<RegistrationGuard, Registration, RegistrationInput> = {
  'registration-closed': ({ now, input: { training } }) =>
    training!.status === 'SCHEDULED' && training!.startsAt! > now,
  'kim-not-invited': ({ tx, after: { trainingId, kimId } }) => isInvited(tx, trainingId, sql`kim_id = ${kimId}`),
  'member-registered': { constraint: 'training_registration_once' },
  'scores-closed': ({ input: { training } }) => training!.status === 'SCHEDULED' || { detail: training!.status },
};
