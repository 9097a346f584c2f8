import { createHash, createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Access } from '#access';
import { Database, sql, type Transaction } from '#database';
import { platformError } from '../errors/platform-errors.js';
import type { Call } from './idempotent-call.js';
import { openResponse, sealResponse } from './sealed-response.js';

interface StoredResponse {
  readonly bodyHash: Buffer;
  readonly answer: Buffer;
}

/** Lets a caller who heard no answer ask again without its being done twice. */
@Injectable()
export class Idempotency {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /**
   * Does `work` in a transaction of its own and gives its answer, which must be JSON. With an Idempotency-Key that this
   * account has used for this operation before, the first answer is given again and nothing is done. A refusal is not
   * kept: the same key may try again.
   *
   * @throws 409 `idempotency-in-progress`, 422 `idempotency-key-reused`
   */
  async once<T>(call: Call, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const { key } = call;
    if (key === undefined) return this.database.transaction(work);
    return this.database.transaction(async (tx) => {
      const identity = identityOf(call, key);
      await lockKey(tx, identity);
      const stored = await find(tx, call, identity);
      if (stored) return this.replay<T>(call, key, stored);
      const answer = await work(tx);
      tx.enqueue(
        sql`INSERT INTO idempotent_response (account, operation, key_hash, body_hash, answer)
              VALUES (${accountOf(call)}, ${call.operation}, ${identity}, ${keyedHash(call, key)},
              ${sealResponse(key, contextOf(call), answer)})`,
      );
      return answer;
    });
  }

  private replay<T>(call: Call, key: string, { bodyHash, answer }: StoredResponse): T {
    if (!bodyHash.equals(keyedHash(call, key))) throw platformError('idempotency-key-reused');
    this.access.markAuthorized(call.actor);
    return openResponse(key, contextOf(call), answer) as T;
  }
}

/** One at a time: held until the transaction ends. The row is looked for afterwards, by a statement with a newer snapshot. */
async function lockKey(tx: Transaction, identity: Buffer): Promise<void> {
  const [lock] = await tx.query<{ taken: boolean }>(
    sql`SELECT pg_try_advisory_xact_lock(${identity.readBigInt64BE().toString()}) AS taken`,
  );
  if (!lock?.taken) throw platformError('idempotency-in-progress', { headers: { 'retry-after': '1' } });
}

async function find(tx: Transaction, call: Call, identity: Buffer): Promise<StoredResponse | undefined> {
  const [stored] = await tx.query<StoredResponse>(
    sql`SELECT body_hash, answer FROM idempotent_response
      WHERE account = ${accountOf(call)} AND operation = ${call.operation} AND key_hash = ${identity}`,
  );
  return stored;
}

function identityOf(call: Call, key: string): Buffer {
  return createHash('sha256')
    .update(`${contextOf(call)}\n${key}`)
    .digest();
}

/** A short body, such as one with a PIN, could be guessed from its bare hash. */
function keyedHash({ bodyHash }: Call, key: string): Buffer {
  return createHmac('sha256', key).update(bodyHash).digest();
}

function contextOf(call: Call): string {
  return `${accountOf(call)}\n${call.operation}`;
}

/** Callers without a token share an account: to be given an answer again, they must send the whole request again. */
function accountOf({ actor }: Call): string {
  return actor?.subject ?? '';
}
