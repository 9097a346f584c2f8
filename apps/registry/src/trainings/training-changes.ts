import { v7 as uuidv7 } from 'uuid';
import { spanOf } from './session.rules.js';
import type { Training, TrainingSession } from './training-rows.js';
import type { NewTraining, SessionInput, TrainingChange } from './training.dto.js';
import { trainingError } from './training.errors.js';

/** What a change of a training changes. @throws 'session-unknown' */
export function changesOf(training: Training, { invitation, sessions, ...change }: TrainingChange): Partial<Training> {
  return {
    ...(change as Partial<Training>),
    ...(invitation && invitedBy(invitation)),
    ...(sessions && sessionsOf(sessions, training.sessions)),
  };
}

/** The invitation of a request as a training stores it. */
export function invitedBy({ areaCodes, kimIds, levels, needs }: NewTraining['invitation']) {
  return {
    invitedAreaCodes: areaCodes.toSorted(),
    invitedKimIds: kimIds.toSorted(),
    invitedLevels: levels.toSorted(),
    invitedNeeds: needs.toSorted(),
  };
}

/** The sessions of a request as a training stores them. @throws 'session-unknown' for an id that no present session has */
export function sessionsOf(
  given: readonly SessionInput[],
  present: readonly TrainingSession[],
): Pick<Training, 'sessions' | 'startsAt' | 'endsAt'> {
  const unused = new Set(present.map(({ id }) => id));
  const errors = given.flatMap(({ id }, index) =>
    id === undefined || unused.delete(id) ? [] : [{ pointer: `/sessions/${index}/id`, detail: id }],
  );
  if (errors.length > 0) throw trainingError('session-unknown', { errors });
  const sessions = given.map(({ id, startsAt, endsAt, place, link }) => ({
    id: id ?? uuidv7(),
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
    place,
    link,
  }));
  return { sessions, ...spanOf(sessions) };
}
