import type { Pdu } from 'smpp';
import { readReceipt } from './delivery-receipt.js';
import { type MessageIdForm, refOfReceipt } from './message-ids.js';
import type { ChannelReports } from '../channel-reports.js';

/** Bits of `esm_class` (SMPP 3.4, 5.2.12) that mark a receipt of the SMSC or an intermediate notification. */
const receiptBits = 0b0010_0100;

/** What an SMSC delivers: receipts, and texts that people send back. */
export async function handleDelivery(
  pdu: Pdu,
  messageIds: MessageIdForm,
  reports: Pick<ChannelReports, 'receipt' | 'reply'>,
): Promise<void> {
  const text = textOf(pdu);
  const { receipted_message_id: receiptedMessageId, message_state: messageState } = pdu;
  if (((pdu.esm_class ?? 0) & receiptBits) === 0) {
    if (text !== '') await reports.reply({ channel: 'SMS', address: e164(pdu.source_addr ?? ''), text });
    return;
  }
  const receipt = readReceipt({ text: asAscii(text), receiptedMessageId, messageState }, new Date());
  if (!receipt) return;
  const { id, ...rest } = receipt;
  await reports.receipt({ provider: 'smpp', providerRef: refOfReceipt(id, messageIds), ...rest });
}

function textOf({ short_message: short, message_payload: payload }: Pdu): string {
  const message = short?.message.length ? short.message : payload?.message;
  return typeof message === 'string' ? message : '';
}

/** Receipts are in ASCII, and read as GSM 03.38: the two differ in these characters of ids. */
function asAscii(text: string): string {
  return text.replaceAll('§', '_').replaceAll('¡', '@');
}

/** Carriers of Indonesia name a sender as `62812…`, `+62812…` or `0812…`. */
function e164(number: string): string {
  const digits = number.replaceAll(/\D/g, '');
  return digits.startsWith('0') ? `+62${digits.slice(1)}` : `+${digits}`;
}
