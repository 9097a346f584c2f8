import { jakartaDate } from '#calendar';
import {
  type EventData,
  TrainingCancelled,
  TrainingChanged,
  TrainingCompleted,
  TrainingNear,
  TrainingPlaceGranted,
  TrainingScheduled,
} from '#contracts';
import { officersOf } from './kim-officers.js';
import { type Addressee, on, type ReactionRules } from './rule.js';

const invited = ({ invitedKimIds }: { readonly invitedKimIds: readonly string[] }) => officersOf(invitedKimIds);
const titleAndStart = ({ title, startsAt }: { readonly title: string; readonly startsAt: string }) => ({
  trainingTitle: title,
  startsOn: jakartaDate(new Date(startsAt)),
});

interface Participants {
  readonly kimId: string;
  readonly memberIds: readonly string[];
}

/** Each of these members, about their KIM. */
const membersOf = (participants: readonly Participants[]): Addressee[] =>
  participants.flatMap(({ kimId, memberIds }) =>
    memberIds.map((audienceId) => ({ audience: 'MEMBER', audienceId, about: { kind: 'KIM', id: kimId } })),
  );
const certified = (
  { attendance, certifiedMemberIds = [] }: EventData<typeof TrainingCompleted>,
  isCertified: boolean,
) =>
  membersOf(
    attendance.map(({ kimId, memberIds }) => ({
      kimId,
      memberIds: memberIds.filter((id) => certifiedMemberIds.includes(id) === isCertified),
    })),
  );
const title = ({ title: trainingTitle }: { readonly title: string }) => ({ trainingTitle });

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
  'notify-participants-when-training-is-near': [
    on(TrainingNear, {
      template: 'training-near',
      to: ({ participants }) => membersOf(participants),
      variables: titleAndStart,
    }),
  ],
  'notify-participants-when-training-is-completed': [
    on(
      TrainingCompleted,
      { template: 'training-certificate-issued', to: (completed) => certified(completed, true), variables: title },
      { template: 'training-completed', to: (completed) => certified(completed, false), variables: title },
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
