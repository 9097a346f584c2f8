import { allowInsecureRequests, clientCredentialsGrant, ClientSecretBasic, Configuration } from 'openid-client';
import type { ServiceTokenSettings } from '#settings';

const timeoutSeconds = 5;
/** So long before it expires a token is given out no more: it must outlast the call that it is for. */
const reserveMilliseconds = 30_000;
/** For an issuer that does not tell; RFC 6749 only recommends that it does. */
const assumedSeconds = 60;

interface Held {
  readonly token: string;
  readonly until: number;
}

/**
 * The service's own access token, for calls to other services (client credentials, RFC 6749 §4.4). A service that needs
 * one provides it: `{ provide: ServiceTokens, useValue: new ServiceTokens(settings) }`.
 */
export class ServiceTokens {
  private readonly issuer: Configuration;
  private held: Held | undefined;
  private asking: Promise<Held> | undefined;

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
    if (this.held && Date.now() < this.held.until) return this.held.token;
    this.asking ??= this.ask().finally(() => (this.asking = undefined));
    this.held = await this.asking;
    return this.held.token;
  }

  private async ask(): Promise<Held> {
    const asked = Date.now();
    const { access_token: token, expires_in: seconds = assumedSeconds } = await clientCredentialsGrant(this.issuer);
    const life = seconds * 1000;
    return { token, until: asked + Math.max(life - reserveMilliseconds, life / 2) };
  }
}
