import { KeyedHash } from '#vault';

const shortestPrefix = 3;
const longestPrefix = 12;
const lettersOfHash = 12;

/**
 * Keyed hashes by which members are found by their names, which are sealed: of each word, and of its beginnings of three
 * letters or more. Without the key of the service they reveal no name.
 */
export class NameHashes {
  private readonly hash: KeyedHash;

  constructor(vaultKeyBase64: string) {
    this.hash = new KeyedHash(vaultKeyBase64, 'member-name');
  }

  /** Those that are stored with a name. */
  of(fullName: string): string[] {
    return [...new Set(wordsOf(fullName).flatMap((word) => [word, ...beginningsOf(word)]))].map((part) =>
      this.one(part),
    );
  }

  /** Those that a name has in which each of these words, or of these beginnings of words, occurs. */
  wanted(typed: string): string[] {
    return wordsOf(typed).map((word) => this.one(word));
  }

  private one(part: string): string {
    return this.hash.digest(part).toString('base64url').slice(0, lettersOfHash);
  }
}

/** Small letters without marks: `Ma'mun` is `mamun`. */
function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}'’`]/gu, '');
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

function beginningsOf(word: string): string[] {
  const letters = Array.from(word);
  const lengths = Array.from({ length: longestPrefix - shortestPrefix + 1 }, (_, place) => place + shortestPrefix);
  return lengths.filter((length) => length < letters.length).map((length) => letters.slice(0, length).join(''));
}
