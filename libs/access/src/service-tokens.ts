import { allowInsecureRequests, clientCredentialsGrant, ClientSecretBasic, Configuration } from 'openid-client';
import type { ServiceTokenSettings } from '#settings';

const timeoutSeconds = 5;
/** So long before it expires a token is given out no more: it must outlast the call that it is for. */
const expiryMarginMs = 30_000;
/** For an issuer that does not tell; RFC 6749 only recommends that it does. */
const defaultLifetimeSeconds = 60;

interface CachedToken {
  readonly token: string;
  readonly expiresAt: number;
}

/**
 * The service's own access token, for calls to other services (client credentials, RFC 6749 §4.4). A service that needs
 * one provides it: `{ provide: ServiceTokens, useValue: new ServiceTokens(settings) }`.
 */
export class ServiceTokens {
  private readonly issuer: Configuration;
  private cached: CachedToken | undefined;
  private pending: Promise<CachedToken> | undefined;

  constructor({ AUTH_TOKEN_URL, AUTH_CLIENT_ID, AUTH_CLIENT_SECRET }: ServiceTokenSettings) {
    const { origin, protocol } = new URL(AUTH_TOKEN_URL);
    this.issuer = new Configuration(
      { issuer: origin, token_endpoint: AUTH_TOKEN_URL },
      AUTH_CLIENT_ID,
      undefined,
      ClientSecretBasic(AUTH_CLIENT_SECRET),
    );
    this.issuer.timeout = timeoutSeconds;
    if (protocol === 'http:') allowInsecureRequests(this.issuer);
  }

  /**
   * A token that is good for a while yet. The issuer is asked only when none is held, and once for all who wait.
   *
   * @throws when the issuer refuses or cannot be reached; the next call asks again
   */
  async token(): Promise<string> {
    if (this.cached && Date.now() < this.cached.expiresAt) return this.cached.token;
    this.pending ??= this.requestToken().finally(() => (this.pending = undefined));
    this.cached = await this.pending;
    return this.cached.token;
  }

  private async requestToken(): Promise<CachedToken> {
    const requestedAt = Date.now();
    const { access_token: token, expires_in: seconds = defaultLifetimeSeconds } = await clientCredentialsGrant(
      this.issuer,
    );
    const lifetime = seconds * 1000;
    return { token, expiresAt: requestedAt + Math.max(lifetime - expiryMarginMs, lifetime / 2) };
  }
}
