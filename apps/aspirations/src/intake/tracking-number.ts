import { randomInt } from 'node:crypto';

/**
 * 29 signs without those that people take for others (0 O, 1 I L, 2 Z, U V). Their number is prime, and so the check
 * sign finds every wrong sign and every two signs in each other's place.
 */
const alphabet = Array.from('23456789ABCDEFGHJKMNPQRSTVWXY');
const length = 8;

/** A new number by which a citizen follows a case, such as `SB-7KQ4-M2XD-8`: 8 random signs and a check sign. */
export function newTrackingNumber(): string {
  const signs = Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
  return format(signs + checkSign(signs));
}

/**
 * A number as somebody typed it, in any case, with or without hyphens, spaces and the prefix, brought to its one form;
 * that of a part, such as `SB-7KQ4-M2XD-8/2`, to that of the whole; undefined when it cannot be right.
 */
export function readTrackingNumber(typed: string): string | undefined {
  const signs = typed
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replace(/\/\d{1,2}$/, '')
    .replace(/^SB(?=.{9}$)/, '');
  if (signs.length !== length + 1 || Array.from(signs).some((sign) => !alphabet.includes(sign))) return undefined;
  return checkSign(signs.slice(0, length)) === signs[length] ? format(signs) : undefined;
}

/** Weights 1 to 9, the check sign's included, and a sum that 29 divides. */
function checkSign(signs: string): string {
  const sum = Array.from(signs).reduce((total, sign, place) => total + (place + 1) * alphabet.indexOf(sign), 0);
  return alphabet.find((_, value) => (sum + (length + 1) * value) % alphabet.length === 0)!;
}

function format(signs: string): string {
  return `SB-${signs.slice(0, 4)}-${signs.slice(4, 8)}-${signs.slice(8)}`;
}
