import { Agent as HttpAgent, type IncomingMessage, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { aspirationsSettings, type AspirationsSettings } from '../../aspirations.settings.js';
import { signedHeaders } from './webhook-signature.js';
import { literalOf, RefusedAddressError, WebhookAddresses } from './webhook-address.js';

/** The result of one attempt: the status of the answer, or why there was none. */
export interface AttemptResult {
  readonly status: number | null;
  readonly failure: 'TIMED_OUT' | 'ADDRESS_REFUSED' | 'UNREACHABLE' | null;
  readonly durationMs: number;
}

export interface WebhookRequest {
  readonly url: string;
  /** The event in the JSON format of CloudEvents. */
  readonly event: { readonly id: string };
  readonly secrets: readonly string[];
}

const timeoutMs = 10_000;
/** Of an answer nothing is needed; a short one is drained so that its connection serves the next event. */
const drainedBytes = 16_384;

/** Sends events to webhooks, signed. Follows no redirects and reads no answers. */
@Injectable()
export class WebhookSender implements OnApplicationShutdown {
  private readonly addresses: WebhookAddresses;
  private readonly agents = {
    'http:': new HttpAgent({ keepAlive: true, maxSockets: 8, timeout: timeoutMs }),
    'https:': new HttpsAgent({ keepAlive: true, maxSockets: 8, timeout: timeoutMs }),
  };

  constructor(@Inject(aspirationsSettings) settings: AspirationsSettings) {
    this.addresses = new WebhookAddresses(settings.ASPIRATIONS_WEBHOOK_NETWORKS);
  }

  onApplicationShutdown(): void {
    for (const agent of Object.values(this.agents)) agent.destroy();
  }

  allowsUrl(address: string): boolean {
    return this.addresses.allowsUrl(address);
  }

  /** Never throws. */
  async send({ url, event, secrets }: WebhookRequest, now = new Date()): Promise<AttemptResult> {
    const startedAt = performance.now();
    const body = JSON.stringify(event);
    const headers = {
      'content-type': 'application/cloudevents+json; charset=utf-8',
      'content-length': String(Buffer.byteLength(body)),
      'user-agent': 'Sambung-Webhooks/1.0',
      ...signedHeaders(event.id, body, secrets, now),
    };
    const outcome = await this.post(new URL(url), headers, body).then(
      (status) => ({ status, failure: null }),
      (error: unknown) => ({ status: null, failure: failureOf(error) }),
    );
    return { ...outcome, durationMs: Math.round(performance.now() - startedAt) };
  }

  private post(url: URL, headers: Readonly<Record<string, string>>, body: string): Promise<number> {
    return new Promise((resolve, reject) => {
      // A literal address is connected to without a lookup.
      const literal = literalOf(url.hostname);
      if (literal !== undefined && !this.addresses.allows(literal))
        return reject(new RefusedAddressError(`${literal} is in a refused network`));
      const protocol = url.protocol === 'http:' ? 'http:' : 'https:';
      const request = (protocol === 'http:' ? httpRequest : httpsRequest)(url, {
        method: 'POST',
        headers,
        agent: this.agents[protocol],
        lookup: this.addresses.lookup,
        signal: AbortSignal.timeout(timeoutMs),
      });
      request.on('error', reject);
      request.on('response', (response) => {
        drain(response);
        resolve(response.statusCode ?? 0);
      });
      request.end(body);
    });
  }
}

/** Ends an answer that is long, or whose length is unknown. */
function drain(response: IncomingMessage): void {
  response.on('error', () => undefined);
  const length = Number(response.headers['content-length'] ?? Number.POSITIVE_INFINITY);
  if (length <= drainedBytes) response.resume();
  else response.destroy();
}

function failureOf(error: unknown): NonNullable<AttemptResult['failure']> {
  if (error instanceof RefusedAddressError) return 'ADDRESS_REFUSED';
  const { name, code } = error as { name?: string; code?: string };
  return name === 'AbortError' || name === 'TimeoutError' || code === 'ETIMEDOUT' ? 'TIMED_OUT' : 'UNREACHABLE';
}
