import type { SendResult } from './channel-driver.js';

/** Answers of providers are short; a longer one is cut, and counts as broken. */
const maxAnswerBytes = 64 * 1024;

/** Of the runtime's own connector: a host that does not answer within ten seconds has not seen the request. */
const neverSent = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

export interface ProviderRequest {
  readonly url: URL | string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  /** Of the whole call, with the answer. */
  readonly timeoutSeconds: number;
}

/** What a provider answered. */
export interface ProviderAnswer {
  readonly kind: 'answered';
  readonly status: number;
  readonly headers: Headers;
  /** Undefined when the body is no JSON. */
  readonly json: unknown;
  /** False when the connection ended, timed out or ran over within the body. */
  readonly complete: boolean;
}

/** The provider did not answer: `transient` when it cannot have seen the request, else `unknown`. */
export type NoAnswer = Extract<SendResult, { kind: 'transient' | 'unknown' }>;

/**
 * A `fetch` for a client that brings its own: the answer is read to its end within the time of the call.
 *
 * @throws Error when there is none, or it ends within its body
 */
export function boundedFetch(timeoutSeconds: number): typeof fetch {
  return async (url, init) => {
    const signal = AbortSignal.timeout(timeoutSeconds * 1000);
    const response = await fetch(url, { ...init, redirect: 'manual', signal });
    const { text, complete } = await readAnswer(response);
    if (!complete) throw new Error('the answer ended within its body');
    return new Response(text, { status: response.status, headers: response.headers });
  };
}

/** The result of a call that threw, by its cause. */
export function resultOfFailure(error: unknown): NoAnswer {
  const detail = codeOf(error);
  return { kind: neverSent.has(detail) ? 'transient' : 'unknown', detail };
}

/** Calls a provider by POST. It never throws, follows no redirect, and ends within its time whatever the provider does. */
export async function callProvider(request: ProviderRequest): Promise<ProviderAnswer | NoAnswer> {
  const { url, headers, body, timeoutSeconds } = request;
  const signal = AbortSignal.timeout(timeoutSeconds * 1000);
  try {
    const response = await fetch(url, { method: 'POST', redirect: 'manual', headers, body, signal });
    const { text, complete } = await readAnswer(response);
    return { kind: 'answered', status: response.status, headers: response.headers, json: parse(text), complete };
  } catch (error) {
    return resultOfFailure(error);
  }
}

/** The result that a status has for every provider; undefined for a success, which only its body decides. */
export function resultOfStatus({ status, headers, complete }: ProviderAnswer): SendResult | undefined {
  const detail = String(status);
  if (status >= 200 && status < 300) return complete ? undefined : { kind: 'unknown', detail: 'BROKEN_ANSWER' };
  if (status === 429) return { kind: 'throttled', ...retryAfter(headers.get('retry-after')) };
  // A gateway gave up waiting: what stands behind it may have sent the message.
  if (status === 502 || status === 504 || status === 408) return { kind: 'unknown', detail };
  // Credentials, an address of the API that has moved, a provider that is down: nothing about this message.
  if (status < 400 || status >= 500 || [401, 403, 404, 407].includes(status)) return { kind: 'transient', detail };
  return { kind: 'permanent', reason: 'UNDELIVERABLE', detail };
}

function retryAfter(header: string | null): { retryAfterSeconds?: number } {
  const seconds = Number(header);
  return header !== null && Number.isInteger(seconds) && seconds >= 0 ? { retryAfterSeconds: seconds } : {};
}

async function readAnswer(response: Response): Promise<{ text: string; complete: boolean }> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      bytes += chunk.length;
      if (bytes > maxAnswerBytes) return { text: '', complete: false };
      chunks.push(chunk);
    }
    return { text: Buffer.concat(chunks).toString(), complete: true };
  } catch {
    return { text: '', complete: false };
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function codeOf(error: unknown): string {
  const { name, cause } = error as { name?: string; cause?: { code?: string } };
  return cause?.code ?? (name === 'TimeoutError' ? 'ETIMEDOUT' : 'ECONNECTION');
}
