import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { trainingError } from '../training.errors.js';
import { type CalendarSession, calendarOf } from './training-calendar.js';

/** So long after their end trainings stay in the feed. */
const retentionDays = 90;
const maxSessions = 1000;

@Injectable()
export class TrainingCalendar {
  constructor(private readonly database: Database) {}

  /** Everything that was announced and is not long over; what was called off, too, so that calendars cross it out. */
  async all(): Promise<string> {
    const sessions = await this.sessions(`training.ends_at > now() - $1 * interval '1 day'`, retentionDays);
    return calendarOf('Bimtek KIM Kabupaten Bogor', sessions);
  }

  /** @throws 'training-not-found' also when it was never announced */
  async one(id: string): Promise<string> {
    const sessions = await this.sessions(`training.id = $1`, id);
    const [first] = sessions;
    if (!first) throw trainingError('training-not-found');
    return calendarOf(first.title, sessions);
  }

  private sessions(which: string, value: string | number): Promise<CalendarSession[]> {
    return this.database.query<CalendarSession>(
      `SELECT session.id, version, title, description, mode, status = 'CANCELLED' AS cancelled, place,
              session.starts_at AS "startsAt", session.ends_at AS "endsAt", updated_at AS "updatedAt"
         FROM training JOIN training_session session ON training_id = training.id
        WHERE ${which} AND status <> 'DRAFT'
          AND EXISTS (SELECT FROM training_invitation WHERE training_id = training.id)
        ORDER BY session.starts_at DESC, session.id LIMIT ${maxSessions}`,
      [value],
    );
  }
}
