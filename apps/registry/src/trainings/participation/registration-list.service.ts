import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { allOf, Database, sql } from '#database';
import { key, keyset, page, type Page } from '#http-api';
import { kimScope } from '../../kims/kim-visibility.js';
import { readTraining } from '../training-rows.js';
import { type ListedRegistration, registrationColumns } from './registration-rows.js';
import { type RegistrationQuery, type RegistrationResponse, toRegistrationResponse } from './registration.dto.js';

const byWaitlist = keyset({ waitlistNumber: key.int() });

@Injectable()
export class RegistrationList {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** Registrations of KIM within the scope of the actor, in the order of the waitlist. @throws 'training-not-found' */
  async of(trainingId: string, query: RegistrationQuery, actor: Actor): Promise<Page<RegistrationResponse>> {
    const { status, kim } = query;
    const condition = allOf(
      sql`training_id = ${trainingId}`,
      this.access.scopeCondition(actor, 'training.read-registrations', kimScope(sql`training_registration.kim_id`)),
      status && sql`status = ${status}`,
      kim && sql`kim_id = ${kim}`,
      byWaitlist.after(query),
    );
    await readTraining(this.database, trainingId);
    const rows = await this.database.query<ListedRegistration>(sql`
      SELECT ${registrationColumns} FROM training_registration WHERE ${condition} ${byWaitlist.orderAndLimit(query)}`);
    return page(rows, query, byWaitlist, toRegistrationResponse);
  }
}
