import { Inject, Injectable, Logger } from '@nestjs/common';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  ClientError,
  ClientSecretBasic,
  type Configuration,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  refreshTokenGrant,
  ResponseBodyError,
  type TokenEndpointResponse,
  tokenRevocation,
} from 'openid-client';
import { ApiUnavailable } from '#api-client';
import { webSettings, type WebSettings } from '../web.settings.js';
import type { Tokens } from './session-store.js';

const timeoutSeconds = 5;
/** For a provider that does not state the lifetime; RFC 6749 only recommends it. */
const defaultLifetimeSeconds = 60;

/** What only the browser's own sign-in knows. */
export interface Proof {
  readonly verifier: string;
  readonly nonce: string;
}

export interface IssuedTokens {
  readonly tokens: Tokens;
  readonly expiresAt: Date;
}

export interface SignedIn extends IssuedTokens {
  readonly subject: string;
}

/** The OpenID provider of the regency: authorization code with PKCE, refresh, revocation and sign-out. */
@Injectable()
export class IdentityProvider {
  private readonly logger = new Logger('IdentityProvider');
  private configuration: Promise<Configuration> | undefined;

  constructor(@Inject(webSettings) private readonly settings: WebSettings) {}

  newProof(): Proof {
    return { verifier: randomPKCECodeVerifier(), nonce: randomNonce() };
  }

  async signInAddress(state: string, { verifier, nonce }: Proof, language: string): Promise<string> {
    const url = buildAuthorizationUrl(await this.discovered(), {
      redirect_uri: this.returnAddress,
      scope: 'openid profile',
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
      ui_locales: language,
    });
    return url.href;
  }

  /**
   * The tokens of the person who returns with a code.
   *
   * @param query of the address to which the provider sent the browser
   * @returns nothing when the provider refuses, or gives an answer that is not for this sign-in
   */
  async redeem(query: string, state: string, { verifier, nonce }: Proof): Promise<SignedIn | undefined> {
    const configuration = await this.discovered();
    const address = new URL(`${this.returnAddress}?${query}`);
    const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true };
    try {
      const answer = await authorizationCodeGrant(configuration, address, checks);
      const claims = answer.claims();
      const name = typeof claims?.['name'] === 'string' ? claims['name'] : null;
      return { ...issued(answer, { name }), subject: claims?.sub ?? '' };
    } catch (error) {
      if (isUnavailable(error)) throw new ApiUnavailable('the identity provider', error);
      this.logger.warn({ err: error }, 'A sign-in was refused');
      return undefined;
    }
  }

  /** @returns nothing when the provider has ended the session of the person */
  async refresh({ refresh, id, name }: Tokens): Promise<IssuedTokens | undefined> {
    if (refresh === undefined) return undefined;
    const configuration = await this.discovered();
    try {
      return issued(await refreshTokenGrant(configuration, refresh), { refresh, id, name });
    } catch (error) {
      if (error instanceof ResponseBodyError && error.error === 'invalid_grant') return undefined;
      throw new ApiUnavailable('the identity provider', error);
    }
  }

  async revoke({ refresh }: Tokens): Promise<void> {
    const configuration = await this.discovered();
    if (refresh === undefined || configuration.serverMetadata().revocation_endpoint === undefined) return;
    await tokenRevocation(configuration, refresh, { token_type_hint: 'refresh_token' });
  }

  /** Where the provider ends its own session, and sends the browser back; nothing if it has no such address. */
  async signOutAddress({ id }: Tokens): Promise<string | undefined> {
    const configuration = await this.discovered();
    if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined;
    const parameters = { post_logout_redirect_uri: `${this.settings.WEB_PUBLIC_URL}/keluar` };
    return buildEndSessionUrl(configuration, { ...parameters, ...(id !== undefined && { id_token_hint: id }) }).href;
  }

  private get returnAddress(): string {
    return `${this.settings.WEB_PUBLIC_URL}/masuk/kembali`;
  }

  /** Read once; after a failure the next sign-in reads it again. */
  private async discovered(): Promise<Configuration> {
    this.configuration ??= this.discover();
    try {
      return await this.configuration;
    } catch (error) {
      this.configuration = undefined;
      throw new ApiUnavailable('the identity provider', error);
    }
  }

  private discover(): Promise<Configuration> {
    const { AUTH_ISSUER, AUTH_CLIENT_ID, AUTH_CLIENT_SECRET } = this.settings;
    const issuer = new URL(AUTH_ISSUER);
    return discovery(issuer, AUTH_CLIENT_ID, undefined, ClientSecretBasic(AUTH_CLIENT_SECRET), {
      timeout: timeoutSeconds,
      execute: issuer.protocol === 'http:' ? [allowInsecureRequests] : [],
    });
  }
}

function issued(answer: TokenEndpointResponse, former: Partial<Tokens>): IssuedTokens {
  const { access_token: access, refresh_token: refresh, id_token: id, expires_in: seconds } = answer;
  return {
    tokens: { access, refresh: refresh ?? former.refresh, id: id ?? former.id, name: former.name ?? null },
    expiresAt: new Date(Date.now() + (seconds ?? defaultLifetimeSeconds) * 1000),
  };
}

/** No answer, or a failure of the provider by itself. */
function isUnavailable(error: unknown): boolean {
  if (error instanceof ResponseBodyError) return error.status >= 500;
  return error instanceof TypeError || (error instanceof ClientError && error.code === 'OAUTH_TIMEOUT');
}
