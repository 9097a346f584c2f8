import { isDeepStrictEqual } from 'node:util';
import { TrainingCancelled, TrainingChanged, TrainingCompleted, TrainingScheduled } from '#contracts';
import type { EventTable } from '#lifecycle';
import { jakartaDate } from '#calendar';
import { attendanceByKim, certifiedMembers, trainingEventData } from './training-event-data.js';
import { invitedKims, newlyInvitedKims } from './training-invitations.js';
import type { Training } from './training-rows.js';

export const trainingEvents: EventTable<Training, object> = {
  TrainingScheduled: async ({ tx, after }) =>
    TrainingScheduled({ ...trainingEventData(after), invitedKimIds: await invitedKims(tx, after.id) }),
  TrainingChanged: async ({ tx, before, after }) =>
    TrainingChanged({
      ...trainingEventData(after),
      invitedKimIds: await invitedKims(tx, after.id),
      newlyInvitedKimIds: await newlyInvitedKims(tx, after.id),
      isRescheduled: !isDeepStrictEqual(before!.sessions, after.sessions),
    }),
  TrainingCancelled: async ({ tx, after }) =>
    TrainingCancelled({ ...trainingEventData(after), invitedKimIds: await invitedKims(tx, after.id) }),
  TrainingCompleted: async ({ tx, after, now }) =>
    TrainingCompleted({
      ...trainingEventData(after),
      heldOn: jakartaDate(after.endsAt!),
      attendance: await attendanceByKim(tx, after.id),
      certifiedMemberIds: await certifiedMembers(tx, after.id),
      completedAt: now.toISOString(),
    }),
};
