import { sql, type Transaction } from '#database';
import { assignedRelayStatuses } from './relay-request.workflow.js';

/** A member who may be asked. */
export interface Candidate {
  readonly villageCode: string;
  readonly memberId: string;
  readonly accountId: string;
  readonly kimId: string;
  /** Requests that the member has now. */
  readonly open: number;
}

/** The request for which a member is chosen. */
interface Wanted {
  readonly villageCode: string;
  /** The members who were asked before. */
  readonly asked: readonly string[];
}

/** The active members with an account of the KIM of these villages: one statement. */
export function relayCandidates(tx: Transaction, villageCodes: readonly string[]): Promise<Candidate[]> {
  return tx.query<Candidate>(sql`
    SELECT village.code AS village_code, member.id AS member_id, member.account_id, member.kim_id,
           (SELECT count(*)::int FROM relay_request
             WHERE relay_request.account_id = member.account_id AND status = ANY (${assignedRelayStatuses})) AS open
      FROM (SELECT DISTINCT code FROM unnest(${villageCodes}::text[]) AS code) AS village
      JOIN subscriber_kim AS kim ON kim.village_codes @> ARRAY[village.code] AND kim.status = 'ACTIVE'
      JOIN subscriber AS member ON member.kim_id = kim.id AND member.kind = 'MEMBER'
     WHERE member.active AND member.account_id IS NOT NULL
     ORDER BY member.id`);
}

/** Chooses the members with the fewest requests, and counts what it has given them. */
export class MemberChoice {
  private readonly given = new Map<string, number>();

  constructor(
    private readonly candidates: readonly Candidate[],
    private readonly capacity: number,
  ) {}

  /** Undefined when all members of the village were asked or have as many requests as they can do. */
  next({ villageCode, asked }: Wanted): Candidate | undefined {
    const [first] = this.candidates
      .filter((one) => one.villageCode === villageCode && !asked.includes(one.memberId))
      .filter((one) => this.openOf(one) < this.capacity)
      .toSorted((one, other) => this.openOf(one) - this.openOf(other));
    if (first) this.given.set(first.accountId, (this.given.get(first.accountId) ?? 0) + 1);
    return first;
  }

  private openOf({ accountId, open }: Candidate): number {
    return open + (this.given.get(accountId) ?? 0);
  }
}
