import { Injectable } from '@nestjs/common';
import { validate } from 'uuid';
import type { Actor } from '#access';
import { Database, sql } from '#database';
import { Confirmations } from '../confirmations/confirmations.js';
import { subscriberError } from '../subscriber.errors.js';
import { ContactPoints, type Owner } from './contact-points.js';
import type { NewContactPoint, OwnContactPoint, OwnContactPoints } from './own-contact-point.dto.js';

const noAccount = '00000000-0000-0000-0000-000000000000';

/** The addresses that an account has added itself. */
@Injectable()
export class OwnContactPointsService {
  constructor(
    private readonly database: Database,
    private readonly contactPoints: ContactPoints,
    private readonly confirmations: Confirmations,
  ) {}

  async list(actor: Actor): Promise<OwnContactPoints> {
    const { kind, id } = ownerOf(actor);
    const rows = await this.database.query<{ id: string; state: OwnContactPoint['state']; createdAt: Date }>(sql`
      SELECT id, state, created_at FROM contact_point
       WHERE owner_kind = ${kind} AND owner_id = ${id} AND state <> 'REMOVED' ORDER BY created_at, id LIMIT 100`);
    const opened = await this.contactPoints.open(rows.map((row) => row.id));
    return {
      items: rows.flatMap((row) => {
        const point = opened.get(row.id);
        if (point === undefined) return [];
        const { channel, address } = point;
        const shown =
          channel === 'WEB_PUSH' ? new URL((JSON.parse(address) as { endpoint: string }).endpoint).host : address;
        return [{ ...row, channel, address: shown, createdAt: row.createdAt.toISOString() }];
      }),
    };
  }

  /** A browser vouches for its own subscription; to other addresses a code is sent. */
  async add(actor: Actor, { channel, address }: NewContactPoint): Promise<OwnContactPoints> {
    const sealed = this.contactPoints.seal(ownerOf(actor), channel, { name: actor.name ?? '', address });
    if ('refusal' in sealed) return this.list(actor);
    await this.database.transaction(async (tx) => {
      await this.contactPoints.store(tx, [sealed], channel === 'WEB_PUSH' ? 'CONFIRMED' : 'UNCONFIRMED');
      if (channel !== 'WEB_PUSH') await this.confirmations.request(tx, sealed.id);
    });
    return this.list(actor);
  }

  /** @throws 404 `contact-point-not-found` for those of other accounts, too */
  async remove(actor: Actor, id: string): Promise<void> {
    const removed = await this.contactPoints.remove(this.database, ownerOf(actor), id);
    if (removed === 0) throw subscriberError('contact-point-not-found');
  }
}

/** Accounts are UUIDs; others have no addresses. */
export function ownerOf({ subject }: Actor): Owner {
  return { kind: 'ACCOUNT', id: validate(subject) ? subject : noAccount };
}
