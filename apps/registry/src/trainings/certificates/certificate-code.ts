import { randomInt } from 'node:crypto';
import { readableSigns, readSigns } from './readable-signs.js';

const length = 8;
const prefix = 'BT';

/** A new code to verify a certificate with, such as `BT-7KQ4-M2XD-8`: 8 random characters and a check character. */
export function newCertificateCode(): string {
  const signs = Array.from({ length }, () => readableSigns[randomInt(readableSigns.length)]).join('');
  return format(signs + checkSign(signs));
}

/** A typed code in its canonical form; undefined when it is invalid. */
export function readCertificateCode(typed: string): string | undefined {
  const signs = readSigns(typed).replace(new RegExp(`^${prefix}(?=.{${length + 1}}$)`), '');
  if (signs.length !== length + 1 || Array.from(signs).some((sign) => !readableSigns.includes(sign))) return undefined;
  return checkSign(signs.slice(0, length)) === signs[length] ? format(signs) : undefined;
}

/** Weights 1 to 9, including the check character, and a sum divisible by 29. */
function checkSign(signs: string): string {
  const sum = Array.from(signs).reduce((total, sign, place) => total + (place + 1) * readableSigns.indexOf(sign), 0);
  return readableSigns.find((_, value) => (sum + (length + 1) * value) % readableSigns.length === 0)!;
}

function format(signs: string): string {
  return `${prefix}-${signs.slice(0, 4)}-${signs.slice(4, 8)}-${signs.slice(8)}`;
}
