import { randomInt } from 'node:crypto';

/**
 * 29 signs without those that people take for others (0 O, 1 I L, 2 Z, U V). Their number is prime, and so the check
 * sign finds every wrong sign and every two signs in each other's place.
 */
const alphabet = Array.from('23456789ABCDEFGHJKMNPQRSTVWXY');
const length = 8;

/** A new number by which a citizen follows a case, such as `SB-7KQ4-M2XD-8`: 8 random signs and a check sign. */
export function newTrackingNumber(): string {
  const characters = Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
  return format(characters + checkCharacter(characters));
}

/**
 * A number as somebody typed it, in any case, with or without hyphens, spaces and the prefix, brought to its one form;
 * that of a part, such as `SB-7KQ4-M2XD-8/2`, to that of the whole; undefined when it cannot be right.
 */
export function readTrackingNumber(typed: string): string | undefined {
  const characters = typed
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replace(/\/\d{1,2}$/, '')
    .replace(/^SB(?=.{9}$)/, '');
  if (characters.length !== length + 1 || Array.from(characters).some((character) => !alphabet.includes(character)))
    return undefined;
  return checkCharacter(characters.slice(0, length)) === characters[length] ? format(characters) : undefined;
}

/** Weights 1 to 9, the check sign's included, and a sum that 29 divides. */
function checkCharacter(characters: string): string {
  const sum = Array.from(characters).reduce(
    (total, character, index) => total + (index + 1) * alphabet.indexOf(character),
    0,
  );
  return alphabet.find((_, value) => (sum + (length + 1) * value) % alphabet.length === 0)!;
}

function format(characters: string): string {
  return `SB-${characters.slice(0, 4)}-${characters.slice(4, 8)}-${characters.slice(8)}`;
}
