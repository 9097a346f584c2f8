import type { ReceiptStatus } from '../channel-reports.js';

export interface DeliveryReceipt {
  readonly id: string;
  readonly status: ReceiptStatus;
  /** The state and the error of the SMSC, such as `EXPIRED 011`. */
  readonly detail: string;
  readonly occurredAt: Date;
}

/**
 * The states of a message (SMPP 3.4, 5.2.28) by their name in a receipt and their number in `message_state`. UNDELIV often
 * means a telephone that is off: the number itself may be good.
 */
const states: Readonly<Record<string, ReceiptStatus>> = {
  ENROUTE: 'SENT',
  ACCEPTD: 'SENT',
  DELIVRD: 'DELIVERED',
  EXPIRED: 'BOUNCED_SOFT',
  DELETED: 'BOUNCED_SOFT',
  UNDELIV: 'BOUNCED_SOFT',
  UNKNOWN: 'BOUNCED_SOFT',
  REJECTD: 'REJECTED',
};
const stateNumbers = ['', 'ENROUTE', 'DELIVRD', 'EXPIRED', 'DELETED', 'UNDELIV', 'ACCEPTD', 'UNKNOWN', 'REJECTD'];

export interface ReceiptFields {
  readonly text: string;
  /** The optional parameters, which are exact where an SMSC sends them. */
  readonly receiptedMessageId: string | undefined;
  readonly messageState: number | undefined;
}

/** The receipt in a `deliver_sm`; undefined when it names no message or no state that SMPP knows. */
export function readReceipt(fields: ReceiptFields, now: Date): DeliveryReceipt | undefined {
  const { text, receiptedMessageId, messageState } = fields;
  const id = receiptedMessageId ?? /\bid:\s*([^\s]+)/i.exec(text)?.[1];
  const state = stateNumbers[messageState ?? 0] || /\bstat:\s*([A-Z]{7})/i.exec(text)?.[1]?.toUpperCase() || '';
  const status = states[state];
  if (!id || !status) return undefined;
  const error = /\berr:\s*([0-9a-z]{1,10})/i.exec(text)?.[1] ?? '000';
  return { id, status, detail: `${state} ${error}`, occurredAt: doneAt(text, now) };
}

/** `done date:YYMMDDhhmm[ss]`, without a zone: the SMSC of a carrier of Java writes western Indonesian time. */
function doneAt(text: string, now: Date): Date {
  const [, year, month, day, hour, minute, second = '00'] =
    /\bdone date:\s*(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?/i.exec(text) ?? [];
  const at = new Date(`20${year}-${month}-${day}T${hour}:${minute}:${second}+07:00`);
  return Number.isNaN(at.getTime()) || at > now ? now : at;
}
