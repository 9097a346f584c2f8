import { Injectable } from '@nestjs/common';
import { kimStatusesWithoutRights, type Membership, Memberships } from '#access';
import { Database, sql } from '#database';

/**
 * The memberships as the events of the registry have reported them. The service projects the KIM itself, in a table `kim` with the
 * columns `id` and `status`.
 */
@Injectable()
export class ProjectedMemberships extends Memberships {
  constructor(private readonly database: Database) {
    super();
  }

  of(accountId: string): Promise<readonly Membership[]> {
    return this.database.query<Membership>(sql`
      SELECT membership.kim_id, membership.post
        FROM membership JOIN kim ON kim.id = membership.kim_id
       WHERE membership.account_id = ${accountId} AND kim.status <> ALL (${kimStatusesWithoutRights})`);
  }
}
