import { createHash } from 'node:crypto';
import { canonicalJson } from '../idempotency/canonical-json.js';

/** The version of a table that is read and replaced as a whole: equal for equal content, for `ETag` and `If-Match`. */
export function contentVersion(content: unknown): number {
  return createHash('sha256').update(canonicalJson(content)).digest().readUInt32BE() % 1_000_000_000;
}
