import { Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { v5 as uuidv5 } from 'uuid';
import { Database, sql } from '#database';
import { Confirmations } from '../confirmations/confirmations.js';
import { ContactPoints, type SealedContactPoint } from './contact-points.js';

const namespace = 'e2f5b7b0-9f0f-4c43-8f6f-0a3c5d1b7a94';

export interface UnvouchedAddress {
  readonly address: string;
  readonly fingerprint: Buffer;
}

/**
 * E-mail addresses that a report contains: a stranger may have typed them. Their owners are asked once a day to confirm them,
 * whatever the number of reports, and the address itself is stored only until they have been asked.
 */
@Injectable()
export class UnvouchedAddresses {
  constructor(
    private readonly database: Database,
    private readonly contactPoints: ContactPoints,
    private readonly confirmations: Confirmations,
  ) {}

  /** Of each address, whether its owner has confirmed it; asks the owners of the others. */
  async areConfirmed(addresses: readonly UnvouchedAddress[]): Promise<boolean[]> {
    if (addresses.length === 0) return [];
    const known = await this.database.query<{ fingerprint: string; confirmed: boolean }>(sql`
      SELECT encode(fingerprint, 'hex') AS fingerprint, state = 'CONFIRMED' AS confirmed
        FROM contact_point LEFT JOIN contact_confirmation ON contact_point_id = id
       WHERE owner_kind = 'REPORTER' AND channel = 'EMAIL'
         AND fingerprint = ANY (${addresses.map(({ fingerprint }) => fingerprint)}::bytea[])
         AND (state = 'CONFIRMED' OR expires_at > now())`);
    const confirmed = new Map(known.map((row) => [row.fingerprint, row.confirmed]));
    const asked = addresses.filter(({ fingerprint }) => !confirmed.has(fingerprint.toString('hex')));
    await this.ask(asked.flatMap((one) => this.seal(one)));
    return addresses.map(({ fingerprint }) => confirmed.get(fingerprint.toString('hex')) ?? false);
  }

  /** Addresses change hands: a confirmation is valid for two years, a question for a month. */
  @Cron(CronExpression.EVERY_DAY_AT_3AM, { waitForCompletion: true })
  async run(): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.query(sql`
        DELETE FROM contact_confirmation USING contact_point
         WHERE id = contact_point_id AND owner_kind = 'REPORTER' AND expires_at < now() - interval '30 days'`);
      await tx.query(sql`
        DELETE FROM contact_point
         WHERE owner_kind = 'REPORTER' AND (state <> 'CONFIRMED' OR confirmed_at < now() - interval '2 years')
           AND NOT EXISTS (SELECT FROM contact_confirmation WHERE contact_point_id = id)`);
      // Of those that no mail server took in the time in which they were asked.
      await tx.query(sql`
        UPDATE contact_point SET wrapped_key = NULL, sealed_address = NULL FROM contact_confirmation
         WHERE contact_point_id = id AND owner_kind = 'REPORTER' AND wrapped_key IS NOT NULL AND expires_at < now()`);
    });
  }

  private seal({ address, fingerprint }: UnvouchedAddress): SealedContactPoint[] {
    const owner = { kind: 'REPORTER', id: uuidv5(fingerprint.toString('hex'), namespace) } as const;
    const point = this.contactPoints.seal(owner, 'EMAIL', { name: '', address });
    return 'refusal' in point ? [] : [point];
  }

  private async ask(points: readonly SealedContactPoint[]): Promise<void> {
    const once = [...new Map(points.map((point) => [point.id, point])).values()];
    if (once.length === 0) return;
    await this.database.transaction(async (tx) => {
      await this.contactPoints.store(tx, once, 'UNCONFIRMED');
      await this.confirmations.requestOnce(
        tx,
        once.map(({ id }) => id),
      );
    });
  }
}
