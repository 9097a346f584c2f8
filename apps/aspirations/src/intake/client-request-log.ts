import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { sql, type Transaction } from '#database';
import { canonicalJson } from '#http-api';
import { ClientRequestRow } from './intake.entity.js';
import { intakeError } from './intake.errors.js';

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

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
  private readonly secret: Buffer;

  constructor(vaultKeyBase64: string) {
    this.secret = createHmac('sha256', Buffer.from(vaultKeyBase64, 'base64')).update('client-request').digest();
  }

  /** @throws 409 `client-id-reused` when the id came with other content before */
  async once<T extends object>(tx: Transaction, request: ClientRequest, now: Date, work: () => Promise<T>): Promise<T> {
    const { clientId } = request;
    if (clientId === undefined) return work();
    const account = request.account ?? '';
    const content = canonicalJson(request.content);
    await tx.query(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`client-request ${account} ${clientId}`}, 0))`);
    const logged = await tx.manager.findOneBy(ClientRequestRow, { account, clientId });
    const contentHash = this.derive('hash', content);
    if (logged && !logged.contentHash.equals(contentHash)) throw intakeError('client-id-reused', { detail: clientId });
    const key = this.derive(`key ${account} ${clientId}`, content);
    if (logged) return open<T>(key, logged.sealed);
    const response = await work();
    const sealed = seal(key, response);
    tx.enqueueInsert(ClientRequestRow, { account, clientId, contentHash, sealed, respondedAt: now });
    return response;
  }

  private derive(use: string, content: string): Buffer {
    return createHmac('sha256', this.secret).update(`${use}\n`).update(content).digest();
  }
}

function seal(key: Buffer, value: object): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key, nonce);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(value)), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

function open<T>(key: Buffer, box: Buffer): T {
  const decipher = createDecipheriv(algorithm, key, box.subarray(0, nonceBytes), { authTagLength: tagBytes });
  decipher.setAuthTag(box.subarray(nonceBytes, nonceBytes + tagBytes));
  const plain = Buffer.concat([decipher.update(box.subarray(nonceBytes + tagBytes)), decipher.final()]);
  return JSON.parse(plain.toString()) as T;
}
