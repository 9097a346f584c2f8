import { createHash } from 'node:crypto';
import webPush from 'web-push';
import { z } from 'zod';
import type { ChannelDriver, OutgoingMessage, SendResult } from '../channel-driver.js';
import { callProvider, resultOfStatus } from '../provider-call.js';

export interface WebPushOptions {
  readonly publicKey: string;
  readonly privateKey: string;
  /** A `mailto:` or https address under which push services reach the operator. */
  readonly subject: string;
  /** Push services of browsers; with a leading dot, every name below. */
  readonly hosts: readonly string[];
  readonly timeoutSeconds: number;
}

const subscription = z.object({ endpoint: z.url(), keys: z.object({ p256dh: z.string(), auth: z.string() }) });

/** A push service stores a message that long; the limit of RFC 8030 is its own. */
const longestSeconds = 4 * 7 * 24 * 3600;
const payloadBytes = 3000;

/**
 * Notifications of browsers (RFC 8030, 8291, 8292). The payload names no person: screens show it while they are locked. A
 * repetition replaces the first copy, by its topic at the push service and by its tag in the browser.
 */
export class WebPushDriver implements ChannelDriver {
  readonly channel = 'WEB_PUSH';
  readonly provider = 'web-push';
  readonly idempotent = true;
  readonly connections = 20;

  constructor(private readonly options: WebPushOptions) {}

  async send({ messageId, to, content, expiresAt }: OutgoingMessage): Promise<SendResult> {
    const target = this.targetOf(to.address);
    if (!target) return { kind: 'permanent', reason: 'ADDRESS_REFUSED', detail: 'NO_PUSH_SERVICE' };
    const { publicKey, privateKey, subject, timeoutSeconds } = this.options;
    const payload = JSON.stringify({
      id: messageId,
      tag: messageId,
      text: (content.short ?? '').slice(0, payloadBytes),
    });
    const remaining = expiresAt === null ? longestSeconds : Math.floor((expiresAt.getTime() - Date.now()) / 1000);
    let request: webPush.RequestDetails;
    try {
      request = webPush.generateRequestDetails(target, payload, {
        vapidDetails: { subject, publicKey, privateKey },
        TTL: Math.min(Math.max(remaining, 0), longestSeconds),
        urgency: 'normal',
        topic: createHash('sha256').update(messageId).digest('base64url').slice(0, 32),
      });
    } catch {
      return { kind: 'permanent', reason: 'ADDRESS_REFUSED', detail: 'KEYS_INVALID' };
    }
    const { 'Content-Length': _length, ...headers } = request.headers as Record<string, string>;
    const answer = await callProvider({ url: target.endpoint, headers, body: request.body ?? '', timeoutSeconds });
    if (answer.kind !== 'answered') return answer;
    if (answer.status === 404 || answer.status === 410)
      return { kind: 'permanent', reason: 'GONE', detail: String(answer.status) };
    // A success has no body that decides anything.
    return resultOfStatus({ ...answer, complete: true }) ?? { kind: 'delivered', providerRef: null };
  }

  /** People choose the endpoint: only push services are called, never an address within the network of the service. */
  private targetOf(address: string): z.output<typeof subscription> | undefined {
    const parsed = subscription.safeParse(parse(address));
    if (!parsed.success) return undefined;
    const { protocol, hostname } = new URL(parsed.data.endpoint);
    const isKnown = this.options.hosts.some((host) =>
      host.startsWith('.') ? hostname.endsWith(host) : hostname === host,
    );
    const isSecure = protocol === 'https:' || (protocol === 'http:' && hostname === 'localhost');
    return isKnown && isSecure ? parsed.data : undefined;
  }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}
