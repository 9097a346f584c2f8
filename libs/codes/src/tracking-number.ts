import { checkedCode } from './checked-code.js';

const trackingNumber = checkedCode('SB');

/** A new number with which a citizen tracks an aspiration, such as `SB-7KQ4-M2XD-8`. */
export function newTrackingNumber(): string {
  return trackingNumber.generate();
}

/**
 * A typed number in its canonical form; of a part, such as `SB-7KQ4-M2XD-8/2`, the number of the whole; undefined when it is
 * invalid.
 */
export function readTrackingNumber(typed: string): string | undefined {
  return trackingNumber.parse(typed.trimEnd().replace(/\/\d{1,2}$/, ''));
}
