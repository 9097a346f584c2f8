import { randomInt } from 'node:crypto';
import { normalizeCode, readableCharacters } from './readable-characters.js';

const length = 8;

/** A kind of codes that people read and type, such as `SB-7KQ4-M2XD-8`: a prefix, 8 random characters, a check character. */
export interface CheckedCode {
  /** A new code. */
  generate(): string;
  /** A typed code in its canonical form, also without the prefix; undefined when it is invalid. */
  parse(typed: string): string | undefined;
}

export function checkedCode(prefix: string): CheckedCode {
  const format = (characters: string) =>
    `${prefix}-${characters.slice(0, 4)}-${characters.slice(4, 8)}-${characters.slice(8)}`;
  const prefixOfWhole = new RegExp(`^${prefix}(?=.{${length + 1}}$)`);
  return {
    generate: () => {
      const characters = Array.from({ length }, () => readableCharacters[randomInt(readableCharacters.length)]).join(
        '',
      );
      return format(characters + checkCharacter(characters));
    },
    parse: (typed) => {
      const characters = normalizeCode(typed).replace(prefixOfWhole, '');
      if (characters.length !== length + 1 || Array.from(characters).some((one) => !readableCharacters.includes(one)))
        return undefined;
      return checkCharacter(characters.slice(0, length)) === characters[length] ? format(characters) : undefined;
    },
  };
}

/** Weights 1 to 9, including the check character, and a sum divisible by 29. */
function checkCharacter(characters: string): string {
  const sum = Array.from(characters).reduce(
    (total, character, index) => total + (index + 1) * readableCharacters.indexOf(character),
    0,
  );
  return readableCharacters.find((_, value) => (sum + (length + 1) * value) % readableCharacters.length === 0)!;
}
