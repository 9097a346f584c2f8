import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { allOf, Database, sql } from '#database';
import { key, keyset, page, type Page } from '#http-api';
import { accountOf } from '../../members/mandates/mandate-access.js';
import type { OwnTraining, OwnTrainingQuery } from './own-training.dto.js';

const newestFirst = keyset({ registrationId: key.uuid(sql`registration.id`) }, 'desc');

type Row = Omit<OwnTraining, 'startsAt' | 'endsAt'> & { readonly startsAt: Date; readonly endsAt: Date };

@Injectable()
export class OwnTrainings {
  constructor(private readonly database: Database) {}

  /** The trainings for which the account is or was registered, the newest registration first. */
  async of(actor: Actor, query: OwnTrainingQuery): Promise<Page<OwnTraining>> {
    const account = accountOf(actor);
    const condition = allOf(account !== undefined && sql`account_id = ${account}`, newestFirst.after(query));
    if (account === undefined) return { items: [], next: null };
    const rows = await this.database.query<Row>(sql`
      SELECT registration.id AS registration_id, registration.status AS registration_status, attended_sessions, pre_score,
             post_score, registration.kim_id, registration.member_id, training.id AS training_id, title, mode,
             training.status, starts_at, ends_at, certificate.code AS certificate_code
        FROM member
        JOIN training_registration registration ON registration.member_id = member.id
        JOIN training ON training.id = registration.training_id
        LEFT JOIN certificate ON registration_id = registration.id AND revoked_at IS NULL
       WHERE ${condition} ${newestFirst.orderAndLimit(query)}`);
    return page(rows, query, newestFirst, ({ startsAt, endsAt, ...row }) => ({
      ...row,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
    }));
  }
}
