import { setTimeout as sleep } from 'node:timers/promises';

/** The response to a request, perhaps to a later attempt. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  /** Whether an earlier attempt may have been processed, and its response was lost. */
  readonly repeated: boolean;
}

const deadlineMs = 180_000;
const attemptMs = 30_000;
const pauseMs = 200;

/** The service starts, or is replaced. */
const retryableStatuses: ReadonlySet<number> = new Set([502, 503, 504]);

/**
 * Repeats a request until a service responds, for as long as a restart may take. All attempts are identical, with the same
 * Idempotency-Key.
 *
 * @throws Error without a response within the deadline
 */
export async function fetchWithRetry(
  url: string,
  init: RequestInit,
  log: (line: string) => void = () => {},
): Promise<Answer> {
  const request = `${init.method ?? 'GET'} ${url}`;
  const giveUpAt = Date.now() + deadlineMs;
  for (let attempts = 1; ; attempts++) {
    const outcome = await attempt(url, init);
    if (typeof outcome !== 'string') return { ...outcome, repeated: attempts > 1 };
    if (Date.now() > giveUpAt) throw new Error(`${request} had no response within ${deadlineMs / 1000} s: ${outcome}`);
    if (attempts === 1) log(`      … ${request}: ${outcome}; retrying`);
    await sleep(pauseMs);
  }
}

/** The response, or the reason why there is none yet. */
async function attempt(url: string, init: RequestInit): Promise<Omit<Answer, 'repeated'> | string> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(attemptMs) });
    const { status } = response;
    const body = parse(await response.text());
    if (retryableStatuses.has(status)) return `status ${status}`;
    return status === 409 && codeOf(body) === 'idempotency-in-progress'
      ? 'the request is still in progress'
      : { status, body };
  } catch (error) {
    const { cause, message } = error as Error;
    return cause instanceof Error && cause.message !== '' ? cause.message : message;
  }
}

function codeOf(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
