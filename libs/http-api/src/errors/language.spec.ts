import { describe, expect, it } from '@jest/globals';
import { inLanguage, languageOf } from './language.js';

describe('the language of a request', () => {
  it.each([
    [undefined, 'id'],
    ['*', 'id'],
    ['id', 'id'],
    ['in-ID', 'id'],
    ['en', 'en'],
    ['en-GB,en;q=0.9,id;q=0.8', 'en'],
    ['ID-id;q=0.9, EN;q=0.8', 'id'],
    ['su, en;q=0.5', 'en'],
    ['fr', 'id'],
    ['en;q=0', 'id'],
    ['en;q=x,id;q=0.1', 'id'],
    [';;,,=', 'id'],
  ])('of %j is %s', (header, language) => {
    expect(languageOf({ headers: { 'accept-language': header } })).toBe(language);
  });

  it('is the one of an interface when it asks for none', () => {
    expect(languageOf({ headers: {} }, 'en')).toBe('en');
    expect(languageOf({ headers: { 'accept-language': 'id' } }, 'en')).toBe('id');
  });

  it('chooses a text, and leaves a code', () => {
    expect(inLanguage({ en: 'one', id: 'satu' }, 'id')).toBe('satu');
    expect(inLanguage('SCHEMA', 'en')).toBe('SCHEMA');
  });
});
