import { hash } from 'node:crypto';
import type { JWTPayload } from 'jose';

/** A minute: for so long a token is accepted after its issuer withdrew the key. */
const storedMs = 60_000;

const maxTokens = 5_000;

/**
 * The claims of tokens whose signature was verified a short while ago: verifying it again costs more than the policy and, of a
 * small route, a noticeable part of the whole. Stored by the SHA-256 of the token, so that a dump of the memory contains none.
 * Claims identify the account; what may change at any time, such as the membership in a KIM, is not among them.
 */
export class VerifiedTokens {
  private readonly tokens = new Map<string, { readonly claims: JWTPayload; readonly until: number }>();

  constructor(
    private readonly now: () => number = Date.now,
    private readonly max = maxTokens,
  ) {}

  /** The claims of a token that was stored and is valid still. */
  find(token: string): JWTPayload | undefined {
    const key = keyOf(token);
    const stored = this.tokens.get(key);
    if (stored && stored.until > this.now()) return stored.claims;
    if (stored) this.tokens.delete(key);
    return undefined;
  }

  /** Stores the claims of a token that has just been verified, until it expires or a minute has passed; the oldest make room. */
  store(token: string, claims: JWTPayload): void {
    const [oldest] = this.tokens.size < this.max ? [] : this.tokens.keys();
    if (oldest !== undefined) this.tokens.delete(oldest);
    this.tokens.set(keyOf(token), { claims, until: Math.min(this.now() + storedMs, (claims.exp ?? 0) * 1_000) });
  }

  get size(): number {
    return this.tokens.size;
  }
}

function keyOf(token: string): string {
  return hash('sha256', token, 'base64');
}
