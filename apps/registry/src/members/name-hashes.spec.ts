import { describe, expect, it } from '@jest/globals';
import { NameHashes } from './name-hashes.js';

const names = new NameHashes(Buffer.alloc(32, 1).toString('base64'));
const isFound = (typed: string, name: string) => {
  const stored = names.of(name);
  return names.wanted(typed).every((hash) => stored.includes(hash));
};

describe('the hashes of a name', () => {
  it.each([
    ['euis', 'Euis Rahmawati', true],
    ['RAHMAWATI euis', 'Euis Rahmawati', true],
    ['rah', 'Euis Rahmawati', true],
    ['ra', 'Euis Rahmawati', false],
    ['mawati', 'Euis Rahmawati', false],
    ['euis siti', 'Euis Rahmawati', false],
    ['mamun', "Ma'mun, S.Pd.", true],
    ['jose', 'José', true],
    ['al', 'Al Ghifari', true],
  ])('find %j in %j: %s', (typed, name, found) => {
    expect(isFound(typed, name)).toBe(found);
  });

  it('differ under another key', () => {
    const others = new NameHashes(Buffer.alloc(32, 2).toString('base64'));
    expect(names.of('Euis')).not.toEqual(others.of('Euis'));
  });
});
