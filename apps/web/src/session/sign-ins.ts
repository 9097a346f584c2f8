import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Database, sql } from '#database';
import { Vault } from '#vault';
import type { SavedForm } from '../pages/person.js';
import type { Fields } from '../pages/query.js';
import { Visit } from '../pages/visit.js';
import { IdentityProvider, type Proof } from './identity-provider.js';
import { hashOf, newSecret } from './secrets.js';
import { SessionCookies } from './session-cookies.js';
import { SessionStore } from './session-store.js';

/** What waits for the person to return from the identity provider. */
interface Pending extends Proof {
  readonly returnPath: string;
  readonly form: AuthoredForm | undefined;
}

/** A form of an account whose session had ended: another account does not get it. */
interface AuthoredForm extends SavedForm {
  readonly author: string;
}

interface Row {
  readonly browserHash: Buffer;
  readonly wrappedKey: Buffer;
  readonly sealed: Buffer;
}

const pendingMinutes = 60;

/** Signs people in: sends their browser to the identity provider, and makes a session of its answer. */
@Injectable()
export class SignIns {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly provider: IdentityProvider,
    private readonly store: SessionStore,
    private readonly cookies: SessionCookies,
  ) {}

  /** The address of the identity provider for this browser. What it has sent is stored, if its session has just ended. */
  async begin(request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const [state, proof] = [newSecret(), this.provider.newProof()];
    const browser = this.cookies.browserOf(request) ?? newSecret();
    const pending: Pending = { ...proof, returnPath: request.url, form: await this.formOf(request) };
    const address = await this.provider.signInAddress(state, proof, new Visit(request).language);
    const key = this.vault.newKey();
    const stateHash = hashOf(state);
    await this.database.query(sql`
      INSERT INTO pending_sign_in (state_hash, browser_hash, wrapped_key, sealed, expires_at)
      VALUES (${stateHash}, ${hashOf(browser)}, ${key}, ${this.vault.seal(key, pending, stateHash.toString('hex'))},
              now() + ${pendingMinutes} * interval '1 minute')`);
    this.cookies.setBrowser(reply, browser);
    return address;
  }

  /** Makes the session, and gives the path to go on with; nothing for an answer that no sign-in of this browser can have. */
  async finish(request: FastifyRequest, reply: FastifyReply, state: string): Promise<string | undefined> {
    const pending = await this.take(state, this.cookies.browserOf(request));
    if (!pending) return undefined;
    const query = request.url.split('?', 2)[1] ?? '';
    const answer = await this.provider.redeem(query, state, pending);
    if (!answer) return undefined;
    const { subject, tokens, expiresAt: tokenExpiresAt } = answer;
    const former = this.cookies.sessionOf(request);
    if (former) await this.store.end({ idHash: hashOf(former) });
    const form = pending.form?.author === subject ? pending.form : undefined;
    this.cookies.setSession(reply, await this.store.create({ subject, tokens, tokenExpiresAt, form }));
    return pending.returnPath;
  }

  private async formOf(request: FastifyRequest): Promise<AuthoredForm | undefined> {
    const former = this.cookies.sessionOf(request);
    if (request.method !== 'POST' || !former) return undefined;
    const author = await this.store.subjectOf(former);
    return author === undefined ? undefined : { path: request.url, fields: (request.body ?? {}) as Fields, author };
  }

  /** A state works once, and only in the browser that began with it. */
  private async take(state: string, browser: string | undefined): Promise<Pending | undefined> {
    const stateHash = hashOf(state);
    const [row] = await this.database.query<Row>(sql`
      DELETE FROM pending_sign_in WHERE state_hash = ${stateHash} AND browser_hash = ${hashOf(browser ?? '')} AND expires_at > now()
      RETURNING browser_hash, wrapped_key, sealed`);
    return row && this.vault.open<Pending>(row.wrappedKey, row.sealed, stateHash.toString('hex'));
  }
}
