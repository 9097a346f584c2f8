/**
 * 29 signs without those that people take for others (0 O, 1 I L, 2 Z, U V). Their number is prime, and so a check sign
 * finds every wrong sign and every two signs in each other's place.
 */
export const readableSigns = Array.from('23456789ABCDEFGHJKMNPQRSTVWXY');

/** What somebody typed, in any case, with or without hyphens and spaces. */
export function readSigns(typed: string): string {
  return typed.toUpperCase().replaceAll(/[\s-]/g, '');
}
