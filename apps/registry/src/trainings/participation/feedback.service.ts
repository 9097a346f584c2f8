import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '#access';
import { allOf, Database, isUniqueViolation, sql } from '#database';
import { type Call, Idempotency, key, keyset, page } from '#http-api';
import { readTraining } from '../training-rows.js';
import { trainingError } from '../training.errors.js';
import type { Feedback, FeedbackPage, FeedbackQuery, NewFeedback } from './feedback.dto.js';
import { FeedbackEntity } from './feedback.entity.js';

const oldestFirst = keyset({ id: key.uuid() });

@Injectable()
export class FeedbackService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
  ) {}

  /**
   * Stores the feedback of a participant, once. An unknown training gets the same answer as one that was not attended.
   *
   * @throws 'feedback-refused', 'feedback-given'
   */
  async give(trainingId: string, { rating, text }: NewFeedback, actor: Actor, call: Call): Promise<Feedback> {
    return this.idempotency.once(call, async (tx) => {
      const [registration] = await tx.query<{ id: string }>(sql`
        SELECT registration.id FROM training_registration registration JOIN member ON member.id = member_id
         WHERE training_id = ${trainingId} AND registration.status = 'REGISTERED' AND attended_sessions > 0
           AND member.account_id::text = ${actor.subject}
         ORDER BY registration.id LIMIT 1`);
      if (!registration) throw trainingError('feedback-refused');
      const feedback = { id: uuidv7(), rating, text, at: new Date() };
      try {
        await tx.manager.insert(FeedbackEntity, { ...feedback, registrationId: registration.id, trainingId });
      } catch (error) {
        if (isUniqueViolation(error, 'training_feedback_pkey')) throw trainingError('feedback-given');
        throw error;
      }
      return toFeedback(feedback);
    });
  }

  /** Oldest first, without the participants. @throws 'training-not-found' */
  async of(trainingId: string, query: FeedbackQuery): Promise<FeedbackPage> {
    await readTraining(this.database, trainingId);
    const [rows, [all]] = await Promise.all([
      this.database.query<Omit<Feedback, 'at'> & { at: Date }>(sql`
        SELECT id, rating, text, at FROM training_feedback
         WHERE ${allOf(sql`training_id = ${trainingId}`, oldestFirst.after(query))} ${oldestFirst.orderAndLimit(query)}`),
      this.database.query<{ count: number; average: number | null }>(sql`
        SELECT count(*)::int AS count, round(avg(rating), 2)::float8 AS average
          FROM training_feedback WHERE training_id = ${trainingId}`),
    ]);
    return { ...page(rows, query, oldestFirst, toFeedback), ...all! };
  }
}

function toFeedback({ at, ...feedback }: Omit<Feedback, 'at'> & { at: Date }): Feedback {
  return { ...feedback, at: at.toISOString() };
}
