import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { allOf, Database, sql } from '#database';
import { key, keyset, page, type Page } from '#http-api';
import { kimScope } from '../kims/kim-visibility.js';
import type { InvitationEntry, InvitationQuery } from './training-invitation.dto.js';
import { readTraining } from './training-rows.js';

const byKim = keyset({ kimId: key.uuid(sql`kim.id`) });

@Injectable()
export class InvitationList {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** The invited KIM within the scope of the actor. @throws 'training-not-found' */
  async of(trainingId: string, query: InvitationQuery, actor: Actor): Promise<Page<InvitationEntry>> {
    const condition = allOf(
      sql`training_id = ${trainingId}`,
      this.access.scopeCondition(actor, 'training.read-internal', kimScope(sql`kim.id`)),
      byKim.after(query),
    );
    await readTraining(this.database, trainingId);
    const counted = (status: string) => sql`
      (SELECT count(*)::int FROM training_registration registration
        WHERE registration.training_id = ${trainingId} AND registration.kim_id = kim.id
          AND registration.status = ${status})`;
    const rows = await this.database.query<Omit<InvitationEntry, 'invitedAt'> & { invitedAt: Date }>(sql`
      SELECT kim.id AS kim_id, kim.name AS kim_name, ground, invited_at, ${counted('REGISTERED')} AS registered,
             ${counted('WAITING')} AS waiting
        FROM training_invitation JOIN kim ON kim.id = kim_id
       WHERE ${condition} ${byKim.orderAndLimit(query)}`);
    return page(rows, query, byKim, (row) => ({ ...row, invitedAt: row.invitedAt.toISOString() }));
  }
}
