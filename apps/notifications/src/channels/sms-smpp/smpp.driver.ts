import type { ChannelDriver, OutgoingMessage, SendResult } from '../channel-driver.js';
import { type MessageIdForm, refOfResponse } from './message-ids.js';
import type { SmppLink } from './smpp-link.js';
import { resultOfSmppStatus } from './smpp-status.js';
import { partHeader, type SmsSegments, segmentsOf } from './sms-text.js';

const codings = { gsm7: 0, ucs2: 8 } as const satisfies Record<SmsSegments['encoding'], number>;

/** Types of number and plan (SMPP 3.4, 5.2.5): an international number, a short code, a name registered with the carriers. */
const [international, short, alphanumeric] = [
  { ton: 1, npi: 1 },
  { ton: 0, npi: 1 },
  { ton: 5, npi: 0 },
];

export interface SmppDriverOptions {
  readonly sender: string;
  readonly messageIds: MessageIdForm;
  readonly window: number;
}

/** SMS by SMPP 3.4. A long text is sent in parts, and the receipt of the last one is that of the message. */
export class SmppDriver implements ChannelDriver {
  readonly channel = 'SMS';
  readonly provider = 'smpp';
  readonly idempotent = false;
  readonly connections: number;

  constructor(
    private readonly link: Pick<SmppLink, 'submit'>,
    private readonly options: SmppDriverOptions,
  ) {
    this.connections = options.window;
  }

  async send({ messageId, to, content, expiresAt }: OutgoingMessage): Promise<SendResult> {
    if (!content.short) return { kind: 'permanent', reason: 'UNDELIVERABLE', detail: 'NO_SHORT_TEXT' };
    if (!/^\+\d{8,15}$/.test(to.address)) return { kind: 'permanent', reason: 'ADDRESS_REFUSED', detail: 'NO_NUMBER' };
    const { encoding, parts } = segmentsOf(content.short);
    let result: SendResult = { kind: 'transient', detail: 'EMPTY' };
    for (const [index, message] of parts.entries()) {
      const isLast = index === parts.length - 1;
      result = await this.submit({
        ...addressFields('source', this.options.sender),
        ...addressFields('dest', to.address.slice(1)),
        data_coding: codings[encoding],
        registered_delivery: isLast ? 1 : 0,
        ...(expiresAt && { validity_period: expiresAt }),
        short_message: parts.length === 1 ? message : { message, udh: partHeader(messageId, parts.length, index + 1) },
      });
      if (result.kind !== 'accepted') return result;
    }
    return result;
  }

  private async submit(fields: object): Promise<SendResult> {
    const response = await this.link.submit(fields);
    if (response === 'unsent') return { kind: 'transient', detail: 'NOT_BOUND' };
    if (typeof response === 'string') return { kind: 'unknown', detail: response.toUpperCase() };
    if (response.command_status !== 0) return resultOfSmppStatus(response.command_status);
    return { kind: 'accepted', providerRef: refOfResponse(response.message_id ?? '', this.options.messageIds) };
  }
}

function addressFields(side: 'source' | 'dest', address: string): object {
  const isNumber = /^\d+$/.test(address);
  const { ton, npi } = !isNumber ? alphanumeric : address.length < 8 ? short : international;
  return side === 'source'
    ? { source_addr_ton: ton, source_addr_npi: npi, source_addr: address }
    : { dest_addr_ton: ton, dest_addr_npi: npi, destination_addr: address };
}
