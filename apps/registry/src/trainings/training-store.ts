import { In, Not } from 'typeorm';
import { sql, type Transaction } from '#database';
import type { SubjectStore } from '#lifecycle';
import { readTrainings, type Training } from './training-rows.js';
import { TrainingSessionEntity } from './training-session.entity.js';
import { TrainingEntity } from './training.entity.js';

/** The row of a training with its sessions; a change locks the row. */
export const trainingStore: Partial<SubjectStore<Training>> = {
  /** Locks the row before it reads: in one statement, sessions and counts would be those from before the wait for the lock. */
  lock: async (tx, ids) => {
    await tx.query(sql`SELECT FROM training WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`);
    return readTrainings(tx, sql`WHERE id = ANY (${ids}::uuid[]) ORDER BY id`);
  },
  insert: async (tx, { registered: _registered, waiting: _waiting, sessions, ...row }) => {
    await tx.manager.insert(TrainingEntity, row);
    await replaceSessions(tx, row.id, sessions);
  },
  update: async (tx, training, changed) => {
    const columns = changed.filter((property) => !['sessions', 'registered', 'waiting'].includes(property));
    const values = Object.fromEntries(columns.map((column) => [column, training[column]]));
    await tx.manager.update(TrainingEntity, { id: training.id }, values);
    if (changed.includes('sessions')) await replaceSessions(tx, training.id, training.sessions);
  },
};

/** Stores exactly these sessions of a training; those that stay keep their ids. */
async function replaceSessions(tx: Transaction, trainingId: string, sessions: Training['sessions']): Promise<void> {
  await tx.manager.delete(TrainingSessionEntity, { trainingId, id: Not(In(sessions.map(({ id }) => id))) });
  if (sessions.length === 0) return;
  await tx.manager.upsert(
    TrainingSessionEntity,
    sessions.map((session) => ({ ...session, trainingId })),
    ['id'],
  );
}
