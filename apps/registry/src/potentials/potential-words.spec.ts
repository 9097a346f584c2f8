import { describe, expect, it } from '@jest/globals';
import { assert, property, string } from 'fast-check';
import { searchWords, tagOf } from './potential-words.js';

describe('the words of a potential', () => {
  it.each([
    ['Keripik  Singkong (pedas)', 'keripik singkong pedas', 'keripik-singkong-pedas'],
    ['KOPI-Robusta', 'kopi robusta', 'kopi-robusta'],
    ['Café', 'cafe', 'cafe'],
    ['***', '', ''],
  ])('of %j are searched as %j, and are the tag %j', (text, words, tag) => {
    expect(searchWords(text)).toBe(words);
    expect(tagOf(text)).toBe(tag);
  });

  it('stay as they are when they are made once more', () => {
    assert(
      property(string({ unit: 'grapheme' }), (text) => {
        expect(searchWords(searchWords(text))).toBe(searchWords(text));
        expect(tagOf(tagOf(text))).toBe(tagOf(text));
      }),
    );
  });
});
