import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { Actor } from '#access';
import { Database, isUniqueViolation } from '#database';
import { type Call, cursorValues, Idempotency, pageOf } from '#http-api';
import { trainingError } from '../training.errors.js';
import { readTraining } from '../training-rows.js';
import type { Feedback, FeedbackPage, FeedbackQuery, NewFeedback } from './feedback.dto.js';

const cursorShape = z.tuple([z.uuid()]);

@Injectable()
export class FeedbackService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
  ) {}

  /**
   * What a participant thinks of a training, said once. A training that there is not is answered like one that was not
   * attended.
   *
   * @throws 'feedback-refused', 'feedback-given'
   */
  async give(trainingId: string, { rating, text }: NewFeedback, actor: Actor, call: Call): Promise<Feedback> {
    return this.idempotency.once(call, async (tx) => {
      const [registration] = await tx.query<{ id: string }>(
        `SELECT registration.id FROM training_registration registration JOIN member ON member.id = member_id
          WHERE training_id = $1 AND state = 'REGISTERED' AND attended_sessions > 0 AND member.account_id::text = $2
          ORDER BY registration.id LIMIT 1`,
        [trainingId, actor.subject],
      );
      if (!registration) throw trainingError('feedback-refused');
      const given = { id: uuidv7(), rating, text, at: new Date() };
      try {
        await tx.query(
          `INSERT INTO training_feedback (registration_id, id, training_id, rating, text, at)
           VALUES ($1, $2, $3, $4, $5, $6)`,
          [registration.id, given.id, trainingId, rating, text, given.at],
        );
      } catch (error) {
        if (isUniqueViolation(error, 'training_feedback_pkey')) throw trainingError('feedback-given');
        throw error;
      }
      return { ...given, at: given.at.toISOString() };
    });
  }

  /** Oldest first, without who said it. */
  async of(trainingId: string, { cursor, limit }: FeedbackQuery): Promise<FeedbackPage> {
    const [after] = cursor === undefined ? [null] : cursorValues(cursor, cursorShape);
    await readTraining(this.database, trainingId);
    const [rows, [all]] = await Promise.all([
      this.database.query<Omit<Feedback, 'at'> & { at: Date }>(
        `SELECT id, rating, text, at FROM training_feedback
          WHERE training_id = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
        [trainingId, after, limit + 1],
      ),
      this.database.query<{ count: number; average: number | null }>(
        `SELECT count(*)::int AS count, round(avg(rating), 2)::float8 AS average FROM training_feedback
          WHERE training_id = $1`,
        [trainingId],
      ),
    ]);
    const page = pageOf(rows, limit, ({ id }) => [id]);
    return { ...page, ...all!, items: page.items.map((row) => ({ ...row, at: row.at.toISOString() })) };
  }
}
