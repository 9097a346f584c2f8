import { describe, expect, it } from '@jest/globals';
import { textsInOneLanguage } from './bilingual-sources.js';

describe('what callers read in a refusal', () => {
  it('is in Indonesian and in English', () => {
    expect(textsInOneLanguage()).toEqual([]);
  });
});
