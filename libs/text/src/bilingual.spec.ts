import { describe, expect, it } from '@jest/globals';
import { bilingualText, rule } from './bilingual.js';

describe('a rule', () => {
  it('holds both texts', () => {
    const text = { en: 'must be eight digits', id: 'harus delapan angka' };
    expect(bilingualText(rule(text))).toEqual(text);
  });

  it.each(['Invalid input', 'a / b / c', ' / b', 'a / '])('%j is none', (message) => {
    expect(bilingualText(message)).toBeUndefined();
  });
});
