import { Inject, Injectable, Logger } from '@nestjs/common';
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { AccessSettings } from '#settings';
import { type AccessCode, AccessError } from './access-error.js';
import type { Actor } from './actor.js';
import { type Grant, parseGrant } from './grant.js';
import { isReserved } from './reserved-subjects.js';
import { VerifiedTokens } from './verified-tokens.js';

export const ACCESS_SETTINGS = Symbol('access settings');

/** Asymmetric algorithms only: with a shared secret, every service could issue tokens. */
const algorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];

const retryAfterSeconds = '5';

/** Errors of jose that the token causes; all others mean that the keys of the issuer are not available. */
const faultsOfToken = [
  errors.JWTClaimValidationFailed,
  errors.JWTInvalid,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  errors.JWKSNoMatchingKey,
  errors.JWKSMultipleMatchingKeys,
];

/** Turns an access token into an actor. Fetches the keys of the issuer when it needs them, and caches them. */
@Injectable()
export class TokenVerifier {
  private readonly logger = new Logger(TokenVerifier.name);
  private readonly keys: JWTVerifyGetKey;
  private readonly verified = new VerifiedTokens();
  private malformedGrantLogged = false;

  constructor(@Inject(ACCESS_SETTINGS) private readonly settings: AccessSettings) {
    this.keys = createRemoteJWKSet(new URL(settings.AUTH_JWKS_URL), {
      cacheMaxAge: 600_000,
      cooldownDuration: 10_000,
      timeoutDuration: 5_000,
    });
  }

  /**
   * @throws AccessError `token-invalid`, `token-expired`, `subject-reserved`, `kim-role-in-token`, or `auth-unavailable` when the
   * keys are not available
   */
  async verify(token: string): Promise<Actor> {
    const { sub = '', name, grants } = await this.claims(token);
    if (isReserved(sub)) throw invalid('subject-reserved');
    return {
      subject: sub,
      ...(typeof name === 'string' && { name }),
      grants: this.grantsOf(grants),
    };
  }

  private async claims(token: string): Promise<JWTPayload> {
    const known = this.verified.find(token);
    if (known) return known;
    try {
      const { payload } = await jwtVerify(token, this.keys, {
        algorithms,
        issuer: this.settings.AUTH_ISSUER,
        audience: this.settings.AUTH_AUDIENCE,
        clockTolerance: this.settings.AUTH_CLOCK_TOLERANCE,
        requiredClaims: ['sub', 'exp'],
      });
      if (typeof payload.sub === 'string' && /^[!-~]{1,255}$/.test(payload.sub)) {
        this.verified.store(token, payload);
        return payload;
      }
    } catch (cause) {
      throw this.refusal(cause);
    }
    throw invalid('token-invalid');
  }

  private refusal(cause: unknown): AccessError {
    if (cause instanceof errors.JWTExpired) return invalid('token-expired');
    if (faultsOfToken.some((fault) => cause instanceof fault)) return invalid('token-invalid');
    this.logger.error({ err: cause }, 'Fetching the keys of the issuer failed: check AUTH_JWKS_URL');
    return new AccessError('auth-unavailable', { 'retry-after': retryAfterSeconds }, { cause });
  }

  private grantsOf(claim: unknown): Grant[] {
    const texts: unknown[] = Array.isArray(claim) ? claim : [];
    if (texts.some((text) => typeof text === 'string' && /^KIM_/i.test(text))) throw invalid('kim-role-in-token');
    const grants = texts.flatMap((text) => parseGrant(text) ?? []);
    const malformed = grants.length < texts.length || (claim !== undefined && !Array.isArray(claim));
    if (malformed && !this.malformedGrantLogged) {
      this.malformedGrantLogged = true;
      this.logger.warn(
        'The issuer signs tokens with grants that are ignored, malformed or with a scope that the role does not have: correct the claim',
      );
    }
    return grants;
  }
}

function invalid(code: AccessCode): AccessError {
  return new AccessError(code, { 'www-authenticate': 'Bearer error="invalid_token"' });
}
