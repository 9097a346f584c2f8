import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { sql, type Transaction } from '#database';
import { type Call, Idempotency, platformError } from '#http-api';
import type { AttachmentSettings } from '#settings';
import { type AttachmentRow, toAttachment } from '../attachment-rows.js';
import type { Attachment } from '../attachment.dto.js';
import { attachmentError } from '../attachment.errors.js';
import { ATTACHMENT_SETTINGS } from '../attachment.tokens.js';
import { ContentStore } from '../content/content-store.js';
import { type MediaType, mediaTypeOf } from '../media-types.js';
import { cleanContent } from './clean-content.js';
import { imageHash } from './image-hash.js';
import { receiveBody, receiveTimeoutMs } from './receive-body.js';
import { UploadLimiter } from './upload-limiter.js';

interface Upload {
  readonly account: string;
  readonly mediaType: MediaType;
  readonly content: Buffer;
  readonly sha256: Buffer;
  /** Null for a document. */
  readonly imageHash: string | null;
}

/** Receives files. */
@Injectable()
export class Uploads {
  constructor(
    @Inject(ATTACHMENT_SETTINGS) private readonly settings: AttachmentSettings,
    private readonly limiter: UploadLimiter,
    private readonly idempotency: Idempotency,
    private readonly store: ContentStore,
  ) {}

  /** Receives, checks, cleans and stores the body of this request. Uses no database connection while it receives. */
  async receive(request: IncomingMessage, account: string, call: Call): Promise<Attachment> {
    const mediaType = mediaTypeOf(request.headers['content-type']);
    if (!mediaType) throw attachmentError('attachment-type-refused', { headers: { connection: 'close' } });
    return this.limiter.run(account, async () => {
      const maxBytes = this.settings.ATTACHMENTS_MAX_BYTES;
      const sent = await receiveBody(request, maxBytes, receiveTimeoutMs(maxBytes));
      const content = await this.cleaned(sent, mediaType);
      const bodyHash = createHash('sha256').update(mediaType).update(sent).digest();
      const sha256 = createHash('sha256').update(content).digest();
      const hash = mediaType === 'application/pdf' ? null : await imageHash(content);
      const persist = (tx: Transaction) => this.persist(tx, { account, mediaType, content, sha256, imageHash: hash });
      return this.idempotency.once({ ...call, bodyHash: () => bodyHash }, persist);
    });
  }

  private async cleaned(sent: Buffer, mediaType: MediaType): Promise<Buffer> {
    const { ATTACHMENTS_MAX_BYTES: maxBytes, ATTACHMENTS_MAX_PIXELS: maxPixels } = this.settings;
    const content = await cleanContent(sent, mediaType, maxPixels);
    if (content.length <= maxBytes) return content;
    throw platformError('payload-too-large', {
      detail: `Encoded anew, it has ${content.length} bytes; at most ${maxBytes} are allowed.`,
    });
  }

  private async persist(tx: Transaction, upload: Upload): Promise<Attachment> {
    const { account, mediaType, content, sha256 } = upload;
    await requireUnclaimed(tx, account, this.settings.ATTACHMENTS_MAX_UNCLAIMED);
    const row = { id: uuidv7(), account, mediaType, bytes: content.length, ownerKind: null, ownerId: null };
    await tx.query(
      sql`INSERT INTO attachment (id, account, media_type, bytes, sha256, image_hash)
              VALUES (${row.id}, ${account}, ${mediaType}, ${content.length}, ${sha256}, ${upload.imageHash}::bit(64))`,
    );
    await this.store.put(tx, row.id, content);
    return toAttachment({ ...row, sha256: sha256.toString('hex') } satisfies AttachmentRow);
  }
}

/** Serializes the uploads of an account, so that concurrent ones cannot exceed the limit together. */
async function requireUnclaimed(tx: Transaction, account: string, limit: number): Promise<void> {
  await tx.query(sql`SELECT pg_advisory_xact_lock(hashtextextended('attachments of ' || ${account}, 0))`);
  const [row] = await tx.query<{ count: number }>(
    sql`SELECT count(*)::int AS count FROM attachment WHERE account = ${account} AND owner_kind IS NULL`,
  );
  if (row && row.count >= limit)
    throw attachmentError('too-many-uploads', { detail: `At most ${limit}.`, headers: { 'retry-after': '3600' } });
}
