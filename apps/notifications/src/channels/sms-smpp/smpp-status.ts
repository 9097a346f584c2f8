import type { SendResult } from '../channel-driver.js';

/** Values of `command_status` (SMPP 3.4, 5.1.3) that concern one message, or the speed of all. */
const throttling = new Set([0x14, 0x58]);
const refusedAddresses = new Set([0x0b, 0x50, 0x51]);
const refusedMessages = new Set([0x01, 0x45, 0x65, 0x66]);

/**
 * The result of a `submit_sm_resp` that refuses. A full queue (0x14) and throttling (0x58) slow the sender; everything that
 * concerns the account, the sender or the SMSC itself is transient, because correcting it lets the message through.
 */
export function resultOfSmppStatus(status: number): Exclude<SendResult, { kind: 'accepted' | 'delivered' }> {
  const detail = `0x${status.toString(16).padStart(2, '0')}`;
  if (throttling.has(status)) return { kind: 'throttled' };
  if (refusedAddresses.has(status)) return { kind: 'permanent', reason: 'ADDRESS_REFUSED', detail };
  if (refusedMessages.has(status)) return { kind: 'permanent', reason: 'UNDELIVERABLE', detail };
  return { kind: 'transient', detail };
}
