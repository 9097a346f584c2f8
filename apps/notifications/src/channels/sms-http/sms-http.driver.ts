import { z } from 'zod';
import type { ChannelDriver, OutgoingMessage, SendResult } from '../channel-driver.js';
import { isReference } from '../storable-result.js';
import { callProvider, resultOfStatus } from '../provider-call.js';

/** The names that an aggregator gives to what it is sent and what it answers. */
export interface SmsHttpFields {
  readonly user: string;
  readonly password: string;
  readonly to: string;
  readonly text: string;
  readonly id: string;
  readonly status: string;
  /** The value of `status` that means accepted. */
  readonly accepted: string;
}

export interface SmsHttpOptions {
  readonly url: string;
  readonly user: string;
  readonly password: string;
  readonly fields: SmsHttpFields;
  readonly timeoutSeconds: number;
  /** Whether the aggregator reports deliveries. */
  readonly hasReceipts: boolean;
}

const answered = z.record(z.string(), z.unknown());
const scalar = z.union([z.string().max(200), z.number()]).transform(String);

/** SMS by an aggregator: a form with user, password, number and text, answered by JSON, as Zenziva and others do. */
export class SmsHttpDriver implements ChannelDriver {
  readonly channel = 'SMS';
  readonly provider = 'sms-http';
  readonly idempotent = false;
  readonly connections = 5;

  constructor(private readonly options: SmsHttpOptions) {}

  async send({ to, content }: OutgoingMessage): Promise<SendResult> {
    if (!content.short) return { kind: 'permanent', reason: 'UNDELIVERABLE', detail: 'NO_SHORT_TEXT' };
    if (!/^\+\d{8,15}$/.test(to.address)) return { kind: 'permanent', reason: 'ADDRESS_REFUSED', detail: 'NO_NUMBER' };
    const { url, user, password, fields, timeoutSeconds } = this.options;
    const answer = await callProvider({
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
      body: new URLSearchParams([
        [fields.user, user],
        [fields.password, password],
        [fields.to, to.address.slice(1)],
        [fields.text, content.short],
      ]).toString(),
      timeoutSeconds,
    });
    if (answer.kind !== 'answered') return answer;
    return resultOfStatus(answer) ?? this.read(answer.json);
  }

  /** Aggregators answer 200 for errors, too, and differ in their codes: an error is tried again until the message expires. */
  private read(json: unknown): SendResult {
    const { fields, hasReceipts } = this.options;
    const body = answered.safeParse(json).data;
    const status = scalar.safeParse(body?.[fields.status]).data;
    if (status === undefined) return { kind: 'unknown', detail: 'UNREADABLE_ANSWER' };
    if (status !== fields.accepted) return { kind: 'transient', detail: `STATUS_${status}`.slice(0, 40) };
    const reference = scalar.safeParse(body?.[fields.id]).data ?? '';
    const providerRef = isReference(reference) ? reference : null;
    return { kind: hasReceipts && providerRef !== null ? 'accepted' : 'delivered', providerRef };
  }
}
