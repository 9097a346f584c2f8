import { columnsOf, empty, type Queryable, sql, type Sql, type Transaction } from '#database';
import type { TrainingSessionEntity } from './training-session.entity.js';
import { TrainingEntity } from './training.entity.js';
import { trainingError } from './training.errors.js';

export type TrainingSession = Readonly<Omit<TrainingSessionEntity, 'trainingId'>>;

/** A training with its sessions, in the order of their times, and the numbers of its registrations. */
export interface Training extends Readonly<TrainingEntity> {
  readonly registered: number;
  readonly waiting: number;
  readonly sessions: readonly TrainingSession[];
}

export type TrainingRow = Omit<Training, 'sessions'> & {
  readonly sessions: readonly (Omit<TrainingSession, 'startsAt' | 'endsAt'> & { startsAt: string; endsAt: string })[];
};

const counted = (status: 'REGISTERED' | 'WAITING') => sql`
  (SELECT count(*)::int FROM training_registration WHERE training_id = training.id AND status = ${status})`;

/** The columns of a `TrainingRow`, of the table `training`. */
export const trainingColumns = sql`
  ${columnsOf(TrainingEntity, 'training')}, ${counted('REGISTERED')} AS registered, ${counted('WAITING')} AS waiting,
  (SELECT coalesce(json_agg(json_build_object('id', session.id, 'startsAt', session.starts_at,
                                              'endsAt', session.ends_at, 'place', place, 'link', link)
                            ORDER BY session.starts_at, session.id), '[]')
     FROM training_session session WHERE training_id = training.id) AS sessions`;

export function toTraining(row: TrainingRow): Training {
  const sessions = row.sessions.map((session) => ({
    ...session,
    startsAt: new Date(session.startsAt),
    endsAt: new Date(session.endsAt),
  }));
  return { ...row, sessions };
}

/** @param rest what follows `FROM training` */
export async function readTrainings(source: Queryable, rest: Sql = empty): Promise<Training[]> {
  return (await source.query<TrainingRow>(sql`SELECT ${trainingColumns} FROM training ${rest}`)).map(toTraining);
}

/** @throws 'training-not-found' */
export async function readTraining(source: Queryable, id: string): Promise<Training> {
  const [training] = await readTrainings(source, sql`WHERE id = ${id}`);
  if (!training) throw trainingError('training-not-found');
  return training;
}

/** Locks the row of a training, if it exists, against its completion and edits; several transactions may hold the lock. */
export async function lockTrainingShared(tx: Transaction, id: string): Promise<void> {
  await tx.query(sql`SELECT FROM training WHERE id = ${id} FOR SHARE`);
}
