import { describe, expect, it } from '@jest/globals';
import { assert, property, string } from 'fast-check';
import { normalizeSearchText, normalizeTag } from './potential-search-text.js';

describe('the search text of a potential', () => {
  it.each([
    ['Keripik  Singkong (pedas)', 'keripik singkong pedas', 'keripik-singkong-pedas'],
    ['KOPI-Robusta', 'kopi robusta', 'kopi-robusta'],
    ['Café', 'cafe', 'cafe'],
    ['***', '', ''],
  ])('of %j is %j, and the tag %j', (text, words, tag) => {
    expect(normalizeSearchText(text)).toBe(words);
    expect(normalizeTag(text)).toBe(tag);
  });

  it('is idempotent', () => {
    assert(
      property(string({ unit: 'grapheme' }), (text) => {
        expect(normalizeSearchText(normalizeSearchText(text))).toBe(normalizeSearchText(text));
        expect(normalizeTag(normalizeTag(text))).toBe(normalizeTag(text));
      }),
    );
  });
});
