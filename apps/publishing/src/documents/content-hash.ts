import { createHash } from 'node:crypto';

/** The approved content: the text, its villages, and the day until which it is to be disseminated. */
export interface Content {
  readonly title: string;
  readonly body: string;
  readonly informationClass: string;
  readonly villageCodes: readonly string[];
  readonly disseminateBy: string;
}

/**
 * SHA-256, in hexadecimal, of a content: over the UTF-8 bytes of the JSON array
 * `[title, body, informationClass, villageCodes in ascending order, disseminateBy]` without white space. Anyone can compute
 * it from a published edition.
 */
export function contentHash({ title, body, informationClass, villageCodes, disseminateBy }: Content): string {
  const canonical = JSON.stringify([title, body, informationClass, villageCodes.toSorted(), disseminateBy]);
  return createHash('sha256').update(canonical, 'utf8').digest('hex');
}
