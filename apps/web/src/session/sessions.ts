import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { ApiUnavailable } from '#api-client';
import { IdentityProvider } from './identity-provider.js';
import { type Session, SessionStore, type Tokens } from './session-store.js';

/** Tokens are refreshed this long before they expire, so that they outlast the calls of a page. */
const marginMs = 30_000;
/** How often and how long a request waits for another one that refreshes an expired token. */
const waitMs = 100;
const longestWaitMs = 10_000;

/** Sessions whose tokens are valid. */
@Injectable()
export class Sessions {
  private readonly logger = new Logger('Sessions');

  constructor(
    private readonly store: SessionStore,
    private readonly provider: IdentityProvider,
  ) {}

  /** The session of a browser, with refreshed tokens where they are about to expire; nothing once it has ended. */
  async current(secret: string | undefined): Promise<Session | undefined> {
    if (!secret) return undefined;
    const session = await this.store.find(secret);
    if (!session) return undefined;
    await this.store.recordUse(session);
    if (session.tokenExpiresAt.getTime() - marginMs > Date.now()) return session;
    if (await this.store.claimRefresh(session)) return this.refresh(session);
    return isValid(session) ? session : this.refreshedByAnother(secret, session);
  }

  /**
   * Ends the session of a browser and revokes its tokens; with `everywhere` those of all browsers of the account.
   *
   * @returns where the identity provider ends its own session, if it has such an address
   */
  async end(secret: string | undefined, everywhere: boolean): Promise<string | undefined> {
    const session = secret ? await this.store.find(secret) : undefined;
    if (!session) return undefined;
    const ended = everywhere ? await this.store.endAll(session.subject) : [session.tokens];
    if (!everywhere) await this.store.end(session);
    const [address] = await Promise.allSettled([
      this.provider.signOutAddress(session.tokens),
      ...ended.map((tokens) => this.revoke(tokens)),
    ]);
    return address.status === 'fulfilled' ? address.value : undefined;
  }

  /** Without an answer the token ends with its lifetime. */
  private async revoke(tokens: Tokens): Promise<void> {
    try {
      await this.provider.revoke(tokens);
    } catch (error) {
      this.logger.warn({ err: error }, 'A token could not be revoked');
    }
  }

  dropForm(session: Session): Promise<void> {
    return this.store.dropForm(session);
  }

  /** A refresh token works once: exactly one of all requests and replicas sends it. */
  private async refresh(session: Session): Promise<Session | undefined> {
    try {
      const answer = await this.provider.refresh(session.tokens);
      if (answer) return await this.store.renew(session, answer.tokens, answer.expiresAt);
      if (session.tokens.refresh === undefined && isValid(session)) return session;
      await this.store.end(session);
      return undefined;
    } catch (error) {
      await this.store.releaseRefresh(session);
      if (error instanceof ApiUnavailable && isValid(session)) return session;
      throw error;
    }
  }

  private async refreshedByAnother(secret: string, { version }: Session): Promise<Session | undefined> {
    for (let waited = 0; waited < longestWaitMs; waited += waitMs) {
      await pause(waitMs);
      const session = await this.store.find(secret);
      if (session?.version !== version) return session;
    }
    throw new ApiUnavailable('the identity provider', new Error('another request refreshes the token'));
  }
}

function isValid({ tokenExpiresAt }: Session): boolean {
  return tokenExpiresAt.getTime() > Date.now();
}
