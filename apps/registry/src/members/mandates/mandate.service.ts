import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Access, type Actor } from '#access';
import { Database, type Queryable, sql } from '#database';
import { type Call, Idempotency, key, keyset, page, type Page } from '#http-api';
import { readKim } from '../../kims/kim-rows.js';
import { targetOf } from '../../kims/kim-visibility.js';
import {
  type MandateQuery,
  type MandateResponse,
  type MandateUse,
  type MandateUseQuery,
  type NewMandate,
  toMandateResponse,
} from './mandate.dto.js';
import type { MandateEntity } from './mandate.entity.js';
import { mandateError } from './mandate.errors.js';
import { MandateLifecycle } from './mandate.lifecycle.js';

const byId = keyset({ id: key.uuid() });

const mandateColumns = sql`
  id, version, status, kim_id, member_id, acts, starts_on::text, ends_on::text, given_by, given_at, revoked_by, revoked_at`;

@Injectable()
export class MandateService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly idempotency: Idempotency,
    private readonly lifecycle: MandateLifecycle,
  ) {}

  give(kimId: string, { memberId, acts, from, until }: NewMandate, actor: Actor, call: Call): Promise<MandateResponse> {
    return this.idempotency.once(call, async (tx) => {
      const mandate = await this.lifecycle.create(
        tx,
        {
          id: uuidv7(),
          kimId,
          memberId,
          acts,
          startsOn: from,
          endsOn: until,
          givenBy: actor.subject,
          givenAt: new Date(),
          revokedBy: null,
          revokedAt: null,
        },
        { actor },
      );
      return toMandateResponse(mandate);
    });
  }

  revoke(id: string, version: number, actor: Actor): Promise<MandateResponse> {
    return this.database.transaction(async (tx) =>
      toMandateResponse(await this.lifecycle.apply(tx, 'revoke', { id, version, actor })),
    );
  }

  /** The mandates of a KIM, oldest first. */
  async find(kimId: string, query: MandateQuery, actor: Actor): Promise<Page<MandateResponse>> {
    await this.checkRead(kimId, actor);
    const ofStatus = query.status ? sql`status = ${query.status}` : sql`TRUE`;
    const rows = await this.database.query<MandateEntity>(sql`
      SELECT ${mandateColumns} FROM mandate
       WHERE kim_id = ${kimId} AND ${ofStatus} AND ${byId.after(query)} ${byId.orderAndLimit(query)}`);
    return page(rows, query, byId, toMandateResponse);
  }

  async get(id: string, actor: Actor): Promise<MandateResponse> {
    const mandate = await readMandate(this.database, id);
    await this.checkRead(mandate.kimId, actor);
    return toMandateResponse(mandate);
  }

  /** The uses of a mandate, oldest first. */
  async uses(id: string, query: MandateUseQuery, actor: Actor): Promise<Page<MandateUse>> {
    await this.get(id, actor);
    const rows = await this.database.query<Omit<MandateUse, 'at'> & { at: Date }>(sql`
      SELECT id, act, at FROM mandate_use
       WHERE mandate_id = ${id} AND ${byId.after(query)} ${byId.orderAndLimit(query)}`);
    return page(rows, query, byId, (row) => ({ ...row, at: row.at.toISOString() }));
  }

  private async checkRead(kimId: string, actor: Actor): Promise<void> {
    this.access.check(actor, 'mandate.read', targetOf(await readKim(this.database, kimId)));
  }
}

/** @throws 'mandate-not-found' */
async function readMandate(source: Queryable, id: string): Promise<MandateEntity> {
  const [mandate] = await source.query<MandateEntity>(sql`SELECT ${mandateColumns} FROM mandate WHERE id = ${id}`);
  if (!mandate) throw mandateError('mandate-not-found');
  return mandate;
}
