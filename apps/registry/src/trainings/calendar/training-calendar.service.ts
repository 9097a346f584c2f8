import { Injectable } from '@nestjs/common';
import { Database, sql, type Sql } from '#database';
import { trainingError } from '../training.errors.js';
import { type CalendarSession, calendarOf } from './training-calendar.js';

/** How long trainings stay in the feed after their end. */
const retentionDays = 90;
const maxSessions = 1000;

@Injectable()
export class TrainingCalendar {
  constructor(private readonly database: Database) {}

  /** All announced trainings, cancelled ones included, so that calendars remove them. */
  async all(): Promise<string> {
    const sessions = await this.sessions(sql`training.ends_at > now() - ${retentionDays}::int * interval '1 day'`);
    return calendarOf('Bimtek KIM Kabupaten Bogor', sessions);
  }

  /** @throws 'training-not-found', also for a training that was never announced */
  async one(id: string): Promise<string> {
    const sessions = await this.sessions(sql`training.id = ${id}`);
    const [first] = sessions;
    if (!first) throw trainingError('training-not-found');
    return calendarOf(first.title, sessions);
  }

  private sessions(condition: Sql): Promise<CalendarSession[]> {
    return this.database.query<CalendarSession>(sql`
      SELECT session.id, version, title, description, mode, status = 'CANCELLED' AS cancelled, place, session.starts_at,
             session.ends_at, updated_at
        FROM training JOIN training_session session ON training_id = training.id
       WHERE ${condition} AND status <> 'DRAFT'
         AND EXISTS (SELECT FROM training_invitation WHERE training_id = training.id)
       ORDER BY session.starts_at DESC, session.id LIMIT ${maxSessions}`);
  }
}
