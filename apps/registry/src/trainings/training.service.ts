import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Access, type Actor } from '#access';
import { Attachments } from '#attachments';
import { TrainingChanged } from '#contracts';
import { Database, type Transaction } from '#database';
import { type Call, type FieldError, Idempotency, requireVersion } from '#http-api';
import { Outbox } from '#messaging';
import { transitionOf } from '#workflow';
import { AreaService } from '../areas/area.service.js';
import { grantAndPublishFreePlaces } from './participation/waitlist.js';
import { trainingError } from './training.errors.js';
import { sessionFaults, spanOf } from './session.rules.js';
import { hasAttendance, trainingEventData } from './training-event-data.js';
import { invitedKims, inviteKims, unknownKims } from './training-invitations.js';
import { storeMaterials } from './training-materials.js';
import {
  insertTraining,
  lockTraining,
  recordTrainingTransition,
  replaceSessions,
  type Training,
  type TrainingSession,
  updateTraining,
} from './training-rows.js';
import { type NewTraining, type SessionInput, type TrainingChange, type TrainingResponse } from './training.dto.js';
import { toTrainingResponse } from './training.dto.js';
import { requireAnnounceable } from './announcement.rules.js';
import { trainingWorkflow } from './training.workflow.js';

@Injectable()
export class TrainingService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
    private readonly areas: AreaService,
    private readonly attachments: Attachments,
  ) {}

  /** @throws 'session-misplaced', 'session-unknown', 'training-invitation-unknown' */
  async plan(body: NewTraining, actor: Actor, call: Call): Promise<TrainingResponse> {
    this.access.check(actor, 'training.plan', {});
    return this.idempotency.once(call, async (tx) => {
      const { invitation, sessions, ...fields } = body;
      await this.requireKnown(tx, invitation);
      const now = new Date();
      const training: Training = {
        ...fields,
        id: uuidv7(),
        version: 1,
        status: trainingWorkflow.initial,
        registered: 0,
        waiting: 0,
        ...invited(invitation),
        ...placed(sessions, [], body.mode),
        createdAt: now,
        updatedAt: now,
      };
      await insertTraining(tx, training);
      await storeMaterials(tx, this.attachments, training);
      await recordTrainingTransition(tx, training, { action: 'plan', from: null, actor: actor.subject });
      return toTrainingResponse(training, true);
    });
  }

  /**
   * Changes a draft, or an announced training before it is over: its invitation then only grows, and places that become
   * free by it are granted at once.
   *
   * @throws 'training-transition-refused', 'session-misplaced', 'session-unknown', 'session-attended',
   * 'training-invitation-unknown', 'training-incomplete', 'capacity-below-registered'
   */
  async edit(id: string, version: number, change: TrainingChange, actor: Actor): Promise<TrainingResponse> {
    return this.database.transaction(async (tx) => {
      const training = await lockTraining(tx, id);
      this.access.check(actor, 'training.edit', {});
      requireVersion(training.version, version);
      const transition = transitionOf(trainingWorkflow, training.status, 'edit');
      if (!transition) throw trainingError('training-transition-refused', { detail: `${training.status} → edit` });
      const changed = applied(training, change);
      if (change.invitation) await this.requireKnown(tx, change.invitation);
      if (changed.capacity < training.registered) throw trainingError('capacity-below-registered');
      if (change.sessions) await requireNoAttendance(tx, training, changed);

      await updateTraining(tx, changed);
      if (change.materials) await storeMaterials(tx, this.attachments, changed, training.materials);
      if (change.sessions) await replaceSessions(tx, changed);
      await recordTrainingTransition(tx, changed, { action: 'edit', from: training.status, actor: actor.subject });
      if (transition.emits === null) return toTrainingResponse(changed, true);

      await inviteKims(tx, changed);
      const kimIds = await invitedKims(tx, id);
      requireAnnounceable(changed, kimIds);
      await this.outbox.add(tx, TrainingChanged({ ...trainingEventData(changed), invitedKimIds: kimIds }));
      const granted = await grantAndPublishFreePlaces(tx, this.outbox, [id], actor.subject);
      const { registered, waiting } = changed;
      return toTrainingResponse({ ...changed, registered: registered + granted, waiting: waiting - granted }, true);
    });
  }

  private async requireKnown(tx: Transaction, { areaCodes, kimIds }: NewTraining['invitation']): Promise<void> {
    const unknown = new Set([...(await this.areas.unknown(tx, areaCodes)), ...(await unknownKims(tx, kimIds))]);
    const faults = (field: string, values: readonly string[]): FieldError[] =>
      values.flatMap((value, index) =>
        unknown.has(value) ? [{ pointer: `/invitation/${field}/${index}`, detail: value }] : [],
      );
    const errors = [...faults('areaCodes', areaCodes), ...faults('kimIds', kimIds)];
    if (errors.length > 0) throw trainingError('training-invitation-unknown', { errors });
  }
}

function invited({ areaCodes, kimIds, levels, needs }: NewTraining['invitation']) {
  return {
    invitedAreaCodes: areaCodes.toSorted(),
    invitedKimIds: kimIds.toSorted(),
    invitedLevels: levels.toSorted(),
    invitedNeeds: needs.toSorted(),
  };
}

function applied(training: Training, { invitation, sessions, ...change }: TrainingChange): Training {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  return {
    ...training,
    ...given,
    ...(invitation && invited(invitation)),
    ...(sessions && placed(sessions, training.sessions, training.mode)),
    version: training.version + 1,
    updatedAt: new Date(),
  };
}

/** The sessions as they will be stored. */
function placed(
  given: readonly SessionInput[],
  present: readonly TrainingSession[],
  mode: Training['mode'],
): Pick<Training, 'sessions' | 'startsAt' | 'endsAt'> {
  const known = new Set(present.map(({ id }) => id));
  const named = new Set<string>();
  const unknownSessions = given.flatMap(({ id }, index) => {
    const isUnknown = id !== undefined && (!known.has(id) || named.has(id));
    if (id !== undefined) named.add(id);
    return isUnknown ? [{ pointer: `/sessions/${index}/id`, detail: id }] : [];
  });
  if (unknownSessions.length > 0) throw trainingError('session-unknown', { errors: unknownSessions });
  const sessions = given.map(({ id, startsAt, endsAt, place, link }) => ({
    id: id ?? uuidv7(),
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
    place,
    link,
  }));
  const errors = sessionFaults(sessions, mode);
  if (errors.length > 0) throw trainingError('session-misplaced', { errors });
  return {
    sessions: sessions.toSorted((one, other) => Number(one.startsAt) - Number(other.startsAt)),
    ...spanOf(sessions),
  };
}

async function requireNoAttendance(tx: Transaction, before: Training, after: Training): Promise<void> {
  const remaining = new Set(after.sessions.map(({ id }) => id));
  const leftOut = before.sessions.map(({ id }) => id).filter((id) => !remaining.has(id));
  if (leftOut.length > 0 && (await hasAttendance(tx, leftOut))) throw trainingError('session-attended');
}
