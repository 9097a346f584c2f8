import { z } from 'zod';

/** Text that people write, up to so many characters. */
export function text(longest: number) {
  return z.string().trim().min(1).max(longest);
}

/** What somebody wants to look at personal data for; goes into the access log. */
export const purpose = text(200);

export const categoryCode = z.string().regex(/^[A-Z][A-Z0-9_]{0,59}$/, 'a category code such as ROADS_AND_BRIDGES');
