import {
  allowInsecureRequests,
  ClientSecretPost,
  clientCredentialsGrant,
  Configuration,
  type TokenEndpointResponse,
} from 'openid-client';
import type { ServiceTokenSettings } from '#settings';

/** A token is renewed so long before it expires that no request meets its end. */
const renewBeforeMs = 30_000;

/** The access token with which a service calls another one (OAuth 2.0 client credentials, RFC 6749 §4.4). */
export class ServiceTokens {
  private readonly client: Configuration;
  private current: { readonly token: string; readonly freshUntil: number } | undefined;
  private asking: Promise<string> | undefined;

  constructor({ AUTH_ISSUER, AUTH_TOKEN_URL, AUTH_CLIENT_ID, AUTH_CLIENT_SECRET }: ServiceTokenSettings) {
    this.client = new Configuration(
      { issuer: AUTH_ISSUER, token_endpoint: AUTH_TOKEN_URL },
      AUTH_CLIENT_ID,
      undefined,
      ClientSecretPost(AUTH_CLIENT_SECRET),
    );
    // Inside of one machine or cluster the issuer may be reached without TLS; outside, the address says https.
    if (AUTH_TOKEN_URL.startsWith('http:')) allowInsecureRequests(this.client);
    this.client.timeout = 5;
  }

  /** Kept until shortly before it expires; many who ask at once share one request to the issuer. */
  async token(): Promise<string> {
    if (this.current && Date.now() < this.current.freshUntil) return this.current.token;
    this.asking ??= this.ask().finally(() => (this.asking = undefined));
    return this.asking;
  }

  private async ask(): Promise<string> {
    const answer: TokenEndpointResponse = await clientCredentialsGrant(this.client);
    const lifetimeMs = (answer.expires_in ?? 60) * 1_000;
    // A token that lives shorter than that is kept for half its life.
    const freshMs = Math.max(lifetimeMs - renewBeforeMs, lifetimeMs / 2);
    this.current = { token: answer.access_token, freshUntil: Date.now() + freshMs };
    return answer.access_token;
  }
}
