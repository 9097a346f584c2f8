import { jakartaDate } from '#calendar';
import { TrainingCancelled, TrainingChanged, TrainingPlaceGranted, TrainingScheduled } from '#contracts';
import { officersOf } from './kim-officers.js';
import { on, type ReactionRules } from './rule.js';

const invited = ({ invitedKimIds }: { readonly invitedKimIds: readonly string[] }) => officersOf(invitedKimIds);
const titleAndStart = ({ title, startsAt }: { readonly title: string; readonly startsAt: string }) => ({
  trainingTitle: title,
  startsOn: jakartaDate(new Date(startsAt)),
});

/** Notifications of trainings. */
export const trainingRules: ReactionRules = {
  'notify-officers-when-training-is-scheduled-or-cancelled': [
    on(TrainingScheduled, { template: 'training-scheduled', to: invited, variables: titleAndStart }),
    on(TrainingCancelled, { template: 'training-cancelled', to: invited, variables: titleAndStart }),
  ],
  'notify-officers-when-training-is-changed': [
    on(
      TrainingChanged,
      {
        template: 'training-scheduled',
        to: ({ newlyInvitedKimIds = [] }) => officersOf(newlyInvitedKimIds),
        variables: titleAndStart,
      },
      {
        template: 'training-changed',
        when: ({ isRescheduled = false }) => isRescheduled,
        to: ({ invitedKimIds, newlyInvitedKimIds = [] }) =>
          officersOf(invitedKimIds.filter((kimId) => !newlyInvitedKimIds.includes(kimId))),
        variables: titleAndStart,
      },
    ),
  ],
  // The officers registered the member; mail to them omits the name of the member.
  'notify-officers-when-training-place-is-granted': [
    on(TrainingPlaceGranted, {
      template: 'training-place-granted',
      to: ({ kimId }) => officersOf([kimId]),
      variables: titleAndStart,
    }),
  ],
};
