import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { sql, type Transaction } from '#database';
import {
  type Call,
  Idempotency,
  isMultipart,
  multipartFile,
  multipartOverhead,
  platformError,
  type SentFile,
} from '#http-api';
import type { AttachmentSettings } from '#settings';
import { type AttachmentRow, toAttachment } from '../attachment-rows.js';
import type { Attachment } from '../attachment.dto.js';
import { attachmentError } from '../attachment.errors.js';
import { ATTACHMENT_SETTINGS } from '../attachment.tokens.js';
import { ContentStore } from '../content/content-store.js';
import { imageTypes, isHeic, type MediaType, mediaTypeOf } from '../media-types.js';
import { cleanContent } from './clean-content.js';
import { imageHash } from './image-hash.js';
import { receiveBody, receiveTimeoutMs } from './receive-body.js';
import { UploadLimiter } from './upload-limiter.js';

interface Sending {
  readonly account: string;
  readonly call: Call;
  readonly accepts: (contentType: string | undefined) => MediaType;
}

interface Upload {
  readonly account: string;
  readonly mediaType: MediaType;
  readonly content: Buffer;
  readonly sha256: Buffer;
  /** Null for a document. */
  readonly imageHash: string | null;
}

/** Does not wait for a body that is refused. */
const closing = { headers: { connection: 'close' } };

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
  receive(request: IncomingMessage, account: string, call: Call): Promise<Attachment> {
    return this.handle(request, { account, call, accepts: anyType }, (_tx, attachment) => Promise.resolve(attachment));
  }

  /**
   * The same for one image, whose owner `claim` writes in the transaction that stores the image: both, or none.
   *
   * @param account stands for the sender, who may be without one
   */
  receiveImage<T>(
    request: IncomingMessage,
    account: string,
    call: Call,
    claim: (tx: Transaction, image: Attachment) => Promise<T>,
  ): Promise<T> {
    return this.handle(request, { account, call, accepts: imageType }, claim);
  }

  private handle<T>(
    request: IncomingMessage,
    { account, call, accepts }: Sending,
    claim: (tx: Transaction, attachment: Attachment) => Promise<T>,
  ): Promise<T> {
    const contentType = request.headers['content-type'];
    if (!isMultipart(contentType)) accepts(contentType);
    return this.limiter.run(account, call.actor === undefined, async () => {
      const { type, content: sent } = await this.receiveFile(request);
      const mediaType = accepts(type);
      const content = await this.cleaned(sent, mediaType);
      const bodyHash = () => createHash('sha256').update(call.bodyHash()).update(mediaType).update(sent).digest();
      const sha256 = createHash('sha256').update(content).digest();
      const hash = mediaType === 'application/pdf' ? null : await imageHash(content);
      const upload = { account, mediaType, content, sha256, imageHash: hash };
      return this.idempotency.once({ ...call, bodyHash }, async (tx) => claim(tx, await this.persist(tx, upload)));
    });
  }

  /** The body, or the file of a form. */
  private async receiveFile(request: IncomingMessage): Promise<SentFile> {
    const maxBytes = this.settings.ATTACHMENTS_MAX_BYTES;
    const timeoutMs = receiveTimeoutMs(maxBytes);
    const type = request.headers['content-type'];
    if (!isMultipart(type)) return { type: type ?? '', content: await receiveBody(request, maxBytes, timeoutMs) };
    return multipartFile(await receiveBody(request, maxBytes + multipartOverhead, timeoutMs), type);
  }

  private async cleaned(sent: Buffer, mediaType: MediaType): Promise<Buffer> {
    const { ATTACHMENTS_MAX_BYTES: maxBytes, ATTACHMENTS_MAX_PIXELS: maxPixels } = this.settings;
    const content = await cleanContent(sent, mediaType, maxPixels);
    if (content.length <= maxBytes) return content;
    throw platformError('payload-too-large', {
      detail: {
        en: `Encoded anew, it has ${content.length} bytes; at most ${maxBytes} are allowed.`,
        id: `Setelah disandikan ulang, ukurannya ${content.length} bita; paling besar ${maxBytes} bita.`,
      },
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

function anyType(contentType: string | undefined): MediaType {
  const mediaType = mediaTypeOf(contentType);
  if (mediaType) return mediaType;
  throw attachmentError(isHeic(contentType) ? 'heic-refused' : 'attachment-type-refused', closing);
}

function imageType(contentType: string | undefined): MediaType {
  const mediaType = imageTypes.find((type) => type === mediaTypeOf(contentType));
  if (mediaType) return mediaType;
  throw attachmentError(isHeic(contentType) ? 'heic-refused' : 'image-type-refused', closing);
}

/** Serializes the uploads of an account, so that concurrent ones cannot exceed the limit together. */
async function requireUnclaimed(tx: Transaction, account: string, limit: number): Promise<void> {
  await tx.query(sql`SELECT pg_advisory_xact_lock(hashtextextended('attachments of ' || ${account}, 0))`);
  const [row] = await tx.query<{ count: number }>(
    sql`SELECT count(*)::int AS count FROM attachment WHERE account = ${account} AND owner_kind IS NULL`,
  );
  if (row && row.count >= limit)
    throw attachmentError('too-many-uploads', {
      detail: { en: `At most ${limit} uploads are allowed.`, id: `Paling banyak ${limit} unggahan.` },
      headers: { 'retry-after': '3600' },
    });
}
