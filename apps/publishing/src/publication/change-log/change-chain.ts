import { createHash } from 'node:crypto';

export const changeKinds = [
  'PUBLISHED',
  'UPDATED',
  'CORRECTED',
  'WITHDRAWN',
  'EXPIRED',
  'REDIRECTED',
  'REMOVED',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** A change of what the public reads, as it is chained. */
export interface ChainedChange {
  readonly seq: number;
  readonly at: Date;
  readonly kind: ChangeKind;
  readonly documentId: string;
  readonly language: string;
  readonly editionId: string;
  /** SHA-256 of the content of the edition, in hexadecimal. */
  readonly contentHash: string;
}

/** The hash before the first change. */
export const chainStart = '0'.repeat(64);

/**
 * The hash of a change: SHA-256, in hexadecimal, of the hash before it and its fields, each followed by a line feed. The last
 * hash of a day is the digest of that day; the next day continues from it.
 */
export function hashOfChange(previous: string, change: ChainedChange): string {
  const { seq, at, kind, documentId, language, editionId, contentHash } = change;
  const lines = [previous, String(seq), at.toISOString(), kind, documentId, language, editionId, contentHash];
  return createHash('sha256')
    .update(lines.map((line) => `${line}\n`).join(''))
    .digest('hex');
}
