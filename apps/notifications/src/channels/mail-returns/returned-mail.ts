import { simpleParser } from 'mailparser';
import type { Readable } from 'node:stream';
import type { ReceiptStatus } from '../channel-reports.js';
import { isGone } from '../email/smtp-result.js';
import { returnHeader } from './return-addresses.js';
import { type Fields, groupsOf } from './report-fields.js';

/** What a returned mail reports. */
export interface MailReturn {
  readonly status: ReceiptStatus;
  /** The status code (RFC 3463) or the kind of the complaint. */
  readonly detail: string;
  /** Of the mail that it is about, if the report contains it: its return header, and its sender as the recipient saw it. */
  readonly signedId: string | undefined;
  readonly envelopeFrom: string | undefined;
}

/** RFC 5965, 7.3: those that a person expresses about a mail that they got. */
const complaints = new Set(['abuse', 'fraud', 'opt-out', 'opt-out-list', 'other']);

/** Reads a delivery status (RFC 3464) or a complaint (RFC 5965); undefined for any other mail, such as an automatic reply. */
export async function readReturn(mail: Readable | Buffer): Promise<MailReturn | undefined> {
  const { attachments } = await simpleParser(mail, { keepDeliveryStatus: true, skipImageLinks: true });
  const part = (...types: string[]) =>
    attachments.find(({ contentType }) => types.includes(contentType))?.content.toString('utf8');
  const about = groupsOf(part('message/rfc822', 'text/rfc822-headers', 'message/global-headers') ?? '')[0];
  const original = { signedId: about?.get(returnHeader.toLowerCase()), envelopeFrom: about?.get('return-path') };
  const delivery = part('message/delivery-status', 'message/global-delivery-status');
  if (delivery !== undefined) {
    const result = deliveryOf(groupsOf(delivery));
    return result && { ...result, ...original };
  }
  const [complaint] = groupsOf(part('message/feedback-report') ?? '');
  const kind = complaint?.get('feedback-type')?.toLowerCase() ?? '';
  if (!complaints.has(kind)) return undefined;
  const envelopeFrom = complaint?.get('original-mail-from') ?? original.envelopeFrom;
  return { status: 'COMPLAINED', detail: kind, ...original, envelopeFrom };
}

/** A mail has one recipient: the first group with a recipient is theirs. */
function deliveryOf(groups: readonly Fields[]): Pick<MailReturn, 'status' | 'detail'> | undefined {
  const recipient = groups.find((fields) => fields.has('final-recipient') || fields.has('original-recipient'));
  const detail = /\d\.\d{1,3}\.\d{1,3}/.exec(recipient?.get('status') ?? '')?.[0] ?? '';
  const action = recipient?.get('action')?.toLowerCase();
  if (action === 'delivered') return { status: 'DELIVERED', detail };
  if (action !== 'failed' || detail === '') return undefined;
  return { status: isGone(detail) ? 'BOUNCED_HARD' : 'BOUNCED_SOFT', detail };
}
