import { sql, type Transaction } from '#database';
import { canonicalJson } from '#http-api';
import { KeyedHash, open, seal } from '#vault';
import { ClientRequestRow } from './intake.entity.js';
import { intakeError } from './intake.errors.js';

/** A request with an id that the client chose. */
export interface ClientRequest {
  /** Null without an account: such ids must be hard to guess, as UUIDs are. */
  readonly account: string | null;
  /** Undefined when the client chose none: then the request is executed each time. */
  readonly clientId: string | undefined;
  readonly content: object;
}

/**
 * Lets a client that drafts offline repeat a request days later: the same id with the same content gets the first response
 * again. The response holds a PIN; it is sealed under a key that is derived from the content, so that only a client that
 * repeats the whole content can open it.
 */
export class ClientRequestLog {
  private readonly keyedHash: KeyedHash;

  constructor(vaultKeyBase64: string) {
    this.keyedHash = new KeyedHash(vaultKeyBase64, 'client-request');
  }

  /** @throws 409 `client-id-reused` when the id came with other content before */
  async once<T extends object>(tx: Transaction, request: ClientRequest, now: Date, work: () => Promise<T>): Promise<T> {
    const { clientId } = request;
    if (clientId === undefined) return work();
    const account = request.account ?? '';
    const content = canonicalJson(request.content);
    await tx.query(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`client-request ${account} ${clientId}`}, 0))`);
    const logged = await tx.manager.findOneBy(ClientRequestRow, { account, clientId });
    const contentHash = this.keyedHash.digest('hash', content);
    if (logged && !logged.contentHash.equals(contentHash)) throw intakeError('client-id-reused', { detail: clientId });
    const context = `${account} ${clientId}`;
    const key = this.keyedHash.digest(`key ${context}`, content);
    if (logged) return JSON.parse(open(key, logged.sealed, context).toString()) as T;
    const response = await work();
    const sealed = seal(key, Buffer.from(JSON.stringify(response)), context);
    tx.enqueueInsert(ClientRequestRow, { account, clientId, contentHash, sealed, respondedAt: now });
    return response;
  }
}
