import { setTimeout as sleep } from 'node:timers/promises';

/** What came of a request, perhaps only at a later attempt. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  /** An earlier attempt may have been carried out, with its answer lost. */
  readonly repeated: boolean;
}

const deadlineMs = 60_000;
const attemptMs = 30_000;
const pauseMs = 200;

/** A door that is shut for the moment: what stands behind it starts, or is being relieved. */
const retryableStatuses: ReadonlySet<number> = new Set([502, 503, 504]);

/**
 * Sends a request until it is answered, for as long as a service that is started again may take. Each attempt is the same
 * request to the last byte, its Idempotency-Key too.
 *
 * @throws Error when nobody has answered within the deadline
 */
export async function fetchWithRetry(
  url: string,
  init: RequestInit,
  log: (line: string) => void = () => {},
): Promise<Answer> {
  const asked = `${init.method ?? 'GET'} ${url}`;
  const giveUpAt = Date.now() + deadlineMs;
  for (let attempts = 1; ; attempts++) {
    const outcome = await attempt(url, init);
    if (typeof outcome !== 'string') return { ...outcome, repeated: attempts > 1 };
    if (Date.now() > giveUpAt) throw new Error(`${asked} was not answered in ${deadlineMs / 1000} s: ${outcome}`);
    if (attempts === 1) log(`      … ${asked}: ${outcome}; asking again`);
    await sleep(pauseMs);
  }
}

/** The answer, or why there is none yet. */
async function attempt(url: string, init: RequestInit): Promise<Omit<Answer, 'repeated'> | string> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(attemptMs) });
    const { status } = response;
    const body = parse(await response.text());
    if (retryableStatuses.has(status)) return `answered ${status}`;
    return status === 409 && codeOf(body) === 'idempotency-in-progress' ? 'still at work on it' : { status, body };
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
