import { jakartaDate } from '#calendar';
import { sql } from '#database';
import type { GuardTable } from '#lifecycle';
import { isInvited } from '../training-invitations.js';
import type { Training } from '../training-rows.js';
import type { Registration } from './registration.entity.js';
import type { RegistrationGuard } from './registration.workflow.js';

export interface RegistrationInput {
  /** The training, locked; of commands of accounts. */
  readonly training?: Pick<Training, 'status' | 'startsAt' | 'registrationUntil' | 'placesPerKim'>;
  /** The training in which a place became free. */
  readonly granted?: { readonly title: string; readonly startsAt: Date };
}

export const registrationGuards: GuardTable<RegistrationGuard, Registration, RegistrationInput> = {
  'registration-closed': ({ now, input: { training } }) =>
    training!.status === 'SCHEDULED' && training!.startsAt! > now,
  'registration-deadline-passed': ({ now, input: { training } }) =>
    training!.registrationUntil === null ||
    jakartaDate(now) <= training!.registrationUntil || { detail: training!.registrationUntil },
  'kim-places-taken': async ({ tx, after: { trainingId, kimId }, input: { training } }) => {
    const most = training!.placesPerKim;
    if (most === null) return true;
    const taken = await tx.query(sql`
      SELECT FROM training_registration
       WHERE training_id = ${trainingId} AND kim_id = ${kimId} AND status <> 'WITHDRAWN' LIMIT ${most}`);
    return taken.length < most || { detail: String(most) };
  },
  'kim-not-invited': ({ tx, after: { trainingId, kimId } }) => isInvited(tx, trainingId, sql`kim_id = ${kimId}`),
  'member-registered': { constraint: 'training_registration_once' },
  'scores-closed': ({ input: { training } }) => training!.status === 'SCHEDULED' || { detail: training!.status },
};
