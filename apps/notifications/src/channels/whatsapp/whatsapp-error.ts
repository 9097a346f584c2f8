import { z } from 'zod';
import type { SendResult } from '../channel-driver.js';

/** An error of the Graph API; `error_data.details` may repeat the number, and is not read. */
export const graphError = z.object({ code: z.int() });

/** The account is too fast, for all recipients or for one. */
const throttling = new Set([4, 80007, 130429, 131048, 131056, 133016]);
/** The account, its credentials and the provider itself: nothing about this message. */
const ofTheAccount = new Set([0, 1, 2, 3, 10, 190, 200, 368, 131000, 131005, 131016, 131031, 131042, 131057, 133010]);
const notOnWhatsApp = new Set([131026, 131021, 131030]);
/** The recipient ended messages of this kind. */
const stopped = new Set([131050]);
/** To one person 6 seconds after the last message to them. */
const pairSeconds = 6;

/**
 * The result of an error code. What is left concerns the message: a template that does not exist or is paused, a closed
 * conversation, a person who gets no more marketing for now. Another channel may still reach them at once.
 */
export function resultOfGraphError(code: number): SendResult {
  const detail = String(code);
  if (code === 131056) return { kind: 'throttled', retryAfterSeconds: pairSeconds };
  if (throttling.has(code)) return { kind: 'throttled' };
  if (ofTheAccount.has(code)) return { kind: 'transient', detail };
  if (notOnWhatsApp.has(code)) return { kind: 'permanent', reason: 'ADDRESS_REFUSED', detail };
  if (stopped.has(code)) return { kind: 'permanent', reason: 'BLOCKED', detail };
  return { kind: 'permanent', reason: 'UNDELIVERABLE', detail };
}
