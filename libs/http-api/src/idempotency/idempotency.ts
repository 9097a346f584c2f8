import { createHash, createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Access, type AccessCheck } from '#access';
import { Database, type Queryable, type Sql, sql, type Transaction } from '#database';
import { platformError } from '../errors/platform-errors.js';
import type { Call } from './idempotent-call.js';
import { openResponse, sealResponse } from './sealed-response.js';

interface StoredResponse {
  readonly bodyHash: Buffer;
  readonly response: Buffer;
}

/** The response, and what its account was allowed. */
interface FirstResponse {
  readonly response: unknown;
  readonly allowed: readonly AccessCheck[];
}

/** Allows a caller without a response to repeat its request without a second effect. */
@Injectable()
export class Idempotency {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /**
   * Runs `work` in a transaction of its own and returns its response, which must be JSON. For an Idempotency-Key that this
   * account has already used for this operation, returns the first response without running `work`, if the account still has
   * the rights that `work` required. Errors are not stored: the same key may be used again.
   *
   * @throws 403 `role-missing` or `out-of-scope`, 409 `idempotency-in-progress`, 422 `idempotency-key-reused`
   */
  async once<T>(call: Call, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const { key } = call;
    if (key === undefined) return this.database.transaction(work);
    const identity = identityOf(call, key);
    try {
      return await this.database.transaction(async (tx) => {
        const stored = await lockAndFind(tx, call, identity);
        if (stored) return this.replay<T>(call, key, stored);
        const response = await work(tx);
        tx.enqueue(
          sql`INSERT INTO idempotent_response (account, operation, key_hash, body_hash, response, expires_at)
                VALUES (${accountOf(call)}, ${call.operation}, ${identity}, ${keyedHash(call, key)},
                ${sealResponse(key, contextOf(call), { response, allowed: this.access.allowedTo(call.actor) })},
                now() + make_interval(days => ${call.retentionDays ?? 1}))`,
        );
        return response;
      });
    } catch (error) {
      // The first request may have committed after this one looked and before this one had the lock.
      // What made the call fail, such as a lost connection, may also prevent this.
      const stored = await find(this.database, call, identity).catch(() => undefined);
      if (stored) return this.replay<T>(call, key, stored);
      throw error;
    }
  }

  private replay<T>(call: Call, key: string, { bodyHash, response }: StoredResponse): T {
    if (!bodyHash.equals(keyedHash(call, key))) throw platformError('idempotency-key-reused');
    const first = openResponse(key, contextOf(call), response) as FirstResponse;
    this.access.recheck(call.actor, first.allowed);
    return first.response as T;
  }
}

/** Locks the key until the transaction ends, and finds what was stored when the statement began. */
async function lockAndFind(tx: Transaction, call: Call, identity: Buffer): Promise<StoredResponse | undefined> {
  const [row] = await tx.query<{ taken: boolean } & (({ found: true } & StoredResponse) | { found: null })>(sql`
    SELECT pg_try_advisory_xact_lock(${identity.readBigInt64BE().toString()}) AS taken, stored.*
      FROM (VALUES (1)) AS call LEFT JOIN (${storedResponse(call, identity)}) AS stored ON true`);
  if (!row!.taken) throw platformError('idempotency-in-progress', { headers: { 'retry-after': '1' } });
  return row!.found ? row! : undefined;
}

async function find(source: Queryable, call: Call, identity: Buffer): Promise<StoredResponse | undefined> {
  const [stored] = await source.query<StoredResponse>(storedResponse(call, identity));
  return stored;
}

function storedResponse(call: Call, identity: Buffer): Sql {
  return sql`
    SELECT true AS found, body_hash, response FROM idempotent_response
     WHERE account = ${accountOf(call)} AND operation = ${call.operation} AND key_hash = ${identity}`;
}

function identityOf(call: Call, key: string): Buffer {
  return createHash('sha256')
    .update(`${contextOf(call)}\n${key}`)
    .digest();
}

/** Uses the key, because a short body, such as one with a PIN, could be guessed from its plain hash. */
function keyedHash({ bodyHash }: Call, key: string): Buffer {
  return createHmac('sha256', key).update(bodyHash()).digest();
}

function contextOf(call: Call): string {
  return `${accountOf(call)}\n${call.operation}`;
}

/** Callers without a token share an account: the hash of the body ensures that they repeat the whole request. */
function accountOf({ actor }: Call): string {
  return actor?.subject ?? '';
}
