import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Access, type Actor } from '#access';
import { Database } from '#database';
import { cursorValues, pageOf, type Page } from '#http-api';
import type { InvitationEntry, InvitationQuery } from './training-invitation.dto.js';
import { readTraining } from './training-rows.js';
import { scopeValues, scopeCondition } from '../kims/kim-scope.js';

const cursorShape = z.tuple([z.uuid()]);

@Injectable()
export class InvitationList {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** The invited KIM within the actor's reach, in the order of their ids. */
  async of(trainingId: string, { cursor, limit }: InvitationQuery, actor: Actor): Promise<Page<InvitationEntry>> {
    const [after] = cursor === undefined ? [null] : cursorValues(cursor, cursorShape);
    const scopes = this.access.scopes(actor, 'training.read-internal');
    await readTraining(this.database, trainingId);
    const counted = (state: string) =>
      `(SELECT count(*)::int FROM training_registration place
         WHERE place.training_id = $1 AND place.kim_id = kim.id AND state = '${state}')`;
    const rows = await this.database.query<Omit<InvitationEntry, 'invitedAt'> & { invitedAt: Date }>(
      `SELECT kim.id AS "kimId", kim.name AS "kimName", ground, invited_at AS "invitedAt",
              ${counted('REGISTERED')} AS registered, ${counted('WAITING')} AS waiting
         FROM training_invitation JOIN kim ON kim.id = kim_id
        WHERE training_id = $1 AND ($2::uuid IS NULL OR kim_id > $2) AND ${scopeCondition('kim.id', 4)}
        ORDER BY kim_id LIMIT $3`,
      [trainingId, after, limit + 1, ...scopeValues(scopes)],
    );
    const page = pageOf(rows, limit, ({ kimId }) => [kimId]);
    return { ...page, items: page.items.map((row) => ({ ...row, invitedAt: row.invitedAt.toISOString() })) };
  }
}
