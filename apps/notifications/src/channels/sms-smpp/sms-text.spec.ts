import { describe, expect, it } from '@jest/globals';
import { partHeader, segmentsOf } from './sms-text.js';

describe('the segments of a text', () => {
  it.each([
    ['160 characters of GSM 03.38', 'a'.repeat(160), 'gsm7', [160]],
    ['161 characters of GSM 03.38', 'a'.repeat(161), 'gsm7', [153, 8]],
    ['characters that take two septets', '€'.repeat(81), 'gsm7', [76, 5]],
    ['70 characters of UCS-2', 'ꦲ'.repeat(70), 'ucs2', [70]],
    ['a curly quote', `${'a'.repeat(70)}’`, 'ucs2', [67, 4]],
  ])('are as few as possible for %s', (_, text, encoding, lengths) => {
    const { encoding: actual, parts } = segmentsOf(text);
    expect([actual, parts.map(({ length }) => length)]).toEqual([encoding, lengths]);
  });

  it('divide no character and lose none', () => {
    const text = '🙏'.repeat(100);
    const { parts } = segmentsOf(text);
    expect(parts.join('')).toBe(text);
    for (const part of parts) expect([/\p{Surrogate}/u.test(part), part.length <= 67]).toEqual([false, true]);
  });

  it('have the same reference in every attempt of a message', () => {
    expect(partHeader('a', 2, 1)).toEqual(partHeader('a', 2, 1));
    expect([...partHeader('a', 2, 1).subarray(4)]).toEqual([2, 1]);
  });
});
