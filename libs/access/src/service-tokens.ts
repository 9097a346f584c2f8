import { Logger } from '@nestjs/common';
import {
  allowInsecureRequests,
  clientCredentialsGrant,
  ClientSecretBasic,
  Configuration,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client';
import type { ServiceTokenSettings } from '#settings';

const timeoutSeconds = 5;
/** Tokens are renewed this long before they expire, so that they outlast the call. */
const expiryMarginMs = 30_000;
/** For an issuer that does not state the lifetime; RFC 6749 only recommends it. */
const defaultLifetimeSeconds = 60;

interface CachedToken {
  readonly token: string;
  readonly expiresAt: number;
}

/**
 * The access token of the service for calls to other services (client credentials, RFC 6749 §4.4). A service that needs one
 * provides `{ provide: ServiceTokens, useValue: new ServiceTokens(settings) }`.
 */
export class ServiceTokens {
  private readonly logger = new Logger(ServiceTokens.name);
  private readonly issuer: Configuration;
  private cached: CachedToken | undefined;
  private pending: Promise<CachedToken> | undefined;
  private refused = false;

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
   * A token that does not expire soon. Requests a new one only when the cached one expires, once for concurrent callers.
   *
   * @throws when the issuer rejects the request or is not reachable; the next call requests again
   */
  async token(): Promise<string> {
    if (this.cached && Date.now() < this.cached.expiresAt) return this.cached.token;
    this.pending ??= this.requestToken().finally(() => (this.pending = undefined));
    this.cached = await this.pending;
    return this.cached.token;
  }

  /** Whether the issuer refused the client of the service at the last request, because of its id, secret or rights. */
  get isRefused(): boolean {
    return this.refused;
  }

  private async requestToken(): Promise<CachedToken> {
    const requestedAt = Date.now();
    const { access_token: token, expires_in: seconds = defaultLifetimeSeconds } = await this.grant();
    const lifetime = seconds * 1000;
    return { token, expiresAt: requestedAt + Math.max(lifetime - expiryMarginMs, lifetime / 2) };
  }

  private async grant() {
    try {
      const answer = await clientCredentialsGrant(this.issuer);
      this.refused = false;
      return answer;
    } catch (error) {
      if (isRefusal(error)) this.reportRefusal();
      throw error;
    }
  }

  private reportRefusal(): void {
    if (!this.refused)
      this.logger.error('the issuer refuses the client of this service: check AUTH_CLIENT_ID and AUTH_CLIENT_SECRET');
    this.refused = true;
  }
}

/** An answer about the client, as opposed to an issuer that is not reachable or fails. */
function isRefusal(error: unknown): boolean {
  if (error instanceof WWWAuthenticateChallengeError) return true;
  return error instanceof ResponseBodyError && error.status < 500;
}
