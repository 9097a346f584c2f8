import { Injectable, Logger } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { Database, inBatches, sql } from '#database';
import { ClaimCheck, type MemberContact } from '../../contacts/claim-check.js';
import { ContactPoints, type SealedContactPoint } from '../contact-points/contact-points.js';

const batchSize = 200;
/** Duration of a claim; after it, another process reads the contacts of a stopped one. */
const leaseSeconds = 60;
const maxDelaySeconds = 3_600;

interface DueSubscriber {
  readonly id: string;
  readonly version: number;
}

/** Reads the contacts of members who are new or have changed from the registry, and stores their contact points. */
@Injectable()
export class MemberContactJob {
  private readonly logger = new Logger('MemberContactJob');

  constructor(
    private readonly database: Database,
    private readonly claimCheck: ClaimCheck,
    private readonly contactPoints: ContactPoints,
  ) {}

  @Cron(CronExpression.EVERY_5_SECONDS, { waitForCompletion: true })
  async run(): Promise<void> {
    await inBatches(batchSize, async () => {
      const due = await this.claim();
      if (due.length === 0) return 0;
      try {
        await this.store(due, await this.claimCheck.membersById(due.map(({ id }) => id)));
      } catch (error) {
        this.logger.warn({ err: error, members: due.length }, 'Contacts of members are not available, retried later');
        await this.postpone(due);
      }
      return due.length;
    });
  }

  private claim(): Promise<DueSubscriber[]> {
    return this.database.query<DueSubscriber>(sql`
      WITH due AS MATERIALIZED (
        SELECT id FROM subscriber WHERE refresh_at <= now()
         ORDER BY refresh_at LIMIT ${batchSize} FOR UPDATE SKIP LOCKED
      )
      UPDATE subscriber SET refresh_at = now() + ${leaseSeconds} * interval '1 s', refresh_tries = refresh_tries + 1
        FROM due
       WHERE subscriber.id = due.id
      RETURNING subscriber.id, version`);
  }

  /** A member who has changed again meanwhile is read again. */
  private async store(due: readonly DueSubscriber[], contacts: readonly MemberContact[]): Promise<void> {
    const sealed = contacts.flatMap((contact) => this.contactPointsOf(contact));
    await this.database.transaction(async (tx) => {
      const current = await tx.query<{ id: string }>(sql`
        UPDATE subscriber SET refresh_at = NULL, refresh_tries = 0
          FROM jsonb_to_recordset(${JSON.stringify(due)}::jsonb) AS due (id uuid, version int)
         WHERE subscriber.id = due.id AND subscriber.version = due.version AND active
        RETURNING subscriber.id`);
      const ids = new Set(current.map(({ id }) => id));
      await this.contactPoints.replace(
        tx,
        'MEMBER',
        [...ids],
        sealed.filter(({ ownerId }) => ids.has(ownerId)),
      );
    });
  }

  /** The registry vouches for them. What is no address, such as a number of a landline, is no contact point. */
  private contactPointsOf({ memberId, name, email, phone }: MemberContact): SealedContactPoint[] {
    const owner = { kind: 'MEMBER', id: memberId } as const;
    const typed = [
      ['EMAIL', email],
      ['WHATSAPP', phone],
      ['SMS', phone],
    ] as const;
    return typed.flatMap(([channel, address]) => {
      const sealed = address ? this.contactPoints.seal(owner, channel, { name, address }) : undefined;
      return sealed && 'id' in sealed ? [sealed] : [];
    });
  }

  private async postpone(due: readonly DueSubscriber[]): Promise<void> {
    await this.database.query(sql`
      UPDATE subscriber SET refresh_at = now() + least(2 ^ least(refresh_tries, 12), ${maxDelaySeconds}) * interval '1 s'
       WHERE id = ANY (${due.map(({ id }) => id)}::uuid[]) AND refresh_at IS NOT NULL`);
  }
}
