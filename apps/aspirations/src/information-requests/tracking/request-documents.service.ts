import { Readable } from 'node:stream';
import { Injectable, StreamableFile } from '@nestjs/common';
import { attachmentError, Attachments, ContentStore } from '#attachments';
import { Database } from '#database';
import { TrackingAuthenticator } from '../../citizens/tracking/tracking-authenticator.js';
import { decisionAttachment } from '../requests/decision-attachments.js';
import { decisionsOf } from '../requests/information-request-rows.js';
import type { DocumentKey } from './request-tracking.dto.js';

/** The documents that a decision gives to the requester. */
@Injectable()
export class RequestDocuments {
  constructor(
    private readonly database: Database,
    private readonly authenticator: TrackingAuthenticator,
    private readonly attachments: Attachments,
    private readonly store: ContentStore,
  ) {}

  /** @throws 403 `wrong-pin`; 404 `attachment-not-found` for a document of another request */
  async download({ documentId, ...key }: DocumentKey, source: string): Promise<StreamableFile> {
    const id = await this.authenticator.authenticate(key, source);
    const decisions = (await decisionsOf(this.database, id)).map((decision) => decision.id);
    const given = await this.attachments.listOfMany(this.database, decisionAttachment, decisions);
    const document = [...given.values()].flat().find((one) => one.id === documentId);
    if (!document) throw attachmentError('attachment-not-found');
    const { mediaType: type, bytes: length } = document;
    return new StreamableFile(Readable.from(this.store.read(documentId, { start: 0, length }), { objectMode: false }), {
      type,
      length,
    });
  }
}
