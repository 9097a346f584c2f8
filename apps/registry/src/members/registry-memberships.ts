import { Injectable } from '@nestjs/common';
import { kimStatusesWithoutRights, type Membership, Memberships } from '#access';
import { Database, sql } from '#database';

/** The memberships that give rights, in the tables of the members themselves: rights end in the transaction that ends one. */
@Injectable()
export class RegistryMemberships extends Memberships {
  constructor(private readonly database: Database) {
    super();
  }

  of(accountId: string): Promise<readonly Membership[]> {
    return this.database.query<Membership>(sql`
      SELECT member.kim_id, member.post
        FROM member JOIN kim ON kim.id = member.kim_id
       WHERE member.account_id = ${accountId} AND member.status = 'ACTIVE'
         AND kim.status <> ALL (${kimStatusesWithoutRights})`);
  }
}
