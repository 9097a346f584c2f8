import { createHash, randomBytes } from 'node:crypto';
import { accounts, type SampleAccount } from '../accounts.js';
import type { AuthorizationRequest } from './authorization-request.js';

/** A person who has signed in to a client. */
export interface SignedIn {
  readonly account: SampleAccount;
  readonly clientId: string;
  readonly nonce: string | undefined;
}

interface Code {
  readonly request: AuthorizationRequest;
  readonly account: SampleAccount;
  readonly until: number;
}

interface Refresh extends SignedIn {
  readonly until: number;
}

const codeLifetimeMs = 60_000;
const refreshLifetimeMs = 12 * 3_600_000;
const most = 10_000;

/** The codes and refresh tokens of people who have signed in. In memory: after a restart they sign in once more. */
export class SignIns {
  private readonly codes = new Map<string, Code>();
  private readonly refreshTokens = new Map<string, Refresh>();

  constructor(private readonly now: () => number = Date.now) {}

  /** The code with which the client gets the tokens, once; nothing for an unknown account. */
  issueCode(request: AuthorizationRequest, accountName: string): string | undefined {
    const account = accounts.find(({ name }) => name === accountName);
    return account && put(this.codes, { request, account, until: this.now() + codeLifetimeMs });
  }

  /** A code is for the client and the address that it was requested for, and for who has the verifier of its challenge. */
  redeemCode(form: URLSearchParams, clientId: string): SignedIn | undefined {
    const code = take(this.codes, form.get('code'));
    if (!code || code.until < this.now()) return undefined;
    const { request, account } = code;
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const isRight =
      request.clientId === clientId &&
      request.redirectUri === form.get('redirect_uri') &&
      request.challenge === challenge;
    return isRight ? { account, clientId, nonce: request.nonce } : undefined;
  }

  issueRefreshToken(signedIn: SignedIn): string {
    return put(this.refreshTokens, { ...signedIn, until: this.now() + refreshLifetimeMs });
  }

  /** A refresh token works once: the answer has the next one. */
  redeemRefreshToken(form: URLSearchParams, clientId: string): SignedIn | undefined {
    const refresh = take(this.refreshTokens, form.get('refresh_token'));
    if (!refresh || refresh.until < this.now() || refresh.clientId !== clientId) return undefined;
    return { account: refresh.account, clientId, nonce: undefined };
  }

  revoke(token: string | null): void {
    take(this.refreshTokens, token);
  }
}

function put<Value>(values: Map<string, Value>, value: Value): string {
  const [oldest] = values.keys();
  if (values.size >= most && oldest !== undefined) values.delete(oldest);
  const key = randomBytes(32).toString('base64url');
  values.set(key, value);
  return key;
}

function take<Value>(values: Map<string, Value>, key: string | null): Value | undefined {
  const value = values.get(key ?? '');
  values.delete(key ?? '');
  return value;
}
