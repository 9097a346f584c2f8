import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '#access';
import { Database, sql, type Transaction } from '#database';
import { aspirationsError } from '../../aspirations.errors.js';
import type { IssuedOpen311Key, NewOpen311Key, Open311KeyResponse } from './open311-key.dto.js';

type KeyRow = Omit<Open311KeyResponse, 'createdAt' | 'revokedAt'> & { createdAt: Date; revokedAt: Date | null };

const columns = sql`id, name, area_code, created_at, revoked_at`;

/** The api_keys of integrators. A key is 32 random bytes, so an unsalted hash is safe. */
@Injectable()
export class Open311Keys {
  constructor(private readonly database: Database) {}

  async issue(tx: Transaction, { name, areaCode }: NewOpen311Key, by: string, now: Date): Promise<IssuedOpen311Key> {
    const apiKey = randomBytes(32).toString('base64url');
    const [row] = await tx.query<KeyRow>(
      sql`INSERT INTO open311_key (id, name, area_code, key_hash, created_by, created_at)
       VALUES (${uuidv7()}, ${name}, ${areaCode}, ${hashOf(apiKey)}, ${by}, ${now}) RETURNING ${columns}`,
    );
    return { ...toResponse(row!), apiKey };
  }

  async list(): Promise<Open311KeyResponse[]> {
    return (await this.database.query<KeyRow>(sql`SELECT ${columns} FROM open311_key ORDER BY id`)).map(toResponse);
  }

  /** Revokes a key; idempotent. @throws 404 `open311-key-not-found` */
  async revoke(id: string, now = new Date()): Promise<Open311KeyResponse> {
    const [row] = await this.database.query<KeyRow>(
      sql`UPDATE open311_key SET revoked_at = coalesce(revoked_at, ${now}) WHERE id = ${id} RETURNING ${columns}`,
    );
    if (!row) throw aspirationsError('open311-key-not-found');
    return toResponse(row);
  }

  /** The integrator of a key as an actor. @throws 403 `open311-key-refused` when it is missing, unknown or revoked */
  async authenticate(apiKey: string | undefined): Promise<Actor> {
    const found = apiKey === undefined ? undefined : await this.find(apiKey);
    if (!found) throw aspirationsError('open311-key-refused');
    return found;
  }

  private async find(apiKey: string): Promise<Actor | undefined> {
    const [row] = await this.database.query<{ id: string; areaCode: string | null }>(
      sql`SELECT id, area_code FROM open311_key WHERE key_hash = ${hashOf(apiKey)} AND revoked_at IS NULL`,
    );
    if (!row) return undefined;
    const { id, areaCode } = row;
    const scope = areaCode === null ? ({ kind: 'everything' } as const) : ({ kind: 'area', prefix: areaCode } as const);
    return { subject: `open311:${id}`, grants: [{ role: 'INTEGRATOR', scope }] };
  }
}

function hashOf(apiKey: string): Buffer {
  return createHash('sha256').update(apiKey).digest();
}

function toResponse({ createdAt, revokedAt, ...row }: KeyRow): Open311KeyResponse {
  return { ...row, createdAt: createdAt.toISOString(), revokedAt: revokedAt?.toISOString() ?? null };
}
