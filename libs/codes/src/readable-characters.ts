/**
 * 29 characters without ambiguous ones (0 O, 1 I L, 2 Z, U V). Their number is prime, so that a check character detects every
 * wrong character and every transposition of two.
 */
export const readableCharacters: readonly string[] = Array.from('23456789ABCDEFGHJKMNPQRSTVWXY');

/** The characters of a typed code, in any case, with or without hyphens and spaces. */
export function normalizeCode(typed: string): string {
  return typed.toUpperCase().replaceAll(/[\s-]/g, '');
}
