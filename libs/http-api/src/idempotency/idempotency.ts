import { createHash, createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Access, type AccessCheck } from '#access';
import { Database, sql, type Transaction } from '#database';
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
    return this.database.transaction(async (tx) => {
      const identity = identityOf(call, key);
      await lockKey(tx, identity);
      const stored = await find(tx, call, identity);
      if (stored) return this.replay<T>(call, key, stored);
      const response = await work(tx);
      tx.enqueue(
        sql`INSERT INTO idempotent_response (account, operation, key_hash, body_hash, response)
              VALUES (${accountOf(call)}, ${call.operation}, ${identity}, ${keyedHash(call, key)},
              ${sealResponse(key, contextOf(call), { response, allowed: this.access.allowedTo(call.actor) })})`,
      );
      return response;
    });
  }

  private replay<T>(call: Call, key: string, { bodyHash, response }: StoredResponse): T {
    if (!bodyHash.equals(keyedHash(call, key))) throw platformError('idempotency-key-reused');
    const first = openResponse(key, contextOf(call), response) as FirstResponse;
    this.access.recheck(call.actor, first.allowed);
    return first.response as T;
  }
}

/** Locks the key until the transaction ends. The row is read afterwards, by a statement with a newer snapshot. */
async function lockKey(tx: Transaction, identity: Buffer): Promise<void> {
  const [lock] = await tx.query<{ taken: boolean }>(
    sql`SELECT pg_try_advisory_xact_lock(${identity.readBigInt64BE().toString()}) AS taken`,
  );
  if (!lock?.taken) throw platformError('idempotency-in-progress', { headers: { 'retry-after': '1' } });
}

async function find(tx: Transaction, call: Call, identity: Buffer): Promise<StoredResponse | undefined> {
  const [stored] = await tx.query<StoredResponse>(
    sql`SELECT body_hash, response FROM idempotent_response
      WHERE account = ${accountOf(call)} AND operation = ${call.operation} AND key_hash = ${identity}`,
  );
  return stored;
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
