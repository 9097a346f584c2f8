import { Injectable } from '@nestjs/common';
import { kimStatusesWithoutRights, type Membership, Memberships } from '#access';
import { Database, sql } from '#database';

/** Rights end so long after their end was projected, at most. */
const storedMs = 2_000;

const maxAccounts = 5_000;

interface Lookup {
  readonly memberships: Promise<readonly Membership[]>;
  readonly until: number;
}

/**
 * The memberships as the events of the registry have reported them. The service projects the KIM itself, in a table `kim` with the
 * columns `id` and `status`.
 *
 * Stored for two seconds, also that there are none: a lookup costs a quarter of a small read, and a page of a client sends
 * several requests at once. This process forgets them with each change that it projects, other replicas by the time alone.
 */
@Injectable()
export class ProjectedMemberships extends Memberships {
  private readonly lookups = new Map<string, Lookup>();

  constructor(private readonly database: Database) {
    super();
  }

  of(accountId: string): Promise<readonly Membership[]> {
    const now = performance.now();
    const known = this.lookups.get(accountId);
    if (known && known.until > now) return known.memberships;
    const memberships = this.lookUp(accountId);
    this.store(accountId, { memberships, until: now + storedMs });
    // What failed is looked up again by the next request.
    memberships.catch(() => this.lookups.delete(accountId));
    return memberships;
  }

  override forget(): void {
    this.lookups.clear();
  }

  /** The oldest make room. */
  private store(accountId: string, lookup: Lookup): void {
    this.lookups.delete(accountId);
    const [oldest] = this.lookups.size < maxAccounts ? [] : this.lookups.keys();
    if (oldest !== undefined) this.lookups.delete(oldest);
    this.lookups.set(accountId, lookup);
  }

  private lookUp(accountId: string): Promise<readonly Membership[]> {
    return this.database.query<Membership>(sql`
      SELECT membership.kim_id, membership.post
        FROM membership JOIN kim ON kim.id = membership.kim_id
       WHERE membership.account_id = ${accountId} AND kim.status <> ALL (${kimStatusesWithoutRights})`);
  }
}
