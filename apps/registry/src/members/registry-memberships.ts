import { Injectable } from '@nestjs/common';
import { type DescribedMembership, kimStatusesWithoutRights, type Membership, Memberships } from '#access';
import { Database, sql } from '#database';
import { actsInForce } from './mandates/mandate-access.js';

/** The memberships that give rights, in the tables of the members themselves: rights end in the transaction that ends one. */
@Injectable()
export class RegistryMemberships extends Memberships {
  constructor(private readonly database: Database) {
    super();
  }

  of(accountId: string): Promise<readonly Membership[]> {
    return this.database.query<Membership>(sql`SELECT member.kim_id, member.post ${withRights(accountId)}`);
  }

  protected override describe(accountId: string): Promise<readonly DescribedMembership[]> {
    return this.database.query<DescribedMembership>(
      sql`SELECT member.kim_id, member.post, ${actsInForce} AS mandates ${withRights(accountId)}`,
    );
  }
}

const withRights = (accountId: string) => sql`
  FROM member JOIN kim ON kim.id = member.kim_id
 WHERE member.account_id = ${accountId} AND member.status = 'ACTIVE' AND kim.status <> ALL (${kimStatusesWithoutRights})`;
