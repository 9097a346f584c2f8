import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { allOf, Database, sql } from '#database';
import type { ListPage } from '#http-api';
import { kimScope } from '../../kims/kim-visibility.js';
import { MemberContacts } from '../../members/member-contacts.service.js';
import { NameHashes } from '../../members/name-hashes.js';
import { readTraining } from '../training-rows.js';
import { registrationListOf, type RegistrationQuery } from './registration-list.js';
import { type ListedRegistration, registrationColumns } from './registration-rows.js';
import { type NamedRegistration, toRegistrationResponse } from './registration.dto.js';

/** The purpose in the access log, which members can read. */
const purpose = 'Daftar peserta bimtek / the list of participants of a training';

type Row = ListedRegistration & Pick<NamedRegistration, 'kimName'>;

@Injectable()
export class RegistrationList {
  private readonly list: ReturnType<typeof registrationListOf>;

  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly contacts: MemberContacts,
    names: NameHashes,
  ) {
    this.list = registrationListOf(names);
  }

  /**
   * Registrations of KIM within the scope of the actor, with the names of the members; the access to each is logged.
   *
   * @throws 'training-not-found'
   */
  async of(trainingId: string, query: RegistrationQuery, actor: Actor): Promise<ListPage<NamedRegistration>> {
    const inScope = this.access.scopeCondition(
      actor,
      'training.read-registrations',
      kimScope(sql`training_registration.kim_id`),
    );
    await readTraining(this.database, trainingId);
    const selection = {
      columns: sql`${registrationColumns}, (SELECT name FROM kim WHERE kim.id = kim_id) AS kim_name`,
      scope: allOf(sql`training_registration.training_id = ${trainingId}`, inScope),
    };
    const found = await this.list.read(this.database, query, selection, (row: Row) => row);
    const ids = found.items.map(({ memberId }) => memberId);
    const names = await this.contacts.namesOf(ids, purpose, actor);
    const items = found.items.map(({ kimName, ...row }) => ({
      ...toRegistrationResponse(row),
      fullName: names.get(row.memberId) ?? null,
      kimName,
    }));
    return { ...found, items };
  }
}
