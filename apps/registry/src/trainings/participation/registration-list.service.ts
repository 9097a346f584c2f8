import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Access, type Actor } from '#access';
import { Database } from '#database';
import { cursorValues, pageOf, type Page } from '#http-api';
import { readTraining } from '../training-rows.js';
import { type Registration, registrationColumns } from './registration-rows.js';
import { type RegistrationQuery, type RegistrationResponse, toRegistrationResponse } from './registration.dto.js';
import { scopeValues, scopeCondition } from '../../kims/kim-scope.js';

const cursorShape = z.tuple([z.int()]);

@Injectable()
export class RegistrationList {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** Those of the KIM within the actor's reach, in the order of the queue. */
  async of(
    trainingId: string,
    { state, kim, cursor, limit }: RegistrationQuery,
    actor: Actor,
  ): Promise<Page<RegistrationResponse>> {
    const [after] = cursor === undefined ? [0] : cursorValues(cursor, cursorShape);
    const scopes = this.access.scopes(actor, 'training.read-registrations');
    await readTraining(this.database, trainingId);
    const rows = await this.database.query<Registration>(
      `SELECT ${registrationColumns} FROM training_registration
        WHERE training_id = $1 AND waitlist_number > $2
          AND ($3::text IS NULL OR state = $3) AND ($4::uuid IS NULL OR kim_id = $4)
          AND ${scopeCondition('training_registration.kim_id', 6)}
        ORDER BY waitlist_number LIMIT $5`,
      [trainingId, after, state ?? null, kim ?? null, limit + 1, ...scopeValues(scopes)],
    );
    const page = pageOf(rows, limit, ({ waitlistNumber }) => [waitlistNumber]);
    return { ...page, items: page.items.map(toRegistrationResponse) };
  }
}
