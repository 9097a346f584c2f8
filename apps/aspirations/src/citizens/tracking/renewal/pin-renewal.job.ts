import { Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { v7 as uuidv7 } from 'uuid';
import { contactPurposes, TrackingPinRenewed } from '#contracts';
import { Database, inBatches, sql, type Transaction } from '#database';
import { SYSTEM_ACTOR } from '#lifecycle';
import { Outbox } from '#messaging';
import { ReporterVault } from '../../reporters/reporter-vault.js';
import { TrackingPins } from '../tracking-pin.js';
import type { PinRequest } from './pin-renewal.entity.js';
import { RenewedPins } from './renewed-pins.js';

const batchSize = 100;
/** Of one number, and to one contact, in 24 hours; further requests are dropped without a word. */
export const renewalsPerDay = 3;
export const validHours = 24;

interface Owner {
  readonly requestId: string;
  readonly ownerId: string;
  readonly aspirationId: string;
  readonly trackingNumber: string;
  readonly contact: Buffer;
}

/** Issues the PINs of requests whose contact is that of the report. The former PIN remains until the new one is used. */
@Injectable()
export class PinRenewalJob {
  constructor(
    private readonly database: Database,
    private readonly reporters: ReporterVault,
    private readonly pins: TrackingPins,
    private readonly renewed: RenewedPins,
    private readonly outbox: Outbox,
  ) {}

  /** Several replicas may run it at the same time. */
  @Cron(CronExpression.EVERY_SECOND, { waitForCompletion: true })
  async run(now = new Date()): Promise<void> {
    await inBatches(batchSize, () => this.database.transaction((tx) => this.resolve(tx, now)));
  }

  /** Renewals are counted for a day; those before it are of no use. */
  @Cron(CronExpression.EVERY_HOUR, { waitForCompletion: true })
  async deleteOld(now = new Date()): Promise<void> {
    await this.database.query(sql`
      DELETE FROM pin_renewal WHERE requested_at < ${now}::timestamptz - interval '48 h'`);
  }

  private async resolve(tx: Transaction, now: Date): Promise<number> {
    const requests = await tx.query<PinRequest>(sql`
      DELETE FROM pin_request WHERE id IN (
        SELECT id FROM pin_request ORDER BY id LIMIT ${batchSize} FOR UPDATE SKIP LOCKED)
      RETURNING id, tracking_number, contact, requested_at`);
    if (requests.length === 0) return 0;
    const owners = await this.ownersOf(tx, requests);
    const contacts = await this.reporters.identifiersOfEach(
      tx,
      owners.map(({ ownerId }) => ownerId),
    );
    const matching = owners.filter(({ ownerId, contact }) => contacts.get(ownerId)?.some((one) => one.equals(contact)));
    await this.issue(tx, await this.withRoom(tx, matching, now), now);
    return requests.length;
  }

  /** Of each request, who may have made it. A draft has no PIN to renew: it is written anew. */
  private ownersOf(tx: Transaction, requests: readonly PinRequest[]): Promise<Owner[]> {
    const rows = requests.map(({ id, trackingNumber }) => ({ id, number: trackingNumber }));
    const contactOf = new Map(requests.map(({ id, contact }) => [id, contact]));
    return tx
      .query<Omit<Owner, 'contact'>>(
        sql`
        SELECT request.id AS request_id, owner.id AS owner_id, owner.aspiration_id, request.number AS tracking_number
          FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS request (id uuid, number text)
          JOIN LATERAL (SELECT id, id AS aspiration_id FROM aspiration WHERE tracking_number = request.number
                        UNION ALL
                        SELECT id, aspiration_id FROM supporter WHERE tracking_number = request.number) AS owner ON true
          JOIN tracking_pin ON tracking_pin.aspiration_id = owner.id
         ORDER BY owner.id, request.id`,
      )
      .then((found) => found.map((owner) => ({ ...owner, contact: contactOf.get(owner.requestId)! })));
  }

  /** One of each number, and no more to one contact than a day has. Two replicas count a contact and a number one after the other. */
  private async withRoom(tx: Transaction, owners: readonly Owner[], now: Date): Promise<Owner[]> {
    if (owners.length === 0) return [];
    const ids = owners.map(({ ownerId }) => ownerId);
    const contacts = [...new Set(owners.map(({ contact }) => contact.toString('hex')))].toSorted();
    await tx.query(sql`
      SELECT pg_advisory_xact_lock(hashtextextended(contact, 29)) FROM unnest(${contacts}::text[]) AS contact`);
    await tx.query(sql`
      SELECT FROM tracking_pin WHERE aspiration_id = ANY (${ids}::uuid[]) ORDER BY aspiration_id FOR UPDATE`);
    const counts = await tx.query<{ ofOwner: number; ofContact: number }>(sql`
      SELECT (SELECT count(*)::int FROM pin_renewal
               WHERE owner_id = asked.id AND requested_at > ${now}::timestamptz - interval '24 h') AS of_owner,
             (SELECT count(*)::int FROM pin_renewal
               WHERE pin_renewal.contact = asked.contact AND requested_at > ${now}::timestamptz - interval '24 h') AS of_contact
        FROM unnest(${ids}::uuid[], ${owners.map(({ contact }) => contact)}::bytea[]) WITH ORDINALITY AS asked (id, contact, place)
       ORDER BY place`);
    const [taken, sent] = [new Set<string>(), new Map<string, number>()];
    return owners.filter(({ ownerId, contact }, place) => {
      const { ofOwner, ofContact } = counts[place]!;
      const to = contact.toString('hex');
      const before = sent.get(to) ?? ofContact;
      if (taken.has(ownerId) || ofOwner >= renewalsPerDay || before >= renewalsPerDay) return false;
      taken.add(ownerId);
      sent.set(to, before + 1);
      return true;
    });
  }

  private async issue(tx: Transaction, owners: readonly Owner[], now: Date): Promise<void> {
    if (owners.length === 0) return;
    const renewals = owners.map((owner) => ({ ...owner, id: uuidv7() }));
    const ids = renewals.map(({ ownerId }) => ownerId);
    const hashes = renewals.map(({ id, ownerId }) => this.pins.hashOf(ownerId, this.renewed.pinOf(id)));
    await tx.query(sql`UPDATE pin_renewal SET hash = NULL WHERE owner_id = ANY (${ids}::uuid[]) AND hash IS NOT NULL`);
    await tx.query(sql`
      INSERT INTO pin_renewal (id, owner_id, contact, hash, requested_at, expires_at)
      SELECT id, owner_id, contact, hash, ${now}, ${now}::timestamptz + ${validHours} * interval '1 h'
        FROM unnest(${renewals.map(({ id }) => id)}::uuid[], ${ids}::uuid[],
                    ${renewals.map(({ contact }) => contact)}::bytea[], ${hashes}::bytea[])
             AS renewal (id, owner_id, contact, hash)`);
    await tx.query(sql`
      INSERT INTO reporter_access (id, aspiration_id, actor, role, what, purpose)
      SELECT uuidv7(), id, ${SYSTEM_ACTOR}, 'SYSTEM', 'PIN', ${contactPurposes['renew-pins']} FROM unnest(${ids}::uuid[]) AS id`);
    await this.outbox.add(
      tx,
      ...renewals.map(({ id, ownerId, aspirationId, trackingNumber }) =>
        TrackingPinRenewed({
          renewalId: id,
          version: 1,
          aspirationId,
          reporterId: ownerId,
          trackingNumber,
          renewedAt: now.toISOString(),
        }),
      ),
    );
  }
}
