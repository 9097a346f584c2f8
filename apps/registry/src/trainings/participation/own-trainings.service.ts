import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '#access';
import { Database } from '#database';
import { cursorValues, pageOf, type Page } from '#http-api';
import { accountOf } from '../../members/mandates/mandate-access.js';
import type { OwnTraining, OwnTrainingQuery } from './own-training.dto.js';

const cursorShape = z.tuple([z.uuid()]);

type Row = Omit<OwnTraining, 'startsAt' | 'endsAt'> & { readonly startsAt: Date; readonly endsAt: Date };

@Injectable()
export class OwnTrainings {
  constructor(private readonly database: Database) {}

  /** The trainings for which the account that signed in is or was registered, the newest registration first. */
  async of(actor: Actor, { cursor, limit }: OwnTrainingQuery): Promise<Page<OwnTraining>> {
    const [before] = cursor === undefined ? [null] : cursorValues(cursor, cursorShape);
    const account = accountOf(actor);
    if (account === undefined) return { items: [], next: null };
    const rows = await this.database.query<Row>(
      `SELECT registration.id AS "registrationId", state, attended_sessions AS "attendedSessions",
              pre_score AS "preScore", post_score AS "postScore", registration.kim_id AS "kimId",
              registration.member_id AS "memberId", training.id AS "trainingId", title, mode, training.status,
              starts_at AS "startsAt", ends_at AS "endsAt", certificate.code AS "certificateCode"
         FROM member
         JOIN training_registration registration ON registration.member_id = member.id
         JOIN training ON training.id = registration.training_id
         LEFT JOIN certificate ON registration_id = registration.id AND revoked_at IS NULL
        WHERE account_id = $1 AND ($2::uuid IS NULL OR registration.id < $2)
        ORDER BY registration.id DESC LIMIT $3`,
      [account, before, limit + 1],
    );
    const page = pageOf(rows, limit, ({ registrationId }) => [registrationId]);
    const items = page.items.map((row) => ({
      ...row,
      startsAt: row.startsAt.toISOString(),
      endsAt: row.endsAt.toISOString(),
    }));
    return { ...page, items };
  }
}
