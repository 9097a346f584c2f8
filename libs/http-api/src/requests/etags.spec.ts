import { describe, expect, it } from '@jest/globals';
import { matchesEtag } from './etags.js';

describe('If-None-Match', () => {
  it.each(['"a"', '*', ' "b", "a"', 'W/"a"', '"b",W/"a"'])('%s names "a"', (header) => {
    expect(matchesEtag(header, '"a"')).toBe(true);
  });
  it.each([undefined, '', '"b"', 'a', '"A"'])('%s does not', (header) => {
    expect(matchesEtag(header, '"a"')).toBe(false);
  });
});
