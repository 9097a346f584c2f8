import type { trainingModes } from '#contracts';
import type { Database, Transaction } from '#database';
import type { MaturityLevel } from '../maturity/maturity-formula.js';
import { trainingError } from './training.errors.js';
import type { SuggestionCode } from './suggestions/suggestion.rules.js';
import type { TrainingMaterial } from './training-materials.js';
import type { TrainingAction, TrainingStatus } from './training.workflow.js';

export interface TrainingSession {
  readonly id: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string | null;
  readonly link: string | null;
}

/** A training as it is in the database, with its sessions in the order of their times. */
export interface Training {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly description: string | null;
  readonly mode: (typeof trainingModes)[number];
  readonly status: TrainingStatus;
  readonly capacity: number;
  readonly registered: number;
  readonly waiting: number;
  readonly requiredSessions: number | null;
  readonly passScore: number | null;
  readonly invitedAreaCodes: readonly string[];
  readonly invitedKimIds: readonly string[];
  readonly invitedLevels: readonly MaturityLevel[];
  readonly invitedNeeds: readonly SuggestionCode[];
  readonly materials: readonly TrainingMaterial[];
  readonly sessions: readonly TrainingSession[];
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

type Row = Omit<Training, 'sessions'> & {
  readonly sessions: readonly (Omit<TrainingSession, 'startsAt' | 'endsAt'> & { startsAt: string; endsAt: string })[];
};

const counted = (state: 'REGISTERED' | 'WAITING') =>
  `(SELECT count(*)::int FROM training_registration WHERE training_id = training.id AND state = '${state}')`;

const columns = `
  id, version, title, description, mode, status, capacity, materials,
  required_sessions AS "requiredSessions", pass_score AS "passScore",
  invited_area_codes AS "invitedAreaCodes", invited_kim_ids::text[] AS "invitedKimIds",
  invited_levels AS "invitedLevels", invited_needs AS "invitedNeeds",
  starts_at AS "startsAt", ends_at AS "endsAt", created_at AS "createdAt", updated_at AS "updatedAt",
  ${counted('REGISTERED')} AS registered, ${counted('WAITING')} AS waiting,
  (SELECT coalesce(json_agg(json_build_object('id', session.id, 'startsAt', session.starts_at, 'endsAt', session.ends_at,
                                              'place', place, 'link', link) ORDER BY session.starts_at, session.id), '[]')
     FROM training_session session WHERE training_id = training.id) AS sessions`;

type Source = Pick<Database | Transaction, 'query'>;

/** @param rest what follows `FROM training`, of the code's own */
export async function readTrainings(source: Source, rest: string, values: readonly unknown[]): Promise<Training[]> {
  const rows = await source.query<Row>(`SELECT ${columns} FROM training ${rest}`, values);
  return rows.map((row) => ({
    ...row,
    sessions: row.sessions.map((session) => ({
      ...session,
      startsAt: new Date(session.startsAt),
      endsAt: new Date(session.endsAt),
    })),
  }));
}

/** @throws 'training-not-found' */
export async function readTraining(source: Source, id: string): Promise<Training> {
  const [training] = await readTrainings(source, `WHERE id = $1`, [id]);
  if (!training) throw trainingError('training-not-found');
  return training;
}

/**
 * The training, and nobody else changes it, its sessions or the places in it until the transaction ends. The row is locked
 * before it is read: in one statement the rest would be that of the moment at which waiting for the lock began.
 *
 * @throws 'training-not-found'
 */
export async function lockTraining(tx: Transaction, id: string): Promise<Training> {
  await tx.query(`SELECT FROM training WHERE id = $1 FOR UPDATE`, [id]);
  return readTraining(tx, id);
}

export async function insertTraining(tx: Transaction, training: Training): Promise<void> {
  await tx.query(
    `INSERT INTO training (id, version, title, description, status, capacity, required_sessions, pass_score,
                           invited_area_codes, invited_kim_ids, materials, starts_at, ends_at, updated_at,
                           invited_levels, invited_needs, mode, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
    [...changeable(training), training.mode, training.createdAt],
  );
  await replaceSessions(tx, training);
}

/** Stores a changed training whose row is locked. */
export async function updateTraining(tx: Transaction, training: Training): Promise<void> {
  await tx.query(
    `UPDATE training SET version = $2, title = $3, description = $4, status = $5, capacity = $6, required_sessions = $7,
            pass_score = $8, invited_area_codes = $9, invited_kim_ids = $10, materials = $11, starts_at = $12,
            ends_at = $13, updated_at = $14, invited_levels = $15, invited_needs = $16
      WHERE id = $1`,
    changeable(training),
  );
}

/** Makes the sessions of a training just these; those that stay keep their ids. */
export async function replaceSessions(tx: Transaction, { id, sessions }: Training): Promise<void> {
  await tx.query(`DELETE FROM training_session WHERE training_id = $1 AND id <> ALL ($2::uuid[])`, [
    id,
    sessions.map((session) => session.id),
  ]);
  await tx.query(
    `INSERT INTO training_session (id, training_id, starts_at, ends_at, place, link)
     SELECT id, $1, starts_at, ends_at, place, link
       FROM unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[], $5::text[], $6::text[])
            AS given(id, starts_at, ends_at, place, link)
     ON CONFLICT (id) DO UPDATE
        SET starts_at = excluded.starts_at, ends_at = excluded.ends_at, place = excluded.place, link = excluded.link`,
    [
      id,
      sessions.map((session) => session.id),
      sessions.map(({ startsAt }) => startsAt),
      sessions.map(({ endsAt }) => endsAt),
      sessions.map(({ place }) => place),
      sessions.map(({ link }) => link),
    ],
  );
}

/** What led to the version that the training has now. */
export async function recordTrainingTransition(
  tx: Transaction,
  training: Training,
  transition: { action: TrainingAction; from: TrainingStatus | null; actor: string; reason?: string },
): Promise<void> {
  await tx.query(
    `INSERT INTO training_history (training_id, version, action, from_status, to_status, reason, actor, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      training.id,
      training.version,
      transition.action,
      transition.from,
      training.status,
      transition.reason ?? null,
      transition.actor,
      training.updatedAt,
    ],
  );
}

function changeable(training: Training): unknown[] {
  return [
    training.id,
    training.version,
    training.title,
    training.description,
    training.status,
    training.capacity,
    training.requiredSessions,
    training.passScore,
    training.invitedAreaCodes,
    training.invitedKimIds,
    JSON.stringify(training.materials),
    training.startsAt,
    training.endsAt,
    training.updatedAt,
    training.invitedLevels,
    training.invitedNeeds,
  ];
}
