import { createHash } from 'node:crypto';

/** GSM 03.38: one septet each; those of the extension table take two. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const extended = new Set('\f^{}\\[~]|€');

const limits = {
  gsm7: { whole: 160, part: 153 },
  ucs2: { whole: 70, part: 67 },
} as const;

export interface SmsSegments {
  readonly encoding: keyof typeof limits;
  readonly parts: readonly string[];
}

/** The text in as few segments as its characters allow; no character is divided between two. */
export function segmentsOf(text: string): SmsSegments {
  const encoding = Array.from(text).every((one) => basic.has(one) || extended.has(one)) ? 'gsm7' : 'ucs2';
  const { whole, part } = limits[encoding];
  if (unitsOf(text, encoding) <= whole) return { encoding, parts: [text] };
  const parts: string[] = [];
  let [current, units] = ['', 0];
  for (const character of text) {
    const size = unitsOf(character, encoding);
    if (units + size > part) {
      parts.push(current);
      [current, units] = ['', 0];
    }
    current += character;
    units += size;
  }
  return { encoding, parts: [...parts, current] };
}

/**
 * The user data header of a part (3GPP 23.040, 9.2.3.24.8: a reference of 16 bits would cost a character). The reference
 * follows from the message, so that the parts of a repetition join those that have arrived instead of making a second text.
 */
export function partHeader(messageId: string, total: number, number: number): Buffer {
  const reference = createHash('sha256').update(messageId).digest()[0]!;
  return Buffer.from([5, 0, 3, reference, total, number]);
}

function unitsOf(text: string, encoding: SmsSegments['encoding']): number {
  if (encoding === 'ucs2') return text.length;
  let units = 0;
  for (const character of text) units += extended.has(character) ? 2 : 1;
  return units;
}
