import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '#access';
import { columnsOf, Database, sql, type Transaction } from '#database';
import { agencyError } from '../../agencies/agency.errors.js';
import { isAreaKnown } from '../../intake/areas/known-village.js';
import type { IssuedOpen311Key, NewOpen311Key, Open311KeyList, Open311KeyResponse } from './open311-key.dto.js';
import { Open311Key } from './open311-key.entity.js';
import { open311Error } from './open311.errors.js';

const columns = columnsOf(Open311Key);

/** The api_keys of integrators. A key is 32 random bytes, so an unsalted hash is safe. */
@Injectable()
export class Open311Keys {
  constructor(private readonly database: Database) {}

  /** @throws 422 `unknown-area` */
  async issue(
    tx: Transaction,
    { name, areaCode }: NewOpen311Key,
    createdBy: string,
    createdAt: Date,
  ): Promise<IssuedOpen311Key> {
    if (areaCode !== null && !(await isAreaKnown(tx, areaCode)))
      throw agencyError('unknown-area', { errors: [{ pointer: '/areaCode', detail: areaCode }] });
    const apiKey = randomBytes(32).toString('base64url');
    const keyHash = hashOf(apiKey);
    const key: Open311Key = { id: uuidv7(), name, areaCode, keyHash, createdBy, createdAt, revokedAt: null };
    await tx.manager.insert(Open311Key, key);
    return { ...toResponse(key), apiKey };
  }

  async list(): Promise<Open311KeyList> {
    const keys = await this.database.query<Open311Key>(sql`SELECT ${columns} FROM open311_key ORDER BY id`);
    return { items: keys.map(toResponse) };
  }

  /** Revokes a key; idempotent. @throws 404 `open311-key-not-found` */
  async revoke(id: string, now = new Date()): Promise<Open311KeyResponse> {
    const [key] = await this.database.query<Open311Key>(sql`
      UPDATE open311_key SET revoked_at = coalesce(revoked_at, ${now}) WHERE id = ${id} RETURNING ${columns}`);
    if (!key) throw open311Error('open311-key-not-found');
    return toResponse(key);
  }

  /** The integrator of a key as an actor. @throws 403 `open311-key-refused` when it is missing, unknown or revoked */
  async authenticate(apiKey: string | undefined): Promise<Actor> {
    const actor = apiKey === undefined ? undefined : await this.find(apiKey);
    if (!actor) throw open311Error('open311-key-refused');
    return actor;
  }

  private async find(apiKey: string): Promise<Actor | undefined> {
    const [key] = await this.database.query<Open311Key>(sql`
      SELECT ${columns} FROM open311_key WHERE key_hash = ${hashOf(apiKey)} AND revoked_at IS NULL`);
    if (!key) return undefined;
    const { id, areaCode } = key;
    const scope = areaCode === null ? ({ kind: 'everything' } as const) : ({ kind: 'area', prefix: areaCode } as const);
    return { subject: `open311:${id}`, grants: [{ role: 'INTEGRATOR', scope }] };
  }
}

function hashOf(apiKey: string): Buffer {
  return createHash('sha256').update(apiKey).digest();
}

function toResponse({ id, name, areaCode, createdAt, revokedAt }: Readonly<Open311Key>): Open311KeyResponse {
  return { id, name, areaCode, createdAt: createdAt.toISOString(), revokedAt: revokedAt?.toISOString() ?? null };
}
