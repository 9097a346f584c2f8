import { createHash } from 'node:crypto';
import { normalised, similarityBands, similarityKeyOf } from '#text';

/** A shorter text, such as “apakah ini benar?”, is too common to mean one claim. */
export const distinctiveLength = 40;

/** By what a report is grouped with others. */
export interface ReportKeys {
  /** The same in reports of the same text or the same link. */
  readonly fingerprints: readonly Buffer[];
  /** Of a distinctive text, to find similar ones. */
  readonly similar: { readonly bands: readonly number[]; readonly trigrams: string } | null;
  /** Perceptual hashes of the pictures. */
  readonly pictures: readonly string[];
}

/**
 * A distinctive text and a link each lead to a claim by themselves; a text that is too common does only when there is
 * nothing else.
 */
export function reportKeysOf(text: string, link: string | undefined, pictures: readonly string[]): ReportKeys {
  const { words, fingerprint, trigrams } = similarityKeyOf('', text);
  const isDistinctive = words.length >= distinctiveLength;
  const isAlone = link === undefined && pictures.length === 0;
  return {
    fingerprints: [
      ...(isDistinctive || isAlone ? [fingerprint] : []),
      ...(link === undefined ? [] : [fingerprintOf(`link ${canonicalLink(link)}`)]),
    ],
    similar: isDistinctive ? { bands: similarityBands(trigrams), trigrams } : null,
    pictures,
  };
}

const trackers = /^(?:utm_\w+|fbclid|gclid|igsh|igshid|si)$/i;

/** Of a web address the host, path and query without what trackers add; of anything else its words. */
export function canonicalLink(link: string): string {
  if (!URL.canParse(link) || !/^https?:/i.test(link)) return normalised(link);
  const url = new URL(link);
  const kept = new URLSearchParams([...url.searchParams].filter(([name]) => !trackers.test(name)));
  kept.sort();
  const host = url.host.replace(/^(?:www|m)\./, '');
  return `${host}${url.pathname.replace(/\/+$/, '')}${kept.size > 0 ? `?${kept.toString()}` : ''}`;
}

function fingerprintOf(text: string): Buffer {
  return createHash('sha256').update(text).digest().subarray(0, 16);
}
