import { randomUUID } from 'node:crypto';
import type { ServiceName } from '#contracts';
import { sql } from '#database';
import type { TestDatabase } from './test-database.js';

/** A membership that a test needs. */
export interface PlantedMembership {
  /** Of several KIM: the account has the post in each of them. */
  readonly kimId: string | readonly string[];
  /** `MEMBER` without it. In the registry the account takes the place of the officer who holds the post. */
  readonly post?: 'CHAIR' | 'SECRETARY' | 'TREASURER' | 'MEMBER';
  /** A new account without it. */
  readonly accountId?: string;
}

/** Writes the membership where the service looks it up: in the registry the member, elsewhere the projection. Gives the account. */
export async function plantMembership(
  database: TestDatabase,
  service: ServiceName,
  { kimId, post = 'MEMBER', accountId = randomUUID() }: PlantedMembership,
): Promise<string> {
  for (const kim of typeof kimId === 'string' ? [kimId] : kimId)
    await database.query(
      service === 'registry'
        ? sql`
            INSERT INTO member (id, kim_id, version, status, post, account_id, under_guardian, joined_on, created_at)
            VALUES (${randomUUID()}, ${kim}, 1, 'ACTIVE', ${post}, ${accountId}, FALSE, '2026-02-03', now())
            ON CONFLICT (kim_id, post) WHERE post <> 'MEMBER' AND status = 'ACTIVE'
            DO UPDATE SET account_id = excluded.account_id`
        : sql`
            INSERT INTO membership (member_id, version, kim_id, post, account_id, active)
            VALUES (${randomUUID()}, 1, ${kim}, ${post}, ${accountId}, true)`,
    );
  return accountId;
}
