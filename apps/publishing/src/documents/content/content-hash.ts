import { createHash } from 'node:crypto';
import { noticeFields, type Notice } from './notice.js';
import type { Medium } from './media.js';

/** The approved content: the text, what belongs to it, its villages, and how long it is to be disseminated and holds. */
export interface Content {
  readonly kind: string;
  readonly language: string;
  readonly topic: string;
  readonly informationClass: string;
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly media: readonly Medium[];
  readonly notice: Notice | null;
  readonly villageCodes: readonly string[];
  readonly disseminateBy: string | null;
  readonly expiresAt: Date | string | null;
  readonly correctionReason: string | null;
}

/**
 * SHA-256, in hexadecimal, of a content: over the UTF-8 bytes of the JSON array `[kind, language, topic, informationClass,
 * title, summary, body, media, notice, villageCodes in ascending order, disseminateBy, expiresAt, correctionReason]` without
 * white space; each medium is `[type, attachmentId or url, alt or title]`, a notice the array of its eight texts or null,
 * `expiresAt` in UTC with milliseconds. Anyone can compute it from a published edition.
 */
export function contentHash(content: Content): string {
  const { kind, language, topic, informationClass, title, summary, body, media, notice } = content;
  const { villageCodes, disseminateBy, expiresAt, correctionReason } = content;
  const canonical = JSON.stringify([
    kind,
    language,
    topic,
    informationClass,
    title,
    summary,
    body,
    media.map((item) => ('url' in item ? [item.type, item.url, item.title] : attachmentOf(item))),
    notice && noticeFields.map((field) => notice[field]),
    villageCodes.toSorted(),
    disseminateBy,
    expiresAt && new Date(expiresAt).toISOString(),
    correctionReason,
  ]);
  return createHash('sha256').update(canonical, 'utf8').digest('hex');
}

function attachmentOf(item: Exclude<Medium, { url: string }>): readonly string[] {
  return [item.type, item.attachmentId, item.type === 'PICTURE' ? item.alt : item.title];
}
