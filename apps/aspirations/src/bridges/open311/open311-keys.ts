import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Database, type Transaction } from '#database';
import { aspirationsError } from '../../aspirations.errors.js';
import type { IssuedOpen311Key, NewOpen311Key, Open311KeyResponse } from './open311-key.dto.js';

/** Who stands behind an api_key. */
export interface Integrator {
  /** As whom it acts: in histories, and as who submitted a case. */
  readonly subject: string;
  readonly kimId: string;
}

type KeyRow = Omit<Open311KeyResponse, 'createdAt' | 'revokedAt'> & { createdAt: Date; revokedAt: Date | null };

const columns = `id, name, kim_id AS "kimId", created_at AS "createdAt", revoked_at AS "revokedAt"`;

/** The api_keys of integrators. A key is 32 random bytes, so that its bare hash tells nothing of it. */
@Injectable()
export class Open311Keys {
  constructor(private readonly database: Database) {}

  async issue(tx: Transaction, { name, kimId }: NewOpen311Key, by: string, now: Date): Promise<IssuedOpen311Key> {
    const apiKey = randomBytes(32).toString('base64url');
    const [row] = await tx.query<KeyRow>(
      `INSERT INTO open311_key (id, name, kim_id, key_hash, created_by, created_at)
       VALUES ($1, $2, $3, $4, $5, $6) RETURNING ${columns}`,
      [uuidv7(), name, kimId, hashOf(apiKey), by, now],
    );
    return { ...toResponse(row!), apiKey };
  }

  async list(): Promise<Open311KeyResponse[]> {
    return (await this.database.query<KeyRow>(`SELECT ${columns} FROM open311_key ORDER BY id`)).map(toResponse);
  }

  /** From now on the key opens nothing; once more does no more. 404 `open311-key-not-found`. */
  async revoke(id: string, now = new Date()): Promise<Open311KeyResponse> {
    const [row] = await this.database.query<KeyRow>(
      `UPDATE open311_key SET revoked_at = coalesce(revoked_at, $2) WHERE id = $1 RETURNING ${columns}`,
      [id, now],
    );
    if (!row) throw aspirationsError('open311-key-not-found');
    return toResponse(row);
  }

  /** 403 `open311-key-refused` when it is missing, unknown or revoked. */
  async integrator(apiKey: string | undefined): Promise<Integrator> {
    const found = apiKey === undefined ? undefined : await this.find(apiKey);
    if (!found) throw aspirationsError('open311-key-refused');
    return found;
  }

  /** Undefined when no key was given; one that was given must be good. */
  async integratorIfAny(apiKey: string | undefined): Promise<Integrator | undefined> {
    return apiKey === undefined ? undefined : this.integrator(apiKey);
  }

  private async find(apiKey: string): Promise<Integrator | undefined> {
    const [row] = await this.database.query<{ id: string; kimId: string }>(
      `SELECT id, kim_id AS "kimId" FROM open311_key WHERE key_hash = $1 AND revoked_at IS NULL`,
      [hashOf(apiKey)],
    );
    return row && { subject: `open311:${row.id}`, kimId: row.kimId };
  }
}

function hashOf(apiKey: string): Buffer {
  return createHash('sha256').update(apiKey).digest();
}

function toResponse({ createdAt, revokedAt, ...row }: KeyRow): Open311KeyResponse {
  return { ...row, createdAt: createdAt.toISOString(), revokedAt: revokedAt?.toISOString() ?? null };
}
