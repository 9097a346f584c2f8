import { Injectable } from '@nestjs/common';
import { v5 as uuidv5, v7 as uuidv7 } from 'uuid';
import { Database, sql, type Transaction } from '#database';
import { Confirmations } from '../confirmations/confirmations.js';
import { AddressFingerprints } from '../contact-points/address-fingerprints.js';
import { ContactPoints } from '../contact-points/contact-points.js';
import { subscriberError } from '../subscriber.errors.js';
import { Consents } from './consents.js';
import { SubscriptionLimits } from './subscription-limits.js';
import type { Confirmation, NewSubscription } from './subscription.dto.js';

const namespace = '4b1d6c77-2f0a-4f60-8f0b-98b0f1c1d2a3';

/** Subscriptions of the public. Each address is one subscriber, whose existence no answer reveals. */
@Injectable()
export class Subscriptions {
  constructor(
    private readonly database: Database,
    private readonly contactPoints: ContactPoints,
    private readonly fingerprints: AddressFingerprints,
    private readonly confirmations: Confirmations,
    private readonly consents: Consents,
    private readonly limits: SubscriptionLimits,
  ) {}

  /** Has no effect until the owner of the address confirms it; what was confirmed before stays. */
  async create(wanted: NewSubscription, network: string): Promise<void> {
    const { channel, address, name, language } = wanted;
    const fingerprint = this.fingerprints.of(channel, address);
    const id = uuidv5(`${channel} ${fingerprint.toString('hex')}`, namespace);
    const point = this.contactPoints.seal({ kind: 'SUBSCRIBER', id }, channel, { name, address });
    if ('refusal' in point) return;
    await this.database.transaction(async (tx) => {
      await this.limits.count(tx, network);
      await tx.query(sql`
        INSERT INTO subscriber (id, kind, version, language, active, refresh_tries, created_at)
        VALUES (${id}, 'PUBLIC', 0, ${language}, false, 0, now())
        ON CONFLICT (id) DO NOTHING`);
      await this.addPending(tx, id, wanted);
      await this.contactPoints.store(tx, [point], 'UNCONFIRMED');
      const owner = { ownerKind: 'SUBSCRIBER', ownerId: id, contactPointId: point.id } as const;
      await this.consents.record(tx, { ...owner, act: 'GIVEN', means: 'API', language });
      await this.confirmations.request(tx, point.id);
    });
  }

  /** @throws 404 `confirmation-unknown`, after the wrong code has been counted */
  async confirm(proof: Confirmation): Promise<void> {
    const confirmed = await this.database.transaction(async (tx) => {
      const point =
        'token' in proof
          ? await this.confirmations.confirmByToken(tx, proof.token)
          : await this.confirmations.confirmByCode(tx, proof.channel, proof.address, proof.code);
      if (point === undefined) return false;
      const { id: contactPointId, ownerKind, ownerId, channel, fingerprint } = point;
      await this.limits.lift(tx, channel, fingerprint);
      if (ownerKind === 'SUBSCRIBER') await this.activate(tx, ownerId);
      const means = 'token' in proof ? 'LINK' : 'CODE';
      // Who confirms the address in a report has agreed to no text.
      if (ownerKind !== 'REPORTER')
        await this.consents.record(tx, { ownerKind, ownerId, contactPointId, act: 'CONFIRMED', means });
      return true;
    });
    if (!confirmed) throw subscriberError('confirmation-unknown');
  }

  /** What is asked for waits for the confirmation: a stranger adds nothing to the subscriptions of an address. */
  private async addPending(tx: Transaction, id: string, { subscriptions, language }: NewSubscription): Promise<void> {
    const rows = subscriptions.map(({ areaPrefix, topic, kind, cadence }) => ({
      id: uuidv7(),
      area_prefix: areaPrefix,
      topic,
      kind,
      cadence,
    }));
    await tx.query(sql`
      INSERT INTO subscription (id, subscriber_id, area_prefix, topic, kind, language, cadence, created_at, confirmed_at)
      SELECT id, ${id}, area_prefix, topic, kind, ${language}, cadence, now(), NULL
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
             AS row (id uuid, area_prefix text, topic text, kind text, cadence text)
      ON CONFLICT (subscriber_id, area_prefix, topic, kind, language) DO NOTHING`);
  }

  private async activate(tx: Transaction, id: string): Promise<void> {
    await tx.query(sql`UPDATE subscriber SET active = true WHERE id = ${id}`);
    await tx.query(sql`
      UPDATE subscription SET confirmed_at = now() WHERE subscriber_id = ${id} AND confirmed_at IS NULL`);
  }
}
