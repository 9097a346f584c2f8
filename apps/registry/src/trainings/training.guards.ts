import type { FieldError } from '#http-api';
import type { GuardResult, GuardTable } from '#lifecycle';
import type { AreaService } from '../areas/area.service.js';
import { announcementFaults } from './announcement.rules.js';
import { pastFaults, sessionFaults } from './session.rules.js';
import { type Invitation, unknownKims } from './training-invitations.js';
import type { Training } from './training-rows.js';
import { hasAttendance } from './training-event-data.js';
import type { NewTraining } from './training.dto.js';
import type { TrainingGuard } from './training.workflow.js';

export interface TrainingInput {
  /** The invitation as the command brings it. */
  readonly invitation?: NewTraining['invitation'] | undefined;
  /** The KIM that the training invites with this step; of an announced training only. */
  readonly invited?: readonly Invitation[];
  readonly changes?: Partial<Training>;
}

export function trainingGuards(areas: AreaService): GuardTable<TrainingGuard, Training, TrainingInput> {
  return {
    'session-misplaced': ({ action, now, after: { sessions, mode } }) =>
      none(action === 'schedule' ? pastFaults(sessions, now) : sessionFaults(sessions, mode)),
    'training-invitation-unknown': async ({ tx, input: { invitation } }) => {
      if (!invitation) return true;
      const { areaCodes, kimIds } = invitation;
      const unknown = new Set([...(await areas.unknown(tx, areaCodes)), ...(await unknownKims(tx, kimIds))]);
      const faults = (field: string, values: readonly string[]): FieldError[] =>
        values.flatMap((value, index) =>
          unknown.has(value) ? [{ pointer: `/invitation/${field}/${index}`, detail: value }] : [],
        );
      return none([...faults('areaCodes', areaCodes), ...faults('kimIds', kimIds)]);
    },
    'training-incomplete': ({ action, after, input: { invited = [] } }) =>
      none(announcementFaults(after, action === 'schedule' && invited.length === 0)),
    'capacity-below-registered': ({ before, after }) => after.capacity >= before!.registered,
    'session-attended': async ({ tx, before, after }) => {
      const remaining = new Set(after.sessions.map(({ id }) => id));
      const removed = before!.sessions.map(({ id }) => id).filter((id) => !remaining.has(id));
      return removed.length === 0 || !(await hasAttendance(tx, removed));
    },
    'training-not-over': ({ now, after: { endsAt } }) => endsAt! <= now,
  };
}

function none(errors: FieldError[]): GuardResult {
  return errors.length === 0 || { errors };
}
