import { type Database, sql, type Transaction } from '#database';
import type { Attachment } from './attachment.dto.js';
import { type MediaType, nameOf } from './media-types.js';

export type Source = Pick<Database | Transaction, 'query'>;

/** A row of an attachment. */
export interface AttachmentRow {
  readonly id: string;
  /** Subject of the access token it was uploaded with. */
  readonly account: string;
  readonly mediaType: MediaType;
  readonly bytes: number;
  readonly sha256: string;
  /** Null until an owner claims it. */
  readonly ownerKind: string | null;
  readonly ownerId: string | null;
}

export const attachmentColumns = sql`
  id, account, media_type, bytes, encode(sha256, 'hex') AS sha256,
  owner_kind, owner_id`;

export function toAttachment({ id, mediaType, bytes, sha256 }: AttachmentRow): Attachment {
  return { id, mediaType, bytes, sha256, name: nameOf(id, mediaType) };
}
