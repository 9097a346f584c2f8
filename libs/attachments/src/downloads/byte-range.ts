import type { Span } from '../content/content-store.js';

const single = /^bytes=(\d{0,15})-(\d{0,15})$/;

/**
 * The part that a `Range` header requests (RFC 9110 §14): the whole file without a header, and for headers that a server may
 * ignore (several parts, another unit, malformed); undefined when the file has no such part.
 */
export function byteRange(header: string | undefined, bytes: number): Span | undefined {
  const whole = { start: 0, length: bytes };
  const [, first = '', last = ''] = single.exec(header?.trim() ?? '') ?? [];
  if (first === '' && last === '') return whole;
  if (first === '') return within(Math.max(0, bytes - Number(last)), bytes - 1);
  if (last !== '' && Number(last) < Number(first)) return whole;
  return within(Number(first), last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1));
}

function within(first: number, last: number): Span | undefined {
  return first <= last ? { start: first, length: last - first + 1 } : undefined;
}
